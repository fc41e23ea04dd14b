import type { Article } from '../../../knowledge/article/article.ts';
import { dayFrom } from '../../../period/calendar/days.ts';
import { isPartialDate } from '../../../period/calendar/partial-date.ts';
import type { SearchIndex } from '../../../search/index/search-index.ts';
import { daysNamed } from './days-named.ts';

/** A day that a passage tells of. */
export type Dated = {
  /** The passage, by position, and where the date stands in it. */
  readonly passage: number;
  readonly offset: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The date as it is written; absent where it is the article as a whole that covers the day. */
  readonly written?: string;
};

/** Days that the archive tells of, by month and day: `MM-DD`. */
export type Calendar = ReadonlyMap<string, readonly Dated[]>;

/**
 * What is told of the day and month of `day`, `YYYY-MM-DD`, in any year. What happened on 29 February is
 * kept on the 28th where the year has none.
 */
export function toldOf(calendar: Calendar, day: string): readonly Dated[] {
  const monthAndDay = day.slice(5);
  const own = calendar.get(monthAndDay) ?? [];
  const isLeap = isPartialDate(`${day.slice(0, 4)}-02-29`);
  return monthAndDay === '02-28' && !isLeap ? [...own, ...(calendar.get('02-29') ?? [])] : own;
}

/** An article that covers more days than this is no account of an event. */
const EVENT_DAYS = 3;

/** Articles read between two places where the builder may pause. */
const STRIDE = 4;

/** Finds every day that the passages name and the articles cover, with many places to pause. */
export function* buildCalendar(index: SearchIndex): Generator<void, Calendar, void> {
  const calendar = new Map<string, Dated[]>();
  const add = (dated: Dated): void => {
    const day = dated.date.slice(5);
    const list = calendar.get(day);
    if (list === undefined) calendar.set(day, [dated]);
    else list.push(dated);
  };
  for (const [at, article] of index.articles.entries()) {
    const from = index.articleStart[at] as number;
    const to = index.articleStart[at + 1] as number;
    for (let passage = from; passage < to; passage++) {
      for (const found of daysNamed(index.passages[passage]?.text ?? ''))
        add({ passage, ...found });
    }
    if (from < to) for (const date of eventDays(article)) add({ passage: from, offset: 0, date });
    if (at % STRIDE === 0) yield;
  }
  return calendar;
}

/** The days of an article that is the account of an event, which lasts a few at most. */
function eventDays({ covers }: Article): readonly string[] {
  if (covers === undefined || covers.first.length < 10 || covers.last.length < 10) return [];
  const days = [covers.first];
  for (let day = covers.first; day < covers.last; ) {
    if (days.length === EVENT_DAYS) return [];
    day = dayFrom(day, 1);
    days.push(day);
  }
  return days;
}
