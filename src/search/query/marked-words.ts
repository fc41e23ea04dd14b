import { fold } from '../../text/fold.ts';
import { isRealWord } from '../../text/real-words/real-words.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { isKeywordQuery } from './keyword-query.ts';

/** What a question marks as wanted or unwanted in so many words, each part as typed. */
export type MarkedWords = {
  /** The question without the unwanted words, and without the signs before wanted ones. */
  readonly text: string;
  /** What stands in quotation marks or behind a `+`. */
  readonly wanted: readonly string[];
  /** What stands behind a `-` or, in a list of words, behind NOT. */
  readonly unwanted: readonly string[];
};

/** Quotation marks of the three languages; straight ones stand before and after a word, not in `in:"…"`. */
const QUOTED =
  /(?<![\p{L}\p{N}:])"(?=[^\s"])([^"\n]{1,300})"(?![\p{L}\p{N}])|(?<!:)[“„]([^“”„\n]{1,300})[“”]|«([^«»\n]{1,300})»|「([^「」\n]{1,300})」|『([^『』\n]{1,300})』/gu;

const OPENING = '["“„«「『]';
const MARKED = `(${OPENING}[^"”“»」』\\n]{1,300}["”“»」』]|[\\p{L}][^\\s"”»」』,;:!?、。，！？]*)`;

const UNWANTED = new RegExp(`(?<![^\\s\\u3000])[-−－]${MARKED}`, 'gu');
const WANTED = new RegExp(`(?<![^\\s\\u3000])[+＋](?=${MARKED})`, 'gu');

/** What makes a text more than words put side by side. */
const OF_PROSE = /[.,;:!?…。、，：；！？\p{Script=Hiragana}]/u;

const TAIL = /^[\s.!?…。！？]*$/u;
/** Japanese puts no space between a word and what follows it. */
const CLAUSE = /[はがをで]\p{L}/u;

const CAPITAL = /^\p{Lu}/u;

/** Beginnings of words that a hyphen joins to what follows. */
const JOINED =
  /^(?:vice|ex|co|non|anti|pro|pre|post|self|north|south|по|из|кое|кой|во|в|вице|экс|пресс|премьер|генерал|северо|юго|торгово|\p{Ll}{3,}(?:ск|нн|чн|льн)о)$/iu;

/** In capitals, beside words that are not: in a sentence it only stresses what is denied. */
const NOT = new RegExp(`(?<![^\\s\\u3000])(?:(?:AND|И) )?(?:NOT|НЕ|БЕЗ)\\s+${MARKED}`, 'gu');

/** So many parts are looked for, the first. */
const MOST = 5;

/** What marks anything: most questions have none of it. */
const ANY = /["“„«「『\-−－+＋]|NOT|НЕ|БЕЗ/;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Reads quotation marks, `+word`, `-word` and NOT out of a question. */
export function readMarkedWords(question: string): MarkedWords {
  const isPlain = !ANY.test(question) && /[\p{L}\p{N}]/u.test(question);
  if (isPlain) return { text: oneLine(question), wanted: [], unwanted: [] };
  const unwanted: string[] = [];
  const leaveOut = (_: string, part: string): string => {
    unwanted.push(unquoted(part));
    return ' ';
  };
  const orders = ordersIn(question);
  let text = question.replace(UNWANTED, (sign, part, at) =>
    orders.has(at) ? leaveOut(sign, part) : sign,
  );
  if (/\p{Ll}/u.test(question) && isKeywordQuery(question)) text = text.replace(NOT, leaveOut);
  const wanted: string[] = [];
  for (const [, part = ''] of text.matchAll(new RegExp(WANTED.source, 'gu'))) {
    if (unquoted(part) === part) wanted.push(part);
  }
  for (const [, ...parts] of text.matchAll(QUOTED)) {
    wanted.push(...parts.filter((part) => part !== undefined));
  }
  if (unwanted.length === 0 && !/[\p{L}\p{N}]/u.test(text))
    return { text: question, wanted: [], unwanted: [] };
  return {
    text: oneLine(text.replace(WANTED, '')),
    wanted: wanted.slice(0, MOST),
    unwanted: unwanted.slice(0, MOST),
  };
}

/**
 * Where a hyphen before a word leaves it out: in a row of words anywhere, in a sentence at its end. Elsewhere a
 * space before a hyphen is a slip («премьер -министр», «встреча Путин -Абэ в Нагато»), before a stop word it is a
 * dash, and behind a colon or at the beginning of a line it is a list or somebody's words.
 */
function ordersIn(question: string): ReadonlySet<number> {
  const signs = [...question.matchAll(UNWANTED)];
  const orders = new Set<number>();
  if (signs.some(([, part = '']) => isStopWord(fold(part)))) return orders;
  const isList = isRow(question);
  let end = question.length;
  for (const { 0: sign, 1: part = '', index } of signs.reverse()) {
    const isLast = TAIL.test(question.slice(index + sign.length, end));
    const before = /(\S*)[^\S\n]*$/u.exec(question.slice(0, index))?.[1] ?? '';
    if (before === '' ? CAPITAL.test(part) || index > 0 : /[:：]$/u.test(before)) {
      if (isLast) orders.clear();
      continue;
    }
    if (isJoined(before, part) || CLAUSE.test(part)) continue;
    const arePair = CAPITAL.test(before) && CAPITAL.test(part);
    if (arePair ? !(isList && isLast) : !(isList || isLast)) continue;
    orders.add(index);
    if (isLast) end = index;
  }
  return orders;
}

const isRow = (question: string): boolean =>
  !OF_PROSE.test(question) && !question.split(/\s+/u).some((word) => isStopWord(fold(word)));

const isJoined = (before: string, part: string): boolean =>
  JOINED.test(before) || isRealWord(fold(`${before}-${part}`));

const unquoted = (part: string): string =>
  part.replace(new RegExp(`^${OPENING}`, 'u'), '').replace(/["”“»」』]$/u, '');
