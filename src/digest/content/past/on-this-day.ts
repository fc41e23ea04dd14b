import type { Archive } from '../../../answer/answer.ts';
import { excerptAt } from '../../../answer/quote/closest-excerpt.ts';
import { markedAhead } from '../../../answer/quote/dated-ahead.ts';
import type { Excerpt } from '../../../answer/reply.ts';
import { createScratch } from '../../../search/index/scratch.ts';
import type { SearchIndex } from '../../../search/index/search-index.ts';
import type { Query } from '../../../search/query/query.ts';
import { readQuery } from '../../../search/query/read-query.ts';
import { hitsOf } from '../../../search/rank/rank.ts';
import type { Settings } from '../../settings/settings.ts';
import type { PastItem } from '../content.ts';
import { type Calendar, type Dated, toldOf } from './calendar.ts';

/** Passages about one day that are weighed: a famous day is named in hundreds. */
const WEIGHED = 20;

type Weighed = {
  readonly dated: Dated;
  readonly isOwn: boolean;
  /** Whether its article begins or ends with that day: then the day is what it is about. */
  readonly isEvent: boolean;
  readonly score: number;
};

/**
 * Events on the day and month of one of `today`, `YYYY-MM-DD`, in earlier years: a passage each. First
 * those in the channel's language, then those nearest to its topics, then those that most passages name;
 * of several days those that are chosen come in the order of the days.
 */
export function onTheseDays(
  calendar: Calendar,
  today: readonly string[],
  topics: Query,
  { language }: Pick<Settings, 'language'>,
  archive: Archive,
  limit: number,
): PastItem[] {
  const { index } = archive;
  const [first = ''] = today;
  const earlier = today.flatMap((day, nth) =>
    [...earlierDays(calendar, day)].map(([date, all]) => ({ nth, date, all })),
  );
  const days = earlier.map(({ nth, date, all }) => {
    const weighed = all
      .slice(0, WEIGHED)
      .map((dated) => weigh(dated, topics, language, index))
      .sort(better);
    return { nth, date, weighed, count: all.length };
  });
  days.sort(
    (a, b) => best(a.weighed, b.weighed) || b.count - a.count || (a.date < b.date ? 1 : -1),
  );
  const chosen: (PastItem & { readonly nth: number })[] = [];
  for (const { nth, date, weighed } of days) {
    if (chosen.length === limit) break;
    const excerpt = firstExcerpt(weighed, archive, first);
    if (excerpt !== undefined) chosen.push({ nth, date, excerpt: markedAhead(excerpt, first) });
  }
  return chosen.sort((a, b) => a.nth - b.nth).map(({ date, excerpt }) => ({ date, excerpt }));
}

function earlierDays(calendar: Calendar, today: string): ReadonlyMap<string, readonly Dated[]> {
  const days = new Map<string, Dated[]>();
  for (const dated of toldOf(calendar, today)) {
    if (dated.date < today) days.set(dated.date, [...(days.get(dated.date) ?? []), dated]);
  }
  return days;
}

function weigh(dated: Dated, topics: Query, language: string, index: SearchIndex): Weighed {
  const article = index.articles[index.articleOf[dated.passage] as number];
  const [hit] = topics.terms.length === 0 ? [] : hitsOf([{ ...dated, bm25: 0 }], topics, index);
  const { covers } = article ?? {};
  return {
    dated,
    isOwn: article?.language === language,
    isEvent: covers?.first === dated.date || covers?.last === dated.date,
    score: hit?.evidence.coverage ?? 0,
  };
}

/** A sentence that names the day says more about it than an article that covers it. */
const better = (a: Weighed, b: Weighed): number =>
  Number(b.isOwn) - Number(a.isOwn) ||
  Number(b.isEvent) - Number(a.isEvent) ||
  b.score - a.score ||
  Number(b.dated.written !== undefined) - Number(a.dated.written !== undefined) ||
  a.dated.passage - b.dated.passage;

const best = ([a]: readonly Weighed[], [b]: readonly Weighed[]): number =>
  a === undefined || b === undefined ? 0 : Number(b.isOwn) - Number(a.isOwn) || b.score - a.score;

/** The quote of the first that still names the day once it is cut to length. */
function firstExcerpt(
  weighed: readonly Weighed[],
  archive: Archive,
  today: string,
): Excerpt | undefined {
  for (const { dated } of weighed) {
    const excerpt = excerptOn(dated, archive, today);
    if (excerpt !== undefined) return excerpt;
  }
  return undefined;
}

/** Excerpts that were cut: a thousand editions of one morning quote the same ones. */
const cut = createScratch(() => new WeakMap<Dated, { readonly excerpt: Excerpt | undefined }>());

function excerptOn(dated: Dated, { index, speller }: Archive, today: string): Excerpt | undefined {
  const known = cut(index).get(dated);
  if (known !== undefined) return known.excerpt;
  const { passage, offset, written = '' } = dated;
  const excerpt = excerptAt(passage, offset, readQuery(written, index, speller, today), index);
  const kept = excerpt?.quote.includes(written) ? excerpt : undefined;
  cut(index).set(dated, { excerpt: kept });
  return kept;
}
