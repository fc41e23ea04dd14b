import type { Reply } from '../../answer/reply.ts';
import { dateForPeople } from '../kit/date.ts';
import { escapedLength, literal } from '../kit/escape.ts';
import { NOTES_LIMIT, shorten } from '../kit/limits.ts';
import { wordsIn } from './words/words-in.ts';

/** Words of a question shown in a note, at most. */
const WORD_LIMIT = 60;

/** An earlier question named in a note. */
const QUESTION_LIMIT = 200;

/** A title named in a note. */
const TITLE_LIMIT = 120;

/** Corrections or aliases named in a note, at most. */
const NAMED_LIMIT = 5;

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
  const searched = aliases.length === 0 ? [] : [words.alsoSearched(aliases.join(words.semicolon))];
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

const word = (value: string): string => shorten(literal(value), WORD_LIMIT);
