import { inverseDocumentFrequency, lengthNorm, termFrequencyFactor } from './bm25.ts';
import type { Query, Variant } from './query.ts';
import { createScratch } from './scratch.ts';
import type { SearchIndex } from './search-index.ts';
import { stopWordsIn, type WordList } from './word-list.ts';

/** A passage, by position, and its BM25 score. */
export type Candidate = { readonly passage: number; readonly bm25: number };

/** How little a variant may count and still bring a passage in by itself. */
export const LEAST_WEIGHT = 0.35;

/** What a word in the title earns a passage that lacks it, of the word's weight. */
export const TITLE_SHARE = 0.3;

/**
 * Of the candidates, the best ten are looked at closely, and all others with this share of the best
 * score: none below was ever right in 1,190 English and 1,190 Russian questions, 28 of 4,420 Japanese.
 */
const LEAST = 10;
const SHARE = 0.6;

/** What a word of a list that a passage holds earns beside BM25, of its worth there. */
const LISTED = 2;

/** The heaviest first: a passage earns by the best variant it holds. */
export const byWeight = (variants: readonly Variant[]): readonly Variant[] =>
  [...variants].sort((a, b) => b.weight - a.weight);

/**
 * The passages that `keep` lets through with the highest BM25 score, `limit` at most, best first,
 * ties by position. A word of the question counts once a passage, by its heaviest variant there, or
 * for less by the title of the article.
 */
export function candidates(
  query: Query,
  index: SearchIndex,
  limit: number,
  keep?: (passage: number) => boolean,
): Candidate[] {
  const { scores, listed, creditedBy, norm } = scratchOf(index);
  const touched: number[] = [];
  for (const [at, queryTerm] of query.terms.entries()) {
    const order = at + 1;
    const variants = byWeight(queryTerm.variants);
    const inList = query.list?.worth[at];
    for (const { term, weight } of variants) {
      const from = index.postingStart[term] as number;
      const to = index.postingStart[term + 1] as number;
      if (weight < LEAST_WEIGHT || from === to) continue;
      const idf = inverseDocumentFrequency(to - from, index.passages.length);
      const worth = weight * Math.min(idf, queryTerm.weight);
      for (let row = from; row < to; row++) {
        const passage = index.postingPassage[row] as number;
        if (creditedBy[passage] === order) continue;
        if (creditedBy[passage] === 0) touched.push(passage);
        creditedBy[passage] = order;
        const frequency = index.postingFrequency[row] as number;
        const factor = termFrequencyFactor(frequency, norm[passage] as number);
        scores[passage] = (scores[passage] as number) + worth * factor;
        if (inList !== undefined) listed[passage] = (listed[passage] as number) + weight * inList;
      }
    }
    for (const { term, weight } of variants) {
      if (weight < LEAST_WEIGHT) continue;
      for (const article of index.titleArticles.get(term) ?? []) {
        const to = index.articleStart[article + 1] as number;
        for (let passage = index.articleStart[article] as number; passage < to; passage++) {
          if (creditedBy[passage] === order) continue;
          if (creditedBy[passage] === 0) touched.push(passage);
          creditedBy[passage] = order;
          scores[passage] = (scores[passage] as number) + TITLE_SHARE * weight * queryTerm.weight;
          if (inList === undefined) continue;
          listed[passage] = (listed[passage] as number) + TITLE_SHARE * weight * inList;
        }
      }
    }
  }
  const kept = keep === undefined ? touched : touched.filter(keep);
  const order = query.list === undefined ? scores : orderOfList(query.list, kept, scores, listed);
  const found = best(kept, order, query.list === undefined ? limit : LEAST).map((passage) => ({
    passage,
    bm25: scores[passage] as number,
  }));
  for (const passage of touched) {
    scores[passage] = 0;
    listed[passage] = 0;
    creditedBy[passage] = 0;
  }
  return query.list === undefined ? worthALook(found) : found;
}

/** Adds to `listed`, what the words of a list earned, the stop words and BM25. */
function orderOfList(
  list: WordList,
  passages: readonly number[],
  scores: Float64Array,
  listed: Float64Array,
): Float64Array {
  for (const passage of passages) {
    const words = (listed[passage] as number) + stopWordsIn(list, passage);
    listed[passage] = (scores[passage] as number) + LISTED * words;
  }
  return listed;
}

const worthALook = (found: readonly Candidate[]): Candidate[] => {
  const least = SHARE * (found[0]?.bm25 ?? 0);
  return found.filter(({ bm25 }, at) => at < LEAST || bm25 >= least);
};

type Scratch = {
  readonly scores: Float64Array;
  /** Of a list alone: what the words that a passage holds are worth. */
  readonly listed: Float64Array;
  readonly creditedBy: Uint16Array;
  /** What a passage's length takes off each mention. */
  readonly norm: Float64Array;
};

const scratchOf = createScratch((index): Scratch => {
  const passages = index.passages.length;
  return {
    scores: new Float64Array(passages),
    listed: new Float64Array(passages),
    creditedBy: new Uint16Array(passages),
    norm: Float64Array.from(index.length, (length) => lengthNorm(length, index.averageLength)),
  };
});

/** The `limit` highest of `touched`, by a heap whose root is the worst one kept. */
function best(touched: readonly number[], scores: Float64Array, limit: number): number[] {
  const worse = (a: number, b: number): boolean => {
    const difference = (scores[a] as number) - (scores[b] as number);
    return difference < 0 || (difference === 0 && a > b);
  };
  const heap: number[] = [];
  const sink = (from: number): void => {
    let at = from;
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2]) {
        if (child < heap.length && worse(heap[child] as number, heap[worst] as number))
          worst = child;
      }
      if (worst === at) return;
      [heap[at], heap[worst]] = [heap[worst] as number, heap[at] as number];
      at = worst;
    }
  };
  for (const passage of touched) {
    if (heap.length < limit) {
      heap.push(passage);
      if (heap.length === limit) for (let at = limit >> 1; at >= 0; at--) sink(at);
    } else if (worse(heap[0] as number, passage)) {
      heap[0] = passage;
      sink(0);
    }
  }
  return heap.sort((a, b) => (worse(a, b) ? 1 : -1));
}
