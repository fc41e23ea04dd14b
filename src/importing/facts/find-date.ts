import { readPublished } from '../../knowledge/article/published-date.ts';
import { isPartialDate } from '../../period/calendar/partial-date.ts';
import { monthNames } from './month-names.ts';

/** A date as a source says it. */
export type SaidDate =
  | { readonly kind: 'read'; readonly date: string }
  /** 04/11/2025 is in April to some and in November to others. */
  | { readonly kind: 'unclear'; readonly dates: readonly [string, string] };

/** No date is longer, with its weekday, its time and what stands around it. */
const LONGEST = 120;

/** Before that year nobody put a date of publication into a page; after the next nobody can have. */
const isYear = (year: number): boolean => year >= 1400 && year <= 2200;

/** Whether no more could be said of a date. */
export const isDay = (date: SaidDate | undefined): boolean =>
  date?.kind === 'unclear' || date?.date.length === 10;

/**
 * The date in a machine's form: `2017-03-20T10:00:00+09:00`, the day where it was written; a month or a
 * year where no more is said.
 */
export function machineDate(value: string): SaidDate | undefined {
  const text = value.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})(?=$|[T\s])/.exec(text)?.[1] ?? solid(text);
  if (iso !== undefined)
    return isPartialDate(iso) ? inReach({ kind: 'read', date: iso }) : undefined;
  if (/^\d{10}(?:\d{3})?$/.test(text)) {
    const date = new Date(Number(text.length === 10 ? `${text}000` : text));
    return inReach({ kind: 'read', date: date.toISOString().slice(0, 10) });
  }
  return findDate(text) ?? inPart(text);
}

/** `2017-03`, `May 2017`, `2017`. */
function inPart(text: string): SaidDate | undefined {
  const read = readPublished(text);
  return read.kind === 'read' ? inReach(read) : undefined;
}

/** A program that knows no date writes the first one there is. */
function inReach(said: SaidDate): SaidDate | undefined {
  const dates = said.kind === 'read' ? [said.date] : said.dates;
  return dates.every((date) => isYear(Number(date.slice(0, 4)))) ? said : undefined;
}

const solid = (text: string): string | undefined => {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})(?=$|T|\s)/.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month}-${day}`;
};

/** The one date that stands in a short text, in any of many languages; none where there are two. */
export function findDate(text: string): SaidDate | undefined {
  const words = text.normalize('NFKC').trim();
  if (words.length > LONGEST) return undefined;
  const read = readPublished(words);
  if (read.kind === 'read' && read.date.length === 10) return inReach(read);
  if (read.kind === 'unclear') return inReach(read);
  const found = [...inWords(withoutTime(words)), ...inFigures(words)];
  const days = new Set(found.map((one) => (one.kind === 'read' ? one.date : one.dates.join())));
  return days.size === 1 ? found[0] : undefined;
}

/** `20 mars 2017`, `Mar 20, 2017`, `20. März 2017`, `20 de marzo de 2017`. */
const DAY_FIRST =
  /(?<!\p{N})(\d{1,2})(?:\.|º|er|st|nd|rd|th)?\s+(?:de\s+|d['’])?(\p{L}[\p{L}\p{M}]{2,})\.?,?\s+(?:de\s+|del\s+)?(\d{4})(?!\p{N})/gu;
const MONTH_FIRST = /(\p{L}[\p{L}\p{M}]{2,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\p{N})/gu;
const DAY_LAST = /(?<!\p{N})(\d{4})\.?\s+(?:m\.\s+)?(\p{L}[\p{L}\p{M}]{2,})\s+(\d{1,2})(?!\p{N})/gu;

/** `Fri Apr 28 19:20:36 CEST 2023` has its time before its year. */
const withoutTime = (text: string): string =>
  text.replace(/\s\d{1,2}:\d{2}(?::\d{2})?(?:\s\p{Lu}{2,5})?(?=\s\d{4}\b)/u, '');

function inWords(text: string): SaidDate[] {
  const found: SaidDate[] = [];
  const put = (year = '', name = '', day = ''): void => {
    const month = monthNames().get(name.toLowerCase());
    if (month !== undefined) found.push(...dateOf(Number(year), month, Number(day)));
  };
  for (const [, day, name, year] of text.matchAll(DAY_FIRST)) put(year, name, day);
  for (const [, name, day, year] of text.matchAll(MONTH_FIRST)) put(year, name, day);
  for (const [, year, name, day] of text.matchAll(DAY_LAST)) put(year, name, day);
  return found;
}

const EAST = /(?<!\p{N})(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/gu;
const YEAR_FIRST = /(?<!\p{N})(\d{4})([-./])\s?(\d{1,2})\2\s?(\d{1,2})(?!\p{N})/gu;
const YEAR_LAST = /(?<!\p{N})(\d{1,2})([-./])\s?(\d{1,2})\2\s?(\d{4})(?!\p{N})/gu;

function inFigures(text: string): SaidDate[] {
  const found: SaidDate[] = [];
  for (const [, year, month, day] of text.matchAll(EAST)) {
    found.push(...dateOf(Number(year), Number(month), Number(day)));
  }
  for (const [, year, , month, day] of text.matchAll(YEAR_FIRST)) {
    found.push(...dateOf(Number(year), Number(month), Number(day)));
  }
  for (const [, one, sign, two, year] of text.matchAll(YEAR_LAST)) {
    const dayFirst = dateOf(Number(year), Number(two), Number(one))[0];
    const monthFirst = dateOf(Number(year), Number(one), Number(two))[0];
    const isSure = sign === '.' || dayFirst === undefined || monthFirst === undefined;
    const sure = dayFirst ?? monthFirst;
    if (isSure || one === two) found.push(...(sure === undefined ? [] : [sure]));
    else if (dayFirst?.kind === 'read' && monthFirst?.kind === 'read') {
      found.push({ kind: 'unclear', dates: [dayFirst.date, monthFirst.date] });
    }
  }
  return found;
}

function dateOf(year: number, month: number, day: number): SaidDate[] {
  const two = (number: number): string => String(number).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  return isYear(year) && isPartialDate(date) ? [{ kind: 'read', date }] : [];
}
