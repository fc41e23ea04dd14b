import { z } from 'zod';
import { firstDay, isPartialDate, lastDay } from '../../period/calendar/partial-date.ts';
import { LANGUAGES } from '../../text/language.ts';
import { loadYaml } from '../load-yaml.ts';
import type { LineFault } from './faults.ts';

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

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(value) && URL.canParse(value);
}

/** Whether an address names a user, and perhaps a password: `https://www.mofa.go.jp@evil.example/`. */
export const namesUser = (address: string): boolean => /^[a-z]+:\/\/[^/?#\\]*@/i.test(address);

const span = z
  .union([date, z.tuple([date, date], 'expected one date, or [first, last]')])
  .transform((value) =>
    typeof value === 'string' ? { first: value, last: value } : { first: value[0], last: value[1] },
  )
  .refine((value) => firstDay(value.first) <= lastDay(value.last), {
    message: 'expected the first date before the last',
  });

const FrontMatter = z
  .strictObject({
    title: text,
    kind: z.enum(['article', 'brief'], 'expected article or brief').default('article'),
    author: text.optional(),
    publisher: text,
    published: date,
    url: url.optional(),
    language: z.enum(LANGUAGES, 'expected en, ru or ja').optional(),
    covers: span.optional(),
    topics: z.array(text, 'expected a list such as [a, b]').default([]),
  })
  .refine((value) => value.kind === 'brief' || value.url !== undefined, {
    path: ['url'],
    message: 'expected the address of the page (only a brief can do without)',
  });

export type FrontMatter = z.output<typeof FrontMatter>;

/** Of YAML, all of which is read at once. */
const LONGEST = 10_000;

export type FrontMatterResult =
  | {
      readonly kind: 'read';
      readonly data: FrontMatter;
      readonly body: string;
      readonly bodyLine: number;
    }
  | { readonly kind: 'faulty'; readonly faults: readonly LineFault[] };

/**
 * Splits a file into its metadata and its body, whose first line has number `bodyLine` (from 1).
 * `file` has `\n` line ends.
 */
export function readFrontMatter(file: string): FrontMatterResult {
  if (!/^---[ \t]*\n/.test(file)) {
    return faulty(1, 'expected metadata between two lines of ---, at the very beginning');
  }
  const from = file.indexOf('\n') + 1;
  const end = /^---[ \t]*$/m.exec(file.slice(from));
  if (end === null) return faulty(1, 'expected a second line of --- after the metadata');
  const source = file.slice(from, from + end.index);
  if (source.length > LONGEST) {
    return faulty(1, 'expected metadata of at most 10,000 characters');
  }
  const rest = from + end.index + end[0].length + 1;
  const yaml = loadYaml(source);
  if (yaml.kind === 'faulty') {
    return faulty(yaml.line + 1, `expected YAML such as "title: …"; ${yaml.message}`);
  }
  if (!isRecord(yaml.data)) return faulty(2, 'expected fields such as "title: …"');
  const parsed = FrontMatter.safeParse(yaml.data);
  if (parsed.success) {
    const bodyLine = file.slice(0, rest).split('\n').length;
    return { kind: 'read', data: parsed.data, body: file.slice(rest), bodyLine };
  }
  const lineOf = keyLines(source);
  const shownOf = new Map(Object.entries(yaml.data).map(([key, value]) => [key, shown(value)]));
  return {
    kind: 'faulty',
    faults: parsed.error.issues.flatMap((issue) => issueFaults(issue, { lineOf, shownOf })),
  };
}

const isRecord = (data: unknown): data is Record<string, unknown> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const faulty = (line: number, message: string): FrontMatterResult => ({
  kind: 'faulty',
  faults: [{ line, message }],
});

type Fields = {
  readonly lineOf: ReadonlyMap<string, number>;
  /** What a fault shows of a value. */
  readonly shownOf: ReadonlyMap<string, string>;
};

function issueFaults(issue: z.core.$ZodIssue, { lineOf, shownOf }: Fields): LineFault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      line: lineOf.get(key) ?? 1,
      message: `${cut(key)}: unknown field; expected one of ${Object.keys(FrontMatter.shape).join(', ')}`,
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

/** The line of the file each field stands on: its line among the metadata, which begin on line 2. */
function keyLines(source: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const [at, line] of source.split('\n').entries()) {
    const key = line.replace(/["']/g, '').split(':', 1)[0] ?? '';
    if (!lines.has(key) && line.includes(':')) lines.set(key, at + 2);
  }
  return lines;
}
