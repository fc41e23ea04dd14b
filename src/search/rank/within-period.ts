import type { Article } from '../../knowledge/article/article.ts';
import { firstDay, lastDay } from '../../period/calendar/partial-date.ts';
import type { Period } from '../../period/find-times.ts';

/** The first and last day an article tells of, or the day it was published. */
export function daysOf(article: Article): { readonly first: string; readonly last: string } {
  const { covers, published } = article;
  return {
    first: firstDay(covers?.first ?? published),
    last: lastDay(covers?.last ?? published),
  };
}

/** Whether an article tells of any day of `period`. */
export function isWithin(article: Article, period: Period): boolean {
  const { first, last } = daysOf(article);
  return last >= (period.first ?? '') && first <= (period.last ?? '9999-12-31');
}
