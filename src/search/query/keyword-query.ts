import { inverseDocumentFrequency } from '../index/bm25.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { holdsStopWord, type StopWordBitmap } from '../index/stop-word-postings.ts';

/**
 * Words put side by side, as for a search engine, where no question is asked: often what somebody
 * remembers of a passage. Then every word counts that stands there as typed, stop words too.
 */
export type KeywordQuery = {
  /** The words that say something about the subject, folded and spelt right, by number of the term. */
  readonly words: ReadonlyMap<string, number>;
  /** What each of them is worth. */
  readonly worth: readonly number[];
  readonly stopWords: readonly { readonly row: StopWordBitmap; readonly worth: number }[];
  /** What all words are worth together; above 0. */
  readonly total: number;
};

/** What a question holds, in whatever way it is typed. */
const QUESTION = new RegExp(
  [
    /[?？]/u,
    /^(?:(?:and|but|so|in|at|on|by|from|to|for|with|of|about|under|since|until|during) )?(?:what|who|whom|whose|when|where|why|how|which)(?:'?(?:s|re|d|ll))?\b/u,
    /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|tell|please|give|show|list|find|name|explain|describe)\b/u,
    /\b(?:what|who|when|where|why|how|which) (?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|many|much|long)\b/u,
    /(?<!\p{L})(?:кто|что|кого|кому|когда|кем|чем|чего|где|куда|откуда|почему|зачем|как|како[йемг]о?|каки[ехм]и?|как(?:ая|ую|ому)|(?:на)?сколько|че[йя]|ч[ьъ][еёия]|ли|(?:(?:рас|под)скажи|скажи|назови|перечисли|покажи|объясни|опиши|найди)(?:те)?)(?!\p{L})/u,
    // Japanese words have no forms, and its stop words are no words to its readers.
    /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

/** What a word of a list that a passage holds earns beside BM25, of its worth there. */
export const LISTED = 2;

/** Whether a text is two words or more and asks nothing. */
export const isKeywordQuery = (text: string): boolean =>
  /\S\s+\S/u.test(text) && !QUESTION.test(text);

/** Rare words are worth more; a word that is everywhere is still one of those typed. */
const worthOf = (idf: number): number => 1 + idf;

/**
 * The list that a query is: `surfaces` are all its words, folded, `words` those that say something
 * about the subject, by number of the term, and `weights` what each term weighs.
 */
export function readKeywordQuery(
  surfaces: readonly string[],
  words: ReadonlyMap<string, number>,
  weights: readonly number[],
  index: SearchIndex,
): KeywordQuery {
  const worth = weights.map(worthOf);
  const rows = [...new Set(surfaces)].flatMap((surface) => index.stopWords.get(surface) ?? []);
  const stopWords = rows.map((row) => ({
    row,
    worth: worthOf(inverseDocumentFrequency(row.passages, index.passages.length)),
  }));
  const all = [...worth, ...stopWords.map((word) => word.worth)];
  return { words, worth, stopWords, total: all.reduce((sum, value) => sum + value, 0) || 1 };
}

/** What all stop words of a list are worth. */
export const worthOfStopWords = ({ stopWords }: KeywordQuery): number =>
  stopWords.reduce((sum, { worth }) => sum + worth, 0);

/** What the stop words of a list are worth that a passage holds. */
export function stopWordsIn({ stopWords }: KeywordQuery, passage: number): number {
  let held = 0;
  for (let at = 0; at < stopWords.length; at++) {
    const { row, worth } = stopWords[at] as KeywordQuery['stopWords'][number];
    if (holdsStopWord(row, passage)) held += worth;
  }
  return held;
}

/** The share of a list that a passage holds; `typed` says how much it holds of each term. */
export function shareOfList(list: KeywordQuery, typed: number[], passage: number): number {
  let held = stopWordsIn(list, passage);
  for (let at = 0; at < typed.length; at++) {
    held += (typed[at] as number) * (list.worth[at] as number);
  }
  return held / list.total;
}
