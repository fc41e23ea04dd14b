import { lengthNorm } from './index/bm25.ts';
import type { SearchIndex } from './index/search-index.ts';
import type { QueryTerm } from './query/query.ts';
import { impactIn, impactOfTerm } from './retrieve/term-impact.ts';

/** What one word of the question brought a passage in BM25, and the term it was found as. */
export type Bm25Explanation = {
  readonly word: QueryTerm;
  /** A term of the index, or the id of a glossary concept behind `@`. */
  readonly found: string;
  readonly where: 'passage' | 'title';
  readonly bm25: number;
};

/** Takes the BM25 score of a passage apart, a word of the question at a time. */
export function explainBm25(
  passage: number,
  terms: readonly QueryTerm[],
  index: SearchIndex,
): Bm25Explanation[] {
  // As the candidates' norms are kept, so that the credits add up to their score.
  const norm = Math.fround(lengthNorm(index.length[passage] as number, index.averageLength));
  return terms.flatMap((word) => {
    const found = impactIn(passage, impactOfTerm(word, index), index, norm);
    if (found === undefined) return [];
    const { variant, where, bm25 } = found;
    return [{ word, found: index.terms[variant.term] as string, where, bm25 }];
  });
}
