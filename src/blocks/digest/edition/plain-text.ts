import type { AskedItem, Content, MissingItem } from '../../../digest/content/content.ts';
import type { Language } from '../../../text/language.ts';
import { dateForPeople } from '../../kit/date.ts';
import { escapeMrkdwn, literal } from '../../kit/escape.ts';
import { ASKED_LIMIT, DIGEST_TEXT_LIMIT, NAME_LIMIT, shorten } from '../../kit/limits.ts';
import { excerptText, type Naming, nameOf } from '../../reply/plain-text.ts';
import { otherPlace } from '../../reply/source-line.ts';
import { wordsIn } from '../../reply/words/words-in.ts';
import { digestWordsIn } from './words/words-in.ts';

/** An edition in plain words, escaped: all that its blocks show but the addresses, unless by `naming`. */
export function digestText(content: Content, naming: Naming = nameOf): string {
  const { language } = content;
  const words = digestWordsIn(language);
  const excerpt = (item: Pick<Content['past'][number], 'excerpt'>): string =>
    excerptText(item.excerpt, language, DIGEST_TEXT_LIMIT, naming) ?? '';
  const news = content.news.map((item) =>
    [
      ...headOf(item.excerpt.article),
      excerpt(item),
      ...(item.alsoIn.length === 0 ? [] : [words.alsoIn + alsoIn(item.alsoIn, language, naming)]),
    ].join('\n'),
  );
  const past = content.past.map(
    (item) => `${dateForPeople(item.date, language)}\n${excerpt(item)}`,
  );
  const asked = content.asked.map((item) => `• ${escapeMrkdwn(askedLine(item, language))}`);
  const missing = content.missing.map((item) => `• ${escapeMrkdwn(missingLine(item, language))}`);
  const watched = content.watched.map(
    (item) => `${escapeMrkdwn(watchedLine(item.question, language))}\n${excerpt(item)}`,
  );
  const { moreNews, moreWatched, moreAsked } = content;
  return [
    words.title(dateForPeople(content.date, language)),
    ...section(words.news, news, moreNews > 0 ? words.moreNews(moreNews) : ''),
    ...section(words.watched, watched, moreWatched > 0 ? words.moreWatched(moreWatched) : ''),
    ...section(words.past, past),
    ...lines(words.asked, asked, moreAsked > 0 ? words.moreAsked(moreAsked) : ''),
    ...lines(words.missing, missing),
  ].join('\n\n');
}

/** A brief has a title of its own, beside that of its source. */
const headOf = ({ kind, title }: Content['news'][number]['excerpt']['article']): string[] =>
  kind === 'brief' ? [escapeMrkdwn(literal(title))] : [];

/** A question and what came of it. */
export function askedLine({ text, isAnswered, times }: AskedItem, language: Language): string {
  const words = digestWordsIn(language);
  const { quoted, comma } = wordsIn(language);
  const said = [
    isAnswered ? words.answered : words.unanswered,
    ...(times > 1 ? [words.times(times)] : []),
  ];
  return `${quoted(shorten(literal(text).trim(), ASKED_LIMIT))}${words.dash}${said.join(comma)}`;
}

/** A question that is watched. */
export const watchedLine = (question: string, language: Language): string =>
  wordsIn(language).quoted(shorten(literal(question).trim(), ASKED_LIMIT));

export const missingLine = ({ name, askers }: MissingItem, language: Language): string =>
  digestWordsIn(language).askers(shorten(literal(name).trim(), NAME_LIMIT), askers);

const alsoIn = (
  places: Content['news'][number]['alsoIn'],
  language: Language,
  naming: Naming,
): string =>
  places
    .map((place) => otherPlace(place, language))
    .map((place) => escapeMrkdwn(naming(place.by || place.title, place)))
    .join(wordsIn(language).semicolon);

const section = (heading: string, items: readonly string[], more = ''): string[] =>
  items.length === 0 ? [] : [heading, ...items, ...(more === '' ? [] : [more])];

const lines = (heading: string, items: readonly string[], more = ''): string[] =>
  items.length === 0 ? [] : [[heading, ...items, ...(more === '' ? [] : [more])].join('\n')];
