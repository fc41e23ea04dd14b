import { firstDay, isPartialDate, lastDay } from './partial-date.ts';

/** Days `YYYY-MM-DD`, both included. */
export type Days = { readonly first: string; readonly last: string };

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

/** The day of a moment, in ms since 1970, in UTC. */
export const dayAt = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The day so many days after `day`, or before it. */
export function dayFrom(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
