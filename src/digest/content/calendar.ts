import type { Article } from '../../knowledge/article/article.ts';
import { dayFrom } from '../../period/calendar/days.ts';
import { english } from '../../period/languages/en.ts';
import { russian } from '../../period/languages/ru.ts';
import { readDays } from '../../period/written-days.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';

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

const DAY = '\\d{1,2}(?:st|nd|rd|th|-?го)?';
/** A second day of the same month: "15–16", "15 and 16", «15 и 16». */
const TO = `(?:(?:\\s?[-–—]\\s?|\\s(?:and|to|и)\\s)(?<to>${DAY}))?`;

/** A whole date in words or as 2017-03-20; what stands in figures alone otherwise has no certain order. */
const DATE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?<day>${DAY})${TO.replace('to>', 'dayTo>')}\\s(?:of\\s)?(?<month>${english.monthAfterDay}\\.?|${russian.monthAfterDay}),?\\s(?<year>\\d{4})`,
    `(?<![\\p{L}\\p{N}])(?<month2>${english.monthAfterDay}\\.?)\\s(?<day2>${DAY})${TO},?\\s(?<year2>\\d{4})`,
    '(?<year3>\\d{4})年(?:[（(][^）)]{1,12}[）)])?\\s?(?<month3>\\d{1,2})月\\s?(?<day3>\\d{1,2})日(?:[~〜～–-](?<to3>\\d{1,2})日)?',
    '(?<![\\p{N}-])(?<year4>\\d{4})-(?<month4>\\d{2})-(?<day4>\\d{2})(?![\\p{N}-])',
  ].join('|'),
  'giu',
);

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
      for (const found of datesIn(index.passages[passage]?.text ?? '')) add({ passage, ...found });
    }
    if (from < to) for (const date of eventDays(article)) add({ passage: from, offset: 0, date });
    if (at % STRIDE === 0) yield;
  }
  return calendar;
}

function* datesIn(text: string): Generator<Omit<Dated, 'passage'>> {
  for (const match of text.matchAll(DATE)) {
    const { groups = {}, index: offset } = match;
    const year = groups.year ?? groups.year2 ?? groups.year3 ?? groups.year4;
    const month = groups.month ?? groups.month2 ?? groups.month3 ?? groups.month4;
    const day = groups.day ?? groups.day2 ?? groups.day3 ?? groups.day4;
    const last = groups.dayTo ?? groups.to ?? groups.to3;
    const isNamed = groups.month !== undefined || groups.month2 !== undefined;
    for (const one of last === undefined ? [day] : [day, last]) {
      const figures = /\d+/.exec(one ?? '')?.[0];
      const form = isNamed ? `${figures} ${month} ${year}` : `${year}-${month}-${figures}`;
      const date = readDays(form)?.first;
      if (date !== undefined) yield { offset, date, written: match[0] };
    }
  }
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
