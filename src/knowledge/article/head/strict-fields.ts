import { z } from 'zod';
import { firstDay, isPartialDate, lastDay } from '../../../period/calendar/partial-date.ts';
import { languageCode } from '../../../text/language.ts';
import type { LineFault } from '../../faults.ts';
import { faultsOf, type Written } from './issues.ts';
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
    imported: z.array(text, 'expected a list such as [a, b]').optional(),
    page_title: text.optional(),
    page_author: text.optional(),
    page_publisher: text.optional(),
  })
  .refine((value) => value.kind === 'brief' || value.url !== undefined, {
    path: ['url'],
    message: 'expected the address of the page (only a brief can do without)',
  });

/** Those that a person writes; what an import has left is nobody's to write. */
const TYPED = Object.keys(StrictFields.shape).filter((name) => !/^(?:imported|page_)/.test(name));

export type StrictFields = z.output<typeof StrictFields>;

/** One of our own fields in metadata that are else read leniently; a fault where its value is none. */
export function readField<Name extends 'url' | 'covers'>(
  name: Name,
  written: Written,
): StrictFields[Name] | LineFault {
  const parsed = StrictFields.shape[name].safeParse(written.fields[name]);
  if (parsed.success) return parsed.data as StrictFields[Name];
  const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [name] }));
  return faultsOf(issues, written, [])[0] as LineFault;
}

/**
 * The fields of a brief, whose sources are a promise, or of what a person typed into a form: nothing
 * may be missing, and nothing may be there that is not known.
 */
export function readStrict(written: Written): StrictFields | readonly LineFault[] {
  const parsed = StrictFields.safeParse(written.fields);
  if (parsed.success) return parsed.data;
  return faultsOf(parsed.error.issues, written, TYPED);
}
