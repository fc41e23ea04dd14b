import { type Days, daysOf } from './calendar/days.ts';
import { english } from './languages/en.ts';
import { russian } from './languages/ru.ts';

/** Months by the first three letters of their names. */
const MONTHS: ReadonlyMap<string, number> = new Map(
  [english, russian].flatMap(({ monthBeginnings }) =>
    monthBeginnings.flatMap((names, at) =>
      names.split(' ').map((name): [string, number] => [name, at + 1]),
    ),
  ),
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
