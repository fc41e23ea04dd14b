import { type Days, dayFrom, daysOf } from './days.ts';

export type Unit = 'day' | 'week' | 'month' | 'year' | 'decade';

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
