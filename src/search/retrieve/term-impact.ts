import { inverseDocumentFrequency, lengthNorm, termFrequencyFactor } from '../index/bm25.ts';
import { firstPosting, type SearchIndex } from '../index/search-index.ts';
import { LISTED } from '../query/keyword-query.ts';
import type { Query, QueryTerm, Variant } from '../query/query.ts';

/** How little a variant may count and still bring a passage in by itself. */
const LEAST_WEIGHT = 0.35;

/** What a word in the title earns a passage that lacks it, of the word's weight. */
const TITLE_SHARE = 0.3;

/** A variant of a word of the question, and the rows of its postings. */
export type VariantImpact = {
  readonly term: number;
  readonly from: number;
  readonly to: number;
  /** What one mention is worth before its frequency is looked at. */
  readonly worth: number;
  /** What a passage earns that holds it at all: 0 but in a list. */
  readonly held: number;
  /** What a passage earns whose article has it in the title, and beside that in a list. */
  readonly titled: number;
  readonly heldInTitle: number;
};

/** What a word of the question can earn a passage, the heaviest variant first. */
export type TermImpact = {
  readonly word: QueryTerm;
  readonly variants: readonly VariantImpact[];
  /** How many postings its variants have. */
  readonly postings: number;
  /** No passage earns more by it. */
  readonly most: number;
  /** Whether the title of any article holds one of its variants. */
  readonly isTitled: boolean;
};

/** The heaviest first: a passage earns by the best variant it holds. */
const byWeight = (variants: readonly Variant[]): readonly Variant[] =>
  [...variants].sort((a, b) => b.weight - a.weight);

/** What one word of the question can earn; `inList` is what it is worth in a list. */
export function impactOfTerm(word: QueryTerm, index: SearchIndex, inList = 0): TermImpact {
  const variants = byWeight(word.variants)
    .filter(({ weight }) => weight >= LEAST_WEIGHT)
    .map(({ term, weight }): VariantImpact => {
      const from = index.postingStart[term] as number;
      const to = index.postingStart[term + 1] as number;
      const idf = inverseDocumentFrequency(to - from, index.passages.length);
      return {
        term,
        from,
        to,
        worth: weight * Math.min(idf, word.weight),
        held: LISTED * weight * inList,
        titled: TITLE_SHARE * weight * word.weight,
        heldInTitle: TITLE_SHARE * LISTED * weight * inList,
      };
    });
  const norm = lengthNorm(0, index.averageLength);
  let most = 0;
  let postings = 0;
  for (const { term, from, to, worth, held, titled, heldInTitle } of variants) {
    const factor = termFrequencyFactor(index.mostFrequent[term] as number, norm);
    most = Math.max(most, worth * factor + held, titled + heldInTitle);
    postings += to - from;
  }
  const isTitled = variants.some(({ term }) => index.titleArticles.has(term));
  return { word, variants, postings, most, isTitled };
}

/** What each word of a question can earn, those that can earn most first. */
export const impactsOfTerms = ({ terms, list }: Query, index: SearchIndex): TermImpact[] =>
  terms
    .map((word, at) => impactOfTerm(word, index, list?.worth[at]))
    .sort((a, b) => b.most - a.most);

/** By which variant a passage earns, whether its text or the title holds it, and how much. */
export type ImpactInPassage = {
  readonly variant: VariantImpact;
  readonly where: 'passage' | 'title';
  readonly bm25: number;
  /** What it earns beside BM25. */
  readonly held: number;
};

/** What a word earns one passage, `norm` being what its length takes off; `undefined` for nothing. */
export function impactIn(
  passage: number,
  { variants, isTitled }: TermImpact,
  index: SearchIndex,
  norm: number,
): ImpactInPassage | undefined {
  for (const variant of variants) {
    const row = rowOf(passage, variant, index);
    if (row < 0) continue;
    const factor = termFrequencyFactor(index.postingFrequency[row] as number, norm);
    return { variant, where: 'passage', bm25: variant.worth * factor, held: variant.held };
  }
  if (!isTitled) return undefined;
  const title = index.titleTerms[index.articleOf[passage] as number];
  const variant = variants.find(({ term }) => title?.has(term));
  if (variant === undefined) return undefined;
  return { variant, where: 'title', bm25: variant.titled, held: variant.heldInTitle };
}

/** The row of a passage among the postings of a variant, or -1. */
function rowOf(passage: number, { term, to }: VariantImpact, index: SearchIndex): number {
  const row = firstPosting(index, term, passage);
  return row < to && index.postingPassage[row] === passage ? row : -1;
}
