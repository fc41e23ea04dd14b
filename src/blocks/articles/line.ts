import type { Article } from '../../knowledge/article/article.ts';
import { isAhead } from '../../period/calendar/ahead.ts';
import type { Language } from '../../text/language.ts';
import { dateForPeople } from '../kit/date.ts';
import { escapedLength, literal } from '../kit/escape.ts';
import { NAME_LIMIT, shorten, TITLE_LIMIT } from '../kit/limits.ts';
import { safeLink } from '../kit/link.ts';
import { wordsIn } from '../reply/words/words-in.ts';
import { articlesWordsIn } from './words/words-in.ts';

/** An article in one line, its parts literal and of sane length; `link` is absent where none is safe. */
export type ArticleLine = {
  readonly title: string;
  /** Who published it and when; of a summary, what time it tells of. */
  readonly about: string;
  readonly link?: string;
};

/** Longer ones are not read by anybody. */
const LINK_LIMIT = 500;

/** What an article tells of: for a summary not the day it was written, which is that of most others. */
export const timeOf = (article: Article): { readonly first: string; readonly last: string } =>
  article.kind === 'brief' && article.covers !== undefined
    ? article.covers
    : { first: article.published, last: article.published };

/** `today`, `YYYY-MM-DD`, is where a date that is still to come is to be marked. */
export function articleLine(article: Article, language: Language, today?: string): ArticleLine {
  const title = shorten(literal(article.title).trim(), TITLE_LIMIT, escapedLength) || article.id;
  const by =
    article.kind === 'brief'
      ? articlesWordsIn(language).brief
      : (article.publisher ?? article.file);
  const { first, last } = timeOf(article);
  const days = [...new Set([first, last].map((day) => dateForPeople(day, language)))].join(' – ');
  const isMarked = today !== undefined && isAhead(first, today);
  const date = isMarked ? wordsIn(language).datedAhead(days) : days;
  const about = [shorten(literal(by).trim(), NAME_LIMIT, escapedLength), date].filter(
    (part) => part !== '',
  );
  const link = article.url === undefined ? undefined : safeLink(article.url);
  const line = { title, about: about.join(wordsIn(language).comma) };
  return link === undefined || link.length > LINK_LIMIT ? line : { ...line, link };
}
