import { dayFrom } from './days.ts';
import { firstDay, type PartialDate } from './partial-date.ts';

/**
 * Whether a date is still to come wherever somebody is: while it is `today`, `YYYY-MM-DD`, for one reader
 * it may be tomorrow already for another, and in Tokyo it often is.
 */
export const isAhead = (date: PartialDate, today: string): boolean =>
  firstDay(date) > dayFrom(today, 1);

/** For putting dates in order: a slip of the pen, or what is to come, stands before all others. */
export const unlessAhead = (date: PartialDate, today: string): PartialDate =>
  isAhead(date, today) ? '' : date;
