import { fold } from './fold.ts';
import { ALL } from './languages/all.ts';
import { withKanjiInUse } from './languages/ja/variant-kanji.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { HIRAGANA } from './unit-classes.ts';
import { createWordReader, type WordRows } from './words.ts';

/** The tokens of a text from left to right, in arrays that the next text is read into. */
export type TokenRows = Pick<WordRows, 'units' | 'count' | 'ranges'>;

const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' });

/**
 * Finds the tokens of a text: words of alphabets and katakana as they stand, and runs of kanji and
 * hiragana, which Japanese writes without spaces, cut into words.
 */
export function createTokenReader(): (text: string) => TokenRows {
  const readWords = createWordReader();
  let cut = new Uint32Array(0);
  return (text) => {
    const words = readWords(text);
    if (!hasRuns(words)) return words;
    if (cut.length < words.ranges.length) cut = new Uint32Array(words.ranges.length);
    return { units: words.units, count: cutRuns(text, words, cut), ranges: cut };
  };
}

function hasRuns({ count, kinds }: WordRows): boolean {
  for (let word = 0; word < count; word++) if ((kinds[word] as number) >= HIRAGANA) return true;
  return false;
}

/** Fills `into` with the tokens of words that stand side by side; how many there are. */
function cutRuns(text: string, { count, ranges, kinds }: WordRows, into: Uint32Array): number {
  let tokens = 0;
  const put = (start: number, end: number): void => {
    into[2 * tokens] = start;
    into[2 * tokens++ + 1] = end;
  };
  for (let word = 0; word < count; ) {
    const from = ranges[2 * word] as number;
    let to = ranges[2 * word + 1] as number;
    if ((kinds[word++] as number) < HIRAGANA) {
      put(from, to);
      continue;
    }
    for (; word < count && (kinds[word] as number) >= HIRAGANA && ranges[2 * word] === to; word++)
      to = ranges[2 * word + 1] as number;
    eachWord(text, from, to, put);
  }
  return tokens;
}

/** What is segmented at once: the time a run takes grows with the square of its length. */
const LONGEST_RUN = 500;

/** The words of a part that end closer to its end than this may be other words when more follows. */
const UNSURE = 40;

/**
 * Cuts a run into words. A long run is cut in parts, each of which begins again with the words that
 * the end of the part before may have cut short: so words, surrogate pairs and flags stay whole.
 */
function eachWord(
  text: string,
  from: number,
  to: number,
  put: (start: number, end: number) => void,
): void {
  for (let start = from; start < to; ) {
    const end = Math.min(to, start + LONGEST_RUN);
    const sure = end === to ? to : end - UNSURE;
    let word = start;
    // 髙島町長 is cut as 高島町長 is.
    const part = withKanjiInUse(text.slice(start, end));
    for (const { index, segment } of SEGMENTER.segment(part)) {
      const next = start + index + segment.length;
      if (next > sure) break;
      put(word, next);
      word = next;
    }
    // A word as long as the part is none: it is cut between two characters.
    if (word === start) {
      word = end - (isLowSurrogate(text, end) ? 1 : 0);
      put(start, word);
    }
    start = word;
  }
}

const isLowSurrogate = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00;

const readTokens = createTokenReader();

/** Calls `emit` once a token of `text` with the half-open range of UTF-16 code units it stands in. */
export function eachToken(text: string, emit: (start: number, end: number) => void): void {
  const { count, ranges } = readTokens(text);
  // A copy, for `emit` may ask for the tokens of another text.
  const found = ranges.slice(0, 2 * count);
  for (let at = 0; at < found.length; at += 2) emit(found[at] as number, found[at + 1] as number);
}

const THOUSANDS = /^\d{1,3}(?:,\d{3})+$/;
const DOTTED = /^(?:\p{L}\.)+\p{L}?\.?$/u;
const SIGN = /[',.]/;
const KANA = /^\p{Script=Hiragana}$/u;

/** `US` and `USA` in capitals are the country; `us` is a pronoun, as «ПРО» is a shield and «про» is "about". */
const CAPITALS: ReadonlyMap<string, string> = new Map(
  ALL.flatMap(({ capitals }) => Object.entries(capitals ?? {})),
);

const READ_BY_CASE: ReadonlySet<string> = new Set(
  [...CAPITALS.keys()].map(fold).flatMap((word) => [word, `${word}'s`]),
);

/** Whether two tokens that fold to `word` may stand for two terms. */
export const dependsOnCase = (word: string): boolean => READ_BY_CASE.has(word);

/**
 * The term a token is looked up by, or `''` for one that says nothing about the subject. `U.S.`
 * becomes `us.`, so that it is not taken for the pronoun, and `U.N.` is `UN`.
 */
export function termOf(token: string, folded: string = fold(token)): string {
  const isPossessive = folded.endsWith("'s");
  const capitals =
    CAPITALS.get(token) ?? (isPossessive ? CAPITALS.get(token.slice(0, -2)) : undefined);
  if (capitals !== undefined) return capitals;
  let word = isPossessive ? folded.slice(0, -2) : folded;
  if (isStopWord(word) || KANA.test(word)) return '';
  if (SIGN.test(word)) {
    if (word.includes("'")) word = word.replaceAll("'", '');
    if (THOUSANDS.test(word)) word = word.replaceAll(',', '');
    if (DOTTED.test(word)) return dotted(word);
    if (isStopWord(word)) return '';
  }
  return stem(word);
}

function dotted(word: string): string {
  const letters = word.replaceAll('.', '');
  const capitals = CAPITALS.get(letters.toUpperCase());
  if (capitals !== undefined) return capitals;
  return isStopWord(letters) ? `${letters}.` : stem(letters);
}

/** The terms of a text in order, stop words left out. */
export function termsOf(text: string): string[] {
  const terms: string[] = [];
  eachToken(text, (start, end) => {
    const term = termOf(text.slice(start, end));
    if (term !== '') terms.push(term);
  });
  return terms;
}

/**
 * How many tokens of a row, `''` being a stop word, the terms take up from `at` on, stop words between
 * them included, or 0.
 */
export function spanOf(terms: readonly string[], row: readonly string[], at: number): number {
  let place = at;
  for (const term of terms) {
    while (place > at && place < row.length && row[place] === '') place++;
    if (row[place] !== term) return 0;
    place++;
  }
  return place - at;
}
