import { firstDay, isPartialDate, lastDay } from './partial-date.ts';

/** Days `YYYY-MM-DD`, both included. */
export type Days = { readonly first: string; readonly last: string };

/** The name of a month, whole or shortened, without the dot of an abbreviation. */
export const ENGLISH_MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** The name of a month as it follows a day: 3 марта. */
export const RUSSIAN_MONTH =
  '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)';

/** Months by the first three letters of their names, which in the forms of `май` differ. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  `jan янв|feb фев|mar мар|apr апр|may май мая мае|jun июн|jul июл|aug авг|sep сен|oct окт|nov ноя|dec дек`
    .split('|')
    .flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, at + 1])),
);

/**
 * The days a date in words or figures stands for, or `undefined` where the calendar has no such
 * day. `year` is for a month that stands alone, as the first in "March to June 2017".
 */
export function readDays(text: string, year?: string): Days | undefined {
  const figures = text.match(/\d+/g) ?? [];
  const month = monthNamed(text);
  const full = figures.find((figure) => figure.length === 4) ?? year;
  if (month !== undefined) {
    return daysOf(
      full,
      `${month}`,
      figures.find((figure) => figure.length < 3),
    );
  }
  if (figures.length === 0) return undefined;
  if (figures[0]?.length === 4) return daysOf(figures[0], figures[1], figures[2]);
  if (figures.length < 3) return daysOf(full, ...figures);
  const [day = '', number = ''] = text.includes('/') ? dayFirst(figures) : figures;
  return daysOf(full, number, day);
}

/**
 * 31/3 and 3/31 are the last of March, and 3/4 is the third of April to some and the fourth of
 * March to others: neither is guessed.
 */
function dayFirst([a = '', b = '']: readonly string[]): readonly string[] {
  if (a === b || Number(a) > 12) return [a, b];
  return Number(b) > 12 ? [b, a] : [];
}

/** The number of the month a text names. */
export function monthNamed(text: string): number | undefined {
  for (const word of text.toLowerCase().match(/[a-zа-я]{3,}/g) ?? []) {
    const month = MONTHS.get(word.slice(0, 3));
    if (month !== undefined) return month;
  }
  return undefined;
}

export function daysOf(year = '', month?: string, day?: string): Days | undefined {
  const date = [year, month?.padStart(2, '0'), day?.padStart(2, '0')].filter(Boolean).join('-');
  if (!isPartialDate(date)) return undefined;
  return { first: firstDay(date), last: lastDay(date) };
}

/** From the first day of one month of a year to the last of another; months count from 1. */
export function monthsOf(year: number, first: number, last: number): Days | undefined {
  const [from, to] = [daysOf(`${year}`, `${first}`), daysOf(`${year}`, `${last}`)];
  return from && to && { first: from.first, last: to.last };
}

/** The day so many days after `day`, or before it. */
export function dayFrom(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
