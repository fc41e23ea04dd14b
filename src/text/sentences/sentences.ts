import { createUnitReader } from '../code-units.ts';
import { ABBREVIATIONS, MAY_END, STARTERS } from './abbreviations.ts';
import { endsBeforeSmall, endsUnspaced, isFullStop } from './careless.ts';
import {
  CLOSES,
  CLOSES_AFTER_STOP,
  endOfStops,
  HALF,
  LETTER,
  LINE_FEED,
  LOWER,
  nextStop,
  OPENS,
  SPACE,
  STANDS_BEFORE_WORD,
  STARTS_SENTENCE,
  signsOf,
} from './signs.ts';

/** A sentence as a half-open range of UTF-16 code units, without the white space around it. */
export type Span = readonly [start: number, end: number];

/** The longest word that must be looked up to know that its full stop ends a sentence. */
const LONGEST = Math.max(...[...ABBREVIATIONS, ...MAY_END].map((word) => word.length));

const FULL_STOP = 0x2e;
const ELLIPSIS = 0x2026;
const HYPHEN = 0x2d;

/** Japanese full stops stand in the wide half of Unicode. */
const isWide = (unit: number): boolean => unit > 0x3000;

/** After this many characters an open Japanese bracket is taken for one that is never closed. */
const LONGEST_BRACKET = 300;

/**
 * Splits a paragraph into sentences that together hold all its text but the white space between
 * them; a line feed always ends one. A Japanese full stop inside brackets or quotation marks does not end one. `units` are the
 * text's code units, as `createUnitReader` gives them.
 */
export function eachSentence(
  text: string,
  units: Uint16Array,
  emit: (start: number, end: number) => void,
): void {
  let length = text.length;
  while (length > 0 && has(units, length - 1, SPACE)) length--;
  let start = skipSpace(units, 0);
  let depth = 0;
  let scanned = start;
  for (let at = nextStop(units, start, length); at < length; ) {
    if (units[at] === LINE_FEED) {
      let end = at;
      while (end > start && has(units, end - 1, SPACE)) end--;
      if (end > start) emit(start, end);
      start = skipSpace(units, at + 1);
      depth = 0;
      scanned = start;
      at = nextStop(units, start, length);
      continue;
    }
    const wide = isWide(units[at] as number);
    if (wide) {
      depth = depthAfter(units, scanned, at, depth);
      scanned = at;
    }
    let end = endOfStops(units, at + 1);
    if (wide && depth > 0 && at - start < LONGEST_BRACKET) {
      at = nextStop(units, end, length);
      continue;
    }
    while (has(units, end, CLOSES_AFTER_STOP)) end++;
    const isEnd = wide
      ? endsWide(text, units, end) && isFullStop(text, at)
      : ends(text, units, at, end, start);
    if (isEnd) {
      emit(start, end);
      start = skipSpace(units, end);
      end = start;
      depth = 0;
      scanned = start;
    }
    at = nextStop(units, end, length);
  }
  if (length > start) emit(start, length);
}

/** The sentences of `text` as an array, for callers that are not in a hurry. */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  eachSentence(text, createUnitReader()(text), (start, end) => spans.push([start, end]));
  return spans;
}

const has = (units: Uint16Array, at: number, sign: number): boolean =>
  (signsOf(units[at] as number) & sign) !== 0;

/** Behind the text stand zeros, which are no space. */
function skipSpace(units: Uint16Array, from: number): number {
  let at = from;
  while (has(units, at, SPACE)) at++;
  return at;
}

function depthAfter(units: Uint16Array, from: number, to: number, depth: number): number {
  let now = depth;
  for (let at = from; at < to; at++) {
    const signs = signsOf(units[at] as number);
    if ((signs & OPENS) !== 0) now++;
    else if ((signs & CLOSES) !== 0) now = Math.max(0, now - 1);
  }
  return now;
}

/** After `。」` a particle carries the sentence on: 「…。」と述べた。 */
const endsWide = (text: string, units: Uint16Array, end: number): boolean =>
  !(has(units, end - 1, CLOSES) && /[とのがをにはで、]/.test(text[end] ?? ''));

function ends(text: string, units: Uint16Array, at: number, end: number, start: number): boolean {
  if (end >= text.length) return true;
  const from = skipSpace(units, end);
  const stop = units[at] as number;
  if (!has(units, from, STARTS_SENTENCE))
    return from > end && has(units, from, LOWER) && endsBeforeSmall(text, start, at, from);
  if (from === end) return (stop !== FULL_STOP && stop !== ELLIPSIS) || endsUnspaced(text, at, end);
  if (/[—–-]/.test(text[from] as string)) {
    return !has(units, skipSpace(units, from + 1), LOWER);
  }
  if (stop !== FULL_STOP || end > at + 1) return true;
  const word = wordBefore(text, units, Math.max(start, at - 24), at);
  if (word === undefined || (word.length > LONGEST && !word.includes('.'))) return true;
  if (/^\p{Lu}$/u.test(word)) return false;
  const lower = word.toLowerCase();
  const dotted = word.includes('.') && /^\p{L}(?:\.\p{L})+$/u.test(word);
  if (MAY_END.has(lower) || (dotted && !ABBREVIATIONS.has(lower))) {
    return STARTERS.test(/^[\p{L}]+/u.exec(text.slice(from, from + 24))?.[0] ?? '');
  }
  return !ABBREVIATIONS.has(lower);
}

const WORD_BEFORE = /(?:^|[\s(«“"'’\u00a0—–-])([\p{L}\p{M}][\p{L}\p{M}.-]*)$/u;

/** What `WORD_BEFORE` finds at the end of `text` from `from` to `to`, without asking it. */
function wordBefore(
  text: string,
  units: Uint16Array,
  from: number,
  to: number,
): string | undefined {
  let at = to;
  for (; at > from; at--) {
    const unit = units[at - 1] as number;
    if (has(units, at - 1, HALF)) return WORD_BEFORE.exec(text.slice(from, to))?.[1];
    if (!(has(units, at - 1, LETTER) || unit === FULL_STOP || unit === HYPHEN)) break;
  }
  for (let begin = at; begin < to; begin++) {
    if (!has(units, begin, LETTER)) continue;
    if (begin === from || has(units, begin - 1, STANDS_BEFORE_WORD)) return text.slice(begin, to);
  }
  return undefined;
}
