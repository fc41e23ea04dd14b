import type { Query } from '../search/query.ts';
import type { Hit } from '../search/rank.ts';

/** From this confidence on, the first passage is shown as an answer; below, as the closest. */
export const ANSWER_FROM = 0.5;

/** The lead over the second hit, in points of score, from which more lead tells no more. */
const CLEAR_LEAD = 4;

/**
 * What speaks for and against the first hit being an answer. Fitted as a logistic regression on
 * questions of three public sets put to archives with and without their article, questions without
 * one in English and questions with one in Russian counting three times; the bias puts the line
 * where about 3 in 100 questions without an answer pass. docs/retrieval.md holds the figures.
 */
const WEIGHTS = {
  coverage: 1.86,
  sentenceCoverage: 0.65,
  lead: 2.11,
  namesFound: 2.88,
  names: -3.12,
  partial: 3.16,
  pieces: 0.78,
  sentencePieces: 0.69,
  adjacency: 4.31,
  score: 5.53,
  length: 0.54,
  title: 3.23,
  article: 1.51,
  namesMissing: -4.47,
  corrections: -2.32,
} as const;
const BIAS = -6.32;

/** How sure the first hit is to answer, 0 to 1; 0 when there is none. */
export function confidence(hits: readonly Hit[], query: Query): number {
  const [first, second] = hits;
  if (first === undefined || query.terms.length === 0) return 0;
  const { evidence, sentence } = first;
  const names = shareOf(query, ({ isName }) => isName);
  const features: Readonly<Record<keyof typeof WEIGHTS, number>> = {
    coverage: evidence.coverage,
    sentenceCoverage: sentence.coverage,
    lead: Math.min(1, Math.abs(first.score - (second?.score ?? 0)) / CLEAR_LEAD),
    namesFound: evidence.names,
    names,
    partial: evidence.partial,
    pieces: evidence.pieces,
    sentencePieces: sentence.pieces,
    adjacency: sentence.adjacency,
    score: first.score / 20,
    length: Math.log(query.terms.length) / 2,
    title: evidence.title,
    article: evidence.article,
    namesMissing: shareOf(query, ({ isName }, at) => isName && !isFound(first, at)),
    corrections: query.corrections.length / query.terms.length,
  };
  let logit = BIAS;
  for (const feature of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) {
    logit += WEIGHTS[feature] * features[feature];
  }
  return 1 / (1 + Math.exp(-logit));
}

/** The share of the question's weight that the words picked out have. */
const shareOf = (
  query: Query,
  isPicked: (term: Query['terms'][number], at: number) => boolean,
): number =>
  query.terms.reduce((sum, term, at) => sum + (isPicked(term, at) ? term.weight : 0), 0) /
  (query.weight || 1);

const isFound = (hit: Hit, at: number): boolean =>
  hit.evidence.sentences.some(({ matched }) => (matched[at] as number) > 0);
