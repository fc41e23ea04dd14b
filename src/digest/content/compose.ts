import type { Archive } from '../../answer/answer.ts';
import type { ArticleChange } from '../../desk/changes/article-changes.ts';
import { dayFrom } from '../../period/calendar/days.ts';
import type { CountedGap } from '../../store/records/gaps.ts';
import type { AnsweredQuestion } from '../../store/records/question-row.ts';
import type { DigestFinding } from '../../store/records/watching/findings.ts';
import { localTime } from '../settings/local-time.ts';
import type { Settings } from '../settings/settings.ts';
import { askedItems, missingItems } from './asked-here.ts';
import { changedItems } from './changed.ts';
import type { Content } from './content.ts';
import { type NewArticle, newsOf } from './new/news.ts';
import type { Calendar } from './past/calendar.ts';
import { onTheseDays } from './past/on-this-day.ts';
import { topicsQuery } from './topics.ts';
import { watchedItems } from './watched.ts';

/** Items of one edition, all sections together; more would not fit into a message. */
const ITEMS = { day: 10, week: 14 } as const;

/** What of these a section has for itself; what it leaves, the news may take. */
const OWN = {
  day: { changed: 2, watched: 4, past: 2, asked: 3 },
  week: { changed: 3, watched: 4, past: 3, asked: 4 },
} as const;
const MISSING = 1;

/** All that an edition is made of, besides the archive. */
export type Material = {
  readonly settings: Settings;
  /** `YYYY-MM-DD`, where the channel is. */
  readonly date: string;
  /** From when on it tells what happened, in ms since 1970. */
  readonly since: number;
  readonly articles: readonly NewArticle[];
  /** What articles that are not new say otherwise, the latest first. */
  readonly changes: readonly ArticleChange[];
  /** Put publicly in the channel. */
  readonly questions: readonly AnsweredQuestion[];
  /** Found for questions that are watched here. */
  readonly watched: readonly DigestFinding[];
  /** Of the whole team, to be counted. */
  readonly gaps: readonly CountedGap[];
};

/** The content of an edition: from the same material and archive always the same. */
export function composeEdition(
  { settings, date, since, articles, changes, questions, watched, gaps }: Material,
  archive: Archive,
  calendar: Calendar,
): Content {
  const { index } = archive;
  const { language, sections, every, zone } = settings;
  const own = OWN[every];
  const topics = topicsQuery(settings, archive, date);
  const days = every === 'week' ? weekFrom(date) : [date];
  const past = sections.includes('on-this-day')
    ? onTheseDays(calendar, days, topics, settings, archive, own.past)
    : [];
  const allChanged = sections.includes('changed')
    ? changedItems(changes, index, { zone, today: date })
    : [];
  const changed = allChanged.slice(0, own.changed);
  const allAsked = sections.includes('asked-here') ? askedItems(questions) : [];
  const asked = allAsked.slice(0, own.asked);
  const missing = sections.includes('asked-here')
    ? missingItems(gaps, since, index, language).slice(0, MISSING + own.asked - asked.length)
    : [];
  const allWatched = watchedItems(watched, archive, date);
  const shownWatched = allWatched.slice(0, own.watched);
  const all = [changed, shownWatched, past, asked, missing];
  const taken = all.reduce((sum, { length }) => sum + length, 0);
  const news = newsOf(sections.includes('new') ? articles : [], topics, index, {
    today: date,
    limit: ITEMS[every] - taken,
  });
  return {
    date,
    span: every,
    language,
    since: localTime(since, zone).date,
    news: news.news,
    newArticles: news.all,
    moreNews: news.more,
    changed,
    moreChanged: allChanged.length - changed.length,
    watched: shownWatched,
    moreWatched: allWatched.length - shownWatched.length,
    past,
    asked,
    moreAsked: allAsked.length - asked.length,
    missing,
  };
}

/** The day and the six after it: those for which there is no other edition. */
const weekFrom = (date: string): string[] =>
  Array.from({ length: 7 }, (_, nth) => dayFrom(date, nth));
