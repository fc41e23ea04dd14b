import type { SearchIndex } from '../search/index/search-index.ts';
import type { Query } from '../search/query/query.ts';
import type { Hit } from '../search/rank/rank.ts';
import { PASSAGE_WEIGHTS } from '../search/rank/weights.ts';
import { chooseQuote } from './quote/choose-quote.ts';
import { type Support, supportOf } from './support.ts';

/** From this confidence on, the first passage is shown as an answer; below, as the closest. */
export const ANSWER_FROM = 0.5;

/** The lead over the third hit, in points of score, from which more lead tells no more. */
const CLEAR_LEAD = 8;

/** Hits that are surely not the answer begin here: what their scores say is how high noise reaches. */
const BACKGROUND_FROM = 5;

/**
 * What speaks for and against the first hit being an answer. Fitted as a logistic regression on three
 * public sets put to archives with and without their article, on two with questions whose paragraph is
 * there and does not answer, on natural questions, near misses and tests/questions. The bias puts the
 * line where about 2 in 100 questions without their article pass. docs/retrieval.md holds the figures.
 */
const WEIGHTS = {
  unknown: -1.3,
  corrections: -0.92,
  length: 2.52,
  rarity: 0.86,
  bm25: -0.19,
  coverageSquared: -1.8,
  partial: 3.37,
  pieces: -0.67,
  adjacency: -0.12,
  title: -0.28,
  topicOnly: 1.11,
  score: -0.41,
  aboveBackground: 2.18,
  sameArticle: 0.93,
  aheadOfThird: 1.04,
  foreign: 0.51,
  inQuote: 1.4,
  nearQuote: 2.42,
  heaviestMissing: 0.83,
  missing: -2.9,
  fits: 0.33,
  opposes: -0.02,
  asks: -0.24,
} as const;
const BIAS = -4.79;

/** As high as it gets for a quote that lacks what no answer may lack. */
const NOT_AN_ANSWER = 0.49;

/**
 * How sure the first hit is to answer, 0 to 1; 0 when there is none. A quote never counts as an answer
 * that lacks, with what stands around it, a name or a number of the question, or the kind of thing that
 * is asked for.
 */
export function confidence(hits: readonly Hit[], query: Query, index: SearchIndex): number {
  const first = hits[0];
  if (first === undefined || query.terms.length === 0) return 0;
  const support = supportOf(first, chooseQuote(first, query, index), query, index);
  const features = confidenceFeatures(hits, query, index, support);
  let logit = BIAS;
  for (const feature of Object.keys(WEIGHTS) as (keyof typeof WEIGHTS)[]) {
    logit += WEIGHTS[feature] * features[feature];
  }
  const value = 1 / (1 + Math.exp(-logit));
  return lacks(support) ? Math.min(value, NOT_AN_ANSWER) : value;
}

const lacks = ({ namesMissing, numbersMissing, fitsNear }: Support): boolean =>
  namesMissing > 0 || numbersMissing > 0 || fitsNear === 0;

/** What the confidence in the first of `hits` rests on; there must be one. */
function confidenceFeatures(
  hits: readonly Hit[],
  query: Query,
  index: SearchIndex,
  support: Support,
): Readonly<Record<keyof typeof WEIGHTS, number>> {
  const first = hits[0] as Hit;
  const words = query.terms.length;
  const { evidence, sentence } = first;
  const score = scoreAsAsked(first);
  const background = hits.slice(BACKGROUND_FROM).map(scoreAsAsked);
  const thirdScore = hits[2] === undefined ? Number.NEGATIVE_INFINITY : scoreAsAsked(hits[2]);
  const rarest = Math.log(1 + index.passages.length);
  return {
    unknown: shareOf(query, ({ variants }) => variants.length === 0),
    corrections: query.corrections.length / words,
    length: Math.log(words) / 2,
    rarity: query.weight / rarest / words,
    bm25: evidence.bm25 / (1.9 * (query.weight || 1)),
    coverageSquared: evidence.coverage ** 2,
    partial: evidence.partial,
    pieces: evidence.pieces,
    adjacency: sentence.adjacency,
    title: evidence.title,
    topicOnly: evidence.topicOnly,
    score: score / 20,
    aboveBackground: (score - mean(background)) / 20,
    sameArticle: hits.slice(1, 6).filter(({ article }) => article === first.article).length / 5,
    aheadOfThird: Math.min(1, (score - thirdScore) / CLEAR_LEAD),
    foreign: first.article.language === query.language ? 0 : 1,
    inQuote: support.inQuote,
    nearQuote: support.near,
    heaviestMissing: support.heaviestMissing,
    missing: support.missing,
    fits: support.fits,
    opposes: support.opposes ? 1 : 0,
    asks: query.expected.asked.length > 0 ? 1 : 0,
  };
}

/** The words of a list that stand as typed decide the order; they say nothing about an answer. */
const scoreAsAsked = ({ score, evidence }: Hit): number =>
  score - PASSAGE_WEIGHTS.typed * evidence.typed;

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The share of the question's weight that the words picked out have. */
const shareOf = (
  query: Query,
  isPicked: (term: Query['terms'][number], at: number) => boolean,
): number =>
  query.terms.reduce((sum, term, at) => sum + (isPicked(term, at) ? term.weight : 0), 0) /
  (query.weight || 1);
