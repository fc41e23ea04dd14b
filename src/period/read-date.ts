import type { Days } from './calendar/days.ts';
import { inAlphabets } from './languages/alternatives.ts';
import { anyOf } from './pattern.ts';
import { RELATIVE_YEAR, RELATIVE_YEAR_JAPANESE, readRelative, TODAY } from './relative.ts';
import { monthNamed, readDays } from './written-days.ts';
import { isPart, readPart } from './year-parts.ts';
import { inFigures } from './years.ts';

const IS_TODAY = new RegExp(`^(?:${TODAY})`, 'iu');
const OF_RELATIVE_YEAR = new RegExp(anyOf(RELATIVE_YEAR, RELATIVE_YEAR_JAPANESE), 'iu');
const DAY_ALONE = new RegExp(
  `^(\\d{1,2})(?:${inAlphabets(({ ordinalEnding }) => ordinalEnding)}|日)?$`,
  'iu',
);
const MONTH_ALONE = /^(?:[a-zа-я]{3,9}|\d{1,2}月)$/iu;

/**
 * The days a date of any kind stands for, or `undefined` where it cannot be read. `other` is the
 * other date of a range, which may hold the year of both. A month alone is the latest one begun.
 */
export function readDate(text: string, today: string, other?: string): Days | undefined {
  if (IS_TODAY.test(text)) return { first: today, last: today };
  const relative = readRelative(text, today);
  if (relative !== undefined) return relative;
  const plain = inFigures(text, today);
  if (isPart(plain)) return readPart(plain);
  const day = DAY_ALONE.exec(plain)?.[1];
  if (day !== undefined && other !== undefined)
    return readDays(onDay(day, inFigures(other, today)));
  return readDays(plain, yearFor(plain, today, other));
}

/** Whether a date is counted from today, so that no passage holds the words of it. */
export const isRelative = (text: string, today: string): boolean =>
  IS_TODAY.test(text) ||
  MONTH_ALONE.test(text) ||
  OF_RELATIVE_YEAR.test(text) ||
  readRelative(text, today) !== undefined;

/** A date with another day of its month: 2017年3月22日 as 2017年3月20日. */
const onDay = (day: string, date: string): string => date.replace(/(?<!\d)\d{1,2}(?!\d|月)/, day);

function yearFor(text: string, today: string, other?: string): string | undefined {
  if (other !== undefined) return /\d{4}/.exec(inFigures(other, today))?.[0];
  if (!MONTH_ALONE.test(text)) return undefined;
  const [year, now] = today.split('-').map(Number) as [number, number];
  return `${year - ((monthNamed(text) ?? Number.parseInt(text, 10)) > now ? 1 : 0)}`;
}
