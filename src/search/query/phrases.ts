import { fold } from '../../text/fold.ts';
import { inAnyForm } from '../../text/languages/ja/variant-kanji.ts';
import { eachToken, termOf } from '../../text/terms.ts';
import { wordEnd } from '../../text/word-end.ts';
import { documentFrequency, type SearchIndex, termAt } from '../index/search-index.ts';
import { holdsStopWord } from '../index/stop-word-postings.ts';

/** Where a phrase stands in a passage, in UTF-16 code units. */
type PhrasePlace = { readonly start: number; readonly end: number };

/** Words that stand side by side, or one word in any of its forms. */
export type Phrase = {
  readonly typed: string;
  /** Whether it is several words, which count only word for word. */
  readonly isExact: boolean;
  /** The passages that hold it, by position, and where each does first; a word stands at no place. */
  readonly places: ReadonlyMap<number, PhrasePlace | undefined>;
};

const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Dots at the ends stand for what was left out. */
const ELLIPSIS = /^[\s.…。、]+|[\s.…。、,]+$/gu;

/** Ends a sentence, which no phrase goes beyond unless it holds the sign itself. */
const STOP = /[.!?。！？\n]/u;

/**
 * Finds a phrase in an archive; `namesOf` gives the terms that stand for a word beside its own, as the
 * names of a glossary do.
 */
export function findPhrase(
  typed: string,
  index: SearchIndex,
  namesOf: (word: string) => readonly number[],
): Phrase | undefined {
  const text = typed.replace(ELLIPSIS, '');
  const words = wordsOf(text);
  if (words.length === 0) return;
  const isExact = words.length > 1;
  const phrase = { typed: text, isExact };
  if (!isExact) return { ...phrase, places: holdersOf(text, index, namesOf) };
  return { ...phrase, places: JAPANESE.test(text) ? asWritten(text, index) : inRow(text, index) };
}

function wordsOf(text: string): string[] {
  const words: string[] = [];
  eachToken(text, (start, end) => words.push(text.slice(start, end)));
  return words;
}

function holdersOf(
  word: string,
  index: SearchIndex,
  namesOf: (word: string) => readonly number[],
): ReadonlyMap<number, undefined> {
  const own = index.termIds.get(termOf(wordsOf(word)[0] ?? ''));
  const holders = new Map<number, undefined>();
  for (const term of [...(own ? [own] : []), ...namesOf(word)]) {
    for (const passage of holding(term, index)) holders.set(passage, undefined);
  }
  return holders;
}

const holding = (term: number, { postingStart, postingPassage }: SearchIndex): Uint32Array =>
  postingPassage.subarray(postingStart[term] ?? 0, postingStart[term + 1] ?? 0);

/** Japanese is cut into words by what stands around them: so its signs are compared. */
function asWritten(text: string, index: SearchIndex): ReadonlyMap<number, PhrasePlace> {
  const pattern = new RegExp(inAnyForm(text));
  const places = new Map<number, PhrasePlace>();
  for (let passage = 0; passage < index.passages.length; passage++) {
    const start = index.passages[passage]?.text.search(pattern) ?? -1;
    if (start >= 0) places.set(passage, { start, end: start + text.length });
  }
  return places;
}

/** The passages in which all words stand side by side, looked for from the rarest of them. */
function inRow(text: string, index: SearchIndex): ReadonlyMap<number, PhrasePlace> {
  const places = new Map<number, PhrasePlace>();
  const surfaces = wordsOf(text).map((word) => fold(word));
  const terms = wordsOf(text).map((word) => {
    const term = termOf(word);
    return term === '' ? 0 : index.termIds.get(term);
  });
  if (terms.some((term) => term === undefined)) return places;
  const known = terms as number[];
  const rarest = known
    .filter((term) => term > 0)
    .sort((a, b) => documentFrequency(index, a) - documentFrequency(index, b))[0];
  for (const passage of rarest === undefined
    ? ofStopWords(surfaces, index)
    : holding(rarest, index)) {
    const place = placeIn(passage, known, surfaces, STOP.test(text), index);
    if (place !== undefined) places.set(passage, place);
  }
  return places;
}

function ofStopWords(surfaces: readonly string[], index: SearchIndex): readonly number[] {
  const rows = surfaces.map((surface) => index.stopWords.get(surface));
  return [...index.passages.keys()].filter((passage) =>
    rows.every((row) => row !== undefined && holdsStopWord(row, passage)),
  );
}

function placeIn(
  passage: number,
  terms: readonly number[],
  surfaces: readonly string[],
  mayStop: boolean,
  index: SearchIndex,
): PhrasePlace | undefined {
  const { text } = index.passages[passage] as { text: string };
  const to = index.tokenStart[passage + 1] as number;
  const offset = (token: number): number =>
    token < to ? (index.tokenOffset[token] as number) : text.length;
  const endOf = (token: number): number => wordEnd(text, offset(token), offset(token + 1));
  for (let first = index.tokenStart[passage] as number; first + terms.length <= to; first++) {
    if (!terms.every((term, at) => termAt(index, first + at) === term)) continue;
    const start = offset(first);
    const end = endOf(first + terms.length - 1);
    if (start >= text.length || (!mayStop && STOP.test(text.slice(start, end)))) continue;
    const isSame = surfaces.every(
      (surface, at) => fold(text.slice(offset(first + at), endOf(first + at))) === surface,
    );
    if (isSame) return { start, end };
  }
  return;
}
