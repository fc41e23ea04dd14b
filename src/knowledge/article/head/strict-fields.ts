import { z } from 'zod';
import { firstDay, isPartialDate, lastDay } from '../../../period/calendar/partial-date.ts';
import { languageCode } from '../../../text/language.ts';
import type { LineFault } from '../../faults.ts';
import type { Fields } from './load-fields.ts';
import { isWebAddress, namesUser } from './web-address.ts';

const date = z
  .union([z.string(), z.number()], 'expected a date such as 2017-03-20, 2017-03 or 2017')
  .transform(String)
  .refine(isPartialDate, 'expected a date such as 2017-03-20, 2017-03 or 2017');

const text = z
  .string('expected text')
  .trim()
  .min(1, 'expected text, found none')
  .max(1000, 'expected at most 1,000 characters');

const url = text
  .refine(
    isWebAddress,
    'expected an address that begins with http:// or https:// and contains no spaces',
  )
  .refine((value) => !namesUser(value), 'expected an address without a user name or password');

const language = z
  .string('expected the code of a language, such as en, ru, ja or de')
  .refine((value) => languageCode(value) !== undefined, {
    message: 'expected the code of a language, such as en, ru, ja or de',
  });

const span = z
  .union([date, z.tuple([date, date], 'expected one date, or [first, last]')])
  .transform((value) =>
    typeof value === 'string' ? { first: value, last: value } : { first: value[0], last: value[1] },
  )
  .refine((value) => firstDay(value.first) <= lastDay(value.last), {
    message: 'expected the first date before the last',
  });

const StrictFields = z
  .strictObject({
    title: text,
    kind: z.enum(['article', 'brief'], 'expected article or brief').default('article'),
    author: text.optional(),
    publisher: text,
    published: date,
    url: url.optional(),
    language: language.optional(),
    covers: span.optional(),
    topics: z.array(text, 'expected a list such as [a, b]').default([]),
  })
  .refine((value) => value.kind === 'brief' || value.url !== undefined, {
    path: ['url'],
    message: 'expected the address of the page (only a brief can do without)',
  });

export type StrictFields = z.output<typeof StrictFields>;

type Written = { readonly source: string; readonly sourceLine: number };

/** One of our own fields in metadata that are else read leniently; a fault where its value is none. */
export function readField<Name extends 'url' | 'covers'>(
  name: Name,
  fields: Fields,
  { source, sourceLine }: Written,
): StrictFields[Name] | LineFault {
  const parsed = StrictFields.shape[name].safeParse(fields[name]);
  if (parsed.success) return parsed.data as StrictFields[Name];
  const line = keyLines(source, sourceLine).get(name) ?? sourceLine;
  const [issue] = parsed.error.issues;
  const expected = issue === undefined ? '' : expectation(issue);
  return { line, message: `${name}: ${expected}, found ${shown(fields[name])}` };
}

/**
 * The fields of a brief, whose sources are a promise, or of what a person typed into a form: nothing
 * may be missing, and nothing may be there that is not known. `source` is the text they were read from,
 * which begins on `sourceLine`.
 */
export function readStrict(
  fields: Fields,
  { source, sourceLine }: Written,
): StrictFields | readonly LineFault[] {
  const parsed = StrictFields.safeParse(fields);
  if (parsed.success) return parsed.data;
  const lineOf = keyLines(source, sourceLine);
  const shownOf = new Map(Object.entries(fields).map(([key, value]) => [key, shown(value)]));
  return parsed.error.issues.flatMap((issue) => issueFaults(issue, { lineOf, shownOf }));
}

type Shown = {
  readonly lineOf: ReadonlyMap<string, number>;
  /** What a fault shows of a value. */
  readonly shownOf: ReadonlyMap<string, string>;
};

function issueFaults(issue: z.core.$ZodIssue, { lineOf, shownOf }: Shown): LineFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf.get(key) ?? 1,
      message: `${cut(key)}: unknown field; expected one of ${Object.keys(StrictFields.shape).join(', ')}`,
    }));
  }
  const key = String(issue.path[0] ?? '');
  const line = lineOf.get(key);
  const expected = expectation(issue);
  return line === undefined
    ? [{ line: 1, message: `${key}: missing; ${expected}` }]
    : [{ line, message: `${key}: ${expected}, found ${shownOf.get(key)}` }];
}

const expectation = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_union'
    ? (issue.errors
        .flat()
        .map(({ message }) => message)
        .findLast((message) => message.startsWith('expected')) ?? issue.message)
    : issue.message.replace(/, found none$/, '');

const shown = (value: unknown): string => cut(JSON.stringify(value) ?? String(value));

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** The line of the file each field stands on. */
function keyLines(source: string, sourceLine: number): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [at, line] of source.split('\n').entries()) {
    const key = line.replace(/["']/g, '').split(':', 1)[0] ?? '';
    if (!lines.has(key) && line.includes(':')) lines.set(key, at + sourceLine);
  }
  return lines;
}
