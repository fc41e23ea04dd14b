import { anyOf } from '../pattern.ts';
import { type Days, dayFrom, daysOf } from './days.ts';

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade';

/** The names of a unit where it is counted. */
type Names = {
  readonly english: string;
  /** «Неделю назад», and after a number. */
  readonly russian: string;
  readonly counted: string;
  readonly japanese: string;
};

const UNITS: Readonly<Record<Unit, Names>> = {
  day: { english: 'day', russian: 'день', counted: 'д(?:ня|ней)', japanese: '日' },
  week: { english: 'week', russian: 'неделю', counted: 'недел[иь]', japanese: '週間' },
  month: {
    english: 'month',
    russian: 'месяц',
    counted: 'месяц(?:а|ев)',
    japanese: '[かカヵケヶ箇]月',
  },
  year: { english: 'year', russian: 'год', counted: '(?:года|лет)', japanese: '年' },
  decade: {
    english: 'decade',
    russian: 'десятилетие',
    counted: 'десятилети[яй]',
    japanese: '十年紀',
  },
};

const NAMES = Object.entries(UNITS) as [Unit, Names][];
/** The units that a calendar counts. */
export const CALENDAR: readonly Unit[] = ['day', 'week', 'month', 'year'];

/** Any name of that kind. */
export const nameOf = (kind: keyof Names, units: readonly Unit[] = NAMES.map(([unit]) => unit)) =>
  anyOf(...units.map((unit) => UNITS[unit][kind]));

/** The unit in a short text. */
export const unitIn = (text: string): Unit | undefined =>
  READERS.find(([, name]) => name.test(text))?.[0];

const READERS = NAMES.map(
  ([unit, { english, russian, counted, japanese }]) =>
    [
      unit,
      new RegExp(
        `(?<![a-zа-я])(?:${english}s?|${russian}|${counted})(?![a-zа-яё])|${japanese}`,
        'iu',
      ),
    ] as const,
);

/** The whole day, week from Monday, month or year that lies so many before the present one. */
export function calendarDays(
  today: string,
  unit: Exclude<Unit, 'decade'>,
  back: number,
): Days | undefined {
  const [year, month] = today.split('-').map(Number) as [number, number];
  switch (unit) {
    case 'day':
      return { first: dayFrom(today, -back), last: dayFrom(today, -back) };
    case 'week': {
      const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
      const first = dayFrom(today, -sinceMonday - 7 * back);
      return { first, last: dayFrom(first, 6) };
    }
    case 'month': {
      const months = year * 12 + month - 1 - back;
      return daysOf(`${Math.floor(months / 12)}`, `${(months % 12) + 1}`);
    }
    case 'year':
      return daysOf(`${year - back}`);
  }
}

const MONTHS_IN = { month: 1, year: 12, decade: 120 };

/** From the day so many units before today, or the last of its month where it has no such day. */
export function daysUntil(today: string, unit: Unit, count: number): Days | undefined {
  if (unit === 'day') return { first: dayFrom(today, -count), last: today };
  if (unit === 'week') return { first: dayFrom(today, -7 * count), last: today };
  const month = calendarDays(today, 'month', count * MONTHS_IN[unit]);
  if (month === undefined) return undefined;
  const sameDay = `${month.first.slice(0, 8)}${today.slice(8)}`;
  return { first: sameDay < month.last ? sameDay : month.last, last: today };
}
