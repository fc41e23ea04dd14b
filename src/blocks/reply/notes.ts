import type { Reply } from '../../answer/reply.ts';
import { dateForPeople } from '../kit/date.ts';
import { escapedLength, literal } from '../kit/escape.ts';
import { NOTES_LIMIT, shorten } from '../kit/limits.ts';
import type { Words } from './words/words.ts';
import { wordsIn } from './words/words-in.ts';

/** Words of a question shown in a note, at most. */
const WORD_LIMIT = 60;

/** An earlier question named in a note. */
const QUESTION_LIMIT = 200;

/** A title named in a note. */
const TITLE_LIMIT = 120;

/** Words listed with all their translations, at most. */
const WORDS_LIMIT = 20;

/** Corrections or aliases named in a note, at most. */
const NAMED_LIMIT = 5;

/** Words of a question named with what they were found as in another language, and what is named of each. */
const TRANSLATED_LIMIT = 3;

/** What the excerpts lack, and how the question was read where that differs from how it was typed. */
export function notesLine(reply: Reply): string {
  const words = wordsIn(reply.language);
  const missing =
    reply.missing.length === 0
      ? []
      : [words.missing(reply.missing.slice(0, NAMED_LIMIT).map(word), reply.excerpts.length === 1)];
  const earlier =
    reply.earlier === undefined
      ? []
      : [words.goesOn(shorten(literal(reply.earlier), QUESTION_LIMIT))];
  const corrections = reply.corrections
    .slice(0, NAMED_LIMIT)
    .map(({ from, to }) => words.readAs(word(from), word(to)));
  const inMarks = (typed: readonly string[]): string =>
    typed.slice(0, NAMED_LIMIT).map(word).map(words.quoted).join(words.comma);
  const nowhere = reply.nowhere.length === 0 ? [] : [words.nowhere(inMarks(reply.nowhere))];
  const without = reply.without.length === 0 ? [] : [words.without(inMarks(reply.without))];
  const aliases = reply.aliases.slice(0, NAMED_LIMIT).map(word);
  const also = [...aliases, ...translated(reply, words)];
  const searched = also.length === 0 ? [] : [words.alsoSearched(also.join(words.semicolon))];
  const date = (day: string | undefined): string | undefined =>
    day === undefined ? undefined : dateForPeople(day, reply.language);
  const time = reply.time.understood.map(({ kind, first, last }) =>
    kind === 'latest' || kind === 'earliest'
      ? words.order[kind]
      : words.period(date(first), date(last)),
  );
  const isAbout = reply.time.understood.some(({ kind }) => kind === 'about');
  const effect = reply.time.isMissed ? [words.nothingThen] : isAbout ? [words.preferred] : [];
  const unread = reply.time.unread
    .slice(0, NAMED_LIMIT)
    .map((typed) => words.unreadDate(word(typed)));
  const titles = reply.kind === 'nothing' ? reply.topics : [];
  const topics =
    titles.length === 0
      ? []
      : [words.topics(titles.map((title) => words.quoted(shorten(literal(title), TITLE_LIMIT))))];
  return shorten(
    [
      ...missing,
      ...nowhere,
      ...without,
      ...earlier,
      ...corrections,
      ...time,
      ...effect,
      ...unread,
      ...searched,
      ...topics,
    ].join(words.gap),
    NOTES_LIMIT,
    escapedLength,
  );
}

/** `surrender = капитуляция, сдача (Mueller)`: what stands in the excerpts of the words that tell most. */
const translated = ({ translations = [] }: Reply, words: Words): readonly string[] =>
  translations
    .filter(({ found }) => found.length > 0)
    .slice(0, TRANSLATED_LIMIT)
    .map(({ typed, found, sources }) =>
      words.translated(word(typed), found.slice(0, TRANSLATED_LIMIT).map(word), sources.map(word)),
    );

/** All that the words of a question were searched for as, a line a word; empty where in one language. */
export function translationLines({ translations = [], language }: Reply): string {
  const words = wordsIn(language);
  return translations
    .slice(0, WORDS_LIMIT)
    .map(({ typed, said, sources }) =>
      words.translated(word(typed), said.map(word), sources.map(word)),
    )
    .join('\n');
}

const word = (value: string): string => shorten(literal(value), WORD_LIMIT);
