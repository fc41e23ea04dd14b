import { inverseDocumentFrequency, lengthNorm, termFrequencyFactor } from './bm25.ts';
import { byWeight, LEAST_WEIGHT, TITLE_SHARE } from './candidates.ts';
import type { QueryTerm } from './query.ts';
import type { SearchIndex } from './search-index.ts';

/** What one word of the question brought a passage in BM25, and the term it was found as. */
export type Credit = {
  readonly word: QueryTerm;
  /** A term of the index, or the id of a glossary concept behind `@`. */
  readonly found: string;
  readonly where: 'passage' | 'title';
  readonly bm25: number;
};

/** Takes the BM25 score that `candidates` gave a passage apart, a word of the question at a time. */
export function creditsOf(
  passage: number,
  terms: readonly QueryTerm[],
  index: SearchIndex,
): Credit[] {
  return terms.flatMap((word) => inPassage(passage, word, index) ?? inTitle(passage, word, index));
}

function inPassage(passage: number, word: QueryTerm, index: SearchIndex): Credit | undefined {
  const norm = lengthNorm(index.length[passage] as number, index.averageLength);
  for (const { term, weight } of byWeight(word.variants)) {
    if (weight < LEAST_WEIGHT) break;
    const from = index.postingStart[term] as number;
    const to = index.postingStart[term + 1] as number;
    const row = index.postingPassage.subarray(from, to).indexOf(passage);
    if (row < 0) continue;
    const idf = inverseDocumentFrequency(to - from, index.passages.length);
    const factor = termFrequencyFactor(index.postingFrequency[from + row] as number, norm);
    const bm25 = weight * Math.min(idf, word.weight) * factor;
    return { word, found: index.terms[term] as string, where: 'passage', bm25 };
  }
  return undefined;
}

function inTitle(passage: number, word: QueryTerm, index: SearchIndex): Credit[] {
  const article = index.articleOf[passage] as number;
  const held = byWeight(word.variants).find(
    ({ term, weight }) => weight >= LEAST_WEIGHT && index.titleTerms[article]?.has(term),
  );
  if (held === undefined) return [];
  const bm25 = TITLE_SHARE * held.weight * word.weight;
  return [{ word, found: index.terms[held.term] as string, where: 'title', bm25 }];
}
