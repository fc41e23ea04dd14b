import type { Article } from '../../knowledge/article/article.ts';
import { isAhead } from '../../period/calendar/ahead.ts';
import { firstDay, lastDay } from '../../period/calendar/partial-date.ts';
import type { Period } from '../../period/find-times.ts';
import type { SearchIndex } from '../index/search-index.ts';

/** The first and last day an article tells of, or the day it was published. */
export function daysOf(article: Article): { readonly first: string; readonly last: string } {
  const { covers, published } = article;
  return {
    first: firstDay(covers?.first ?? published),
    last: lastDay(covers?.last ?? published),
  };
}

/**
 * The last day an article tells of that has come by `today`; empty, and so before all others, where it
 * is dated ahead in all: what is to come, or a slip of the pen, is no news.
 */
export function latestDayOf(article: Article, today: string): string {
  const { first, last } = daysOf(article);
  if (!isAhead(last, today)) return last;
  if (first <= today) return today;
  const { published } = article;
  if (isAhead(published, today)) return '';
  return lastDay(published) < today ? lastDay(published) : today;
}

/** Whether an article tells of any day of `period`. */
export function isWithin(article: Article, period: Period): boolean {
  const { first, last } = daysOf(article);
  return last >= (period.first ?? '') && first <= (period.last ?? '9999-12-31');
}

/** Of a longer time no year in particular is named. */
const MOST_YEARS = 12;

/** The passages that name a year of `period`; none where it has no beginning, no end, or many years. */
export function passagesNaming({ first, last }: Period, index: SearchIndex): ReadonlySet<number> {
  const [from, to] = [first, last].map((day) => Number(day?.slice(0, 4)));
  const isShort = from !== undefined && to !== undefined && to - from < MOST_YEARS;
  return isShort ? namingYears(from, to, index) : new Set();
}

/** The earliest year that is read as one. */
const EARLIEST_YEAR = 1600;

/** The passages that name any year up to the last day of `told`, from its first. */
export const passagesTelling = ({ first, last }: Period, index: SearchIndex): ReadonlySet<number> =>
  namingYears(Number(first?.slice(0, 4) ?? EARLIEST_YEAR), Number(last?.slice(0, 4)), index);

function namingYears(
  from: number,
  to: number,
  { termIds, postingStart, postingPassage }: SearchIndex,
): ReadonlySet<number> {
  const passages = new Set<number>();
  for (let year = from; year <= to; year++) {
    const term = termIds.get(`${year}`);
    if (term === undefined) continue;
    const end = postingStart[term + 1] as number;
    for (let at = postingStart[term] as number; at < end; at++)
      passages.add(postingPassage[at] as number);
  }
  return passages;
}
