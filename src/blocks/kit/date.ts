import type { Language } from '../../text/language.ts';
import { escapedLength, literal } from './escape.ts';
import { shorten } from './limits.ts';
import { kitWordsIn } from './words/words-in.ts';

/**
 * `YYYY-MM-DD`, `YYYY-MM` or `YYYY` as people write it: "20 March 2017", "20 марта 2017",
 * "2017年3月20日". Anything else is shown as it stands.
 */
export function dateForPeople(published: string, language: Language): string {
  const found = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/.exec(published);
  if (found === null) return shorten(literal(published), 30, escapedLength);
  const [, year = '', month, day] = found;
  const number = (part: string | undefined): number | undefined =>
    part === undefined ? undefined : Number(part);
  return kitWordsIn(language).date(year, number(month), number(day));
}

/** The day of a moment, in ms since 1970, where the reader is. */
export const dayForPeople = (at: number, timeZone: string, language: Language): string =>
  dateForPeople(formatIn(timeZone).format(at), language);

const formats = new Map<string, Intl.DateTimeFormat>();

/** To make one costs a hundred times what using it does. */
function formatIn(timeZone: string): Intl.DateTimeFormat {
  // Swedes write YYYY-MM-DD.
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone });
  formats.set(timeZone, format);
  return format;
}
