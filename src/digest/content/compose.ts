import type { Archive } from '../../answer/answer.ts';
import type { CountedGap } from '../../store/records/gaps.ts';
import type { AnsweredQuestion } from '../../store/records/question-row.ts';
import { localTime } from '../settings/local-time.ts';
import type { Settings } from '../settings/settings.ts';
import { askedItems, missingItems } from './asked-here.ts';
import type { Content } from './content.ts';
import { type NewArticle, newsOf } from './new/news.ts';
import type { Calendar } from './past/calendar.ts';
import { onThisDay } from './past/on-this-day.ts';
import { topicsQuery } from './topics.ts';

/** Items of one edition, all sections together. */
const ITEMS = 10;

/** What of these a section has for itself; what it leaves, the news may take. */
const PAST = 2;
const ASKED = 3;
const MISSING = 1;

/** All that an edition is made of, besides the archive. */
export type Material = {
  readonly settings: Settings;
  /** `YYYY-MM-DD`, where the channel is. */
  readonly date: string;
  /** From when on it tells what happened, in ms since 1970. */
  readonly since: number;
  readonly articles: readonly NewArticle[];
  /** Put publicly in the channel. */
  readonly questions: readonly AnsweredQuestion[];
  /** Of the whole team, to be counted. */
  readonly gaps: readonly CountedGap[];
};

/** The content of an edition: from the same material and archive always the same. */
export function composeEdition(
  { settings, date, since, articles, questions, gaps }: Material,
  archive: Archive,
  calendar: Calendar,
): Content {
  const { index } = archive;
  const { language, sections } = settings;
  const topics = topicsQuery(settings, archive, date);
  const allPast = sections.includes('on-this-day')
    ? onThisDay(calendar, date, topics, settings, archive, PAST)
    : [];
  const allAsked = sections.includes('asked-here') ? askedItems(questions) : [];
  const asked = allAsked.slice(0, ASKED);
  const missing = sections.includes('asked-here')
    ? missingItems(gaps, since, index, language).slice(0, MISSING + ASKED - asked.length)
    : [];
  const room = ITEMS - allPast.length - asked.length - missing.length;
  const { news, all, more } = newsOf(sections.includes('new') ? articles : [], topics, index, {
    today: date,
    limit: room,
  });
  return {
    date,
    span: 'day',
    language,
    since: localTime(since, settings.zone).date,
    news,
    newArticles: all,
    moreNews: more,
    past: allPast,
    asked,
    moreAsked: allAsked.length - asked.length,
    missing,
  };
}
