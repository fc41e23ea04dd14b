import type { Article } from '../../knowledge/article/article.ts';
import type { Query } from '../query/query.ts';
import type { PassageEvidence, SentenceEvidence } from './evidence.ts';
import { isWithin } from './within-period.ts';

/**
 * How much each sort of evidence counts. Fitted on three public question sets at once (English,
 * Russian and Japanese), a softmax over the candidates of a question; one set of weights serves all
 * languages. docs/retrieval.md tells how, and what was tried and thrown out.
 */
export const PASSAGE_WEIGHTS = {
  bm25: 2.48,
  coverage: 3.14,
  partial: 3.28,
  names: 5.0,
  pieces: 0.33,
  rarePieces: 1.65,
  title: 2.77,
  titleOnly: 11.4,
  topic: 14.53,
  topicOnly: 3.5,
  closeness: 4.08,
  bm25Share: 6.03,
  length: -2.0,
  typed: 30,
} as const;

/** What the best sentence of a passage adds to the passage's score. */
export const BEST_SENTENCE_WEIGHTS = {
  coverage: 2.13,
  partial: 3.09,
  adjacency: 1.23,
  withNext: -0.35,
  withPrevious: 3.5,
  density: 3.14,
  expected: 0.8,
  unexpected: -0.69,
  pieces: 6.68,
  rarePieces: 2.77,
  first: 0.76,
  length: -0.63,
} as const;

/** What makes a sentence the one to quote. */
export const SENTENCE_WEIGHTS = {
  coverage: 5.71,
  partial: 1.61,
  adjacency: -0.65,
  withNext: 1.95,
  withPrevious: 3.46,
  density: 0.46,
  expected: 0.91,
  unexpected: -0.91,
  pieces: 3.63,
  rarePieces: 0.41,
  first: 0.01,
  length: -0.94,
} as const;

/** What a passage gains that tells of a time which the question mentions. */
export const TIME_WEIGHTS = {
  mentioned: 1.0,
} as const;

/** Only `covers` counts: the date of publication says little about what is told. */
export function timeFeatures(article: Article, { time }: Query): { readonly mentioned: number } {
  const isMentioned =
    time.period !== undefined && article.covers !== undefined && isWithin(article, time.period);
  return { mentioned: isMentioned && !time.strict ? 1 : 0 };
}

export type PassageFeature = keyof typeof PASSAGE_WEIGHTS;
export type SentenceFeature = keyof typeof SENTENCE_WEIGHTS;

/** The length, in words, at which a sentence's density is its coverage. */
const USUAL_LENGTH = 20;

/** The evidence of a passage as numbers of about 0 to 1. */
export function passageFeatures(
  evidence: PassageEvidence,
  query: Query,
): Readonly<Record<PassageFeature, number>> {
  return {
    bm25: evidence.bm25 / (1.9 * (query.weight || 1)),
    coverage: evidence.coverage,
    partial: evidence.partial,
    names: evidence.names,
    pieces: evidence.pieces,
    rarePieces: evidence.rarePieces,
    title: evidence.title,
    titleOnly: evidence.titleOnly,
    topic: evidence.topic,
    topicOnly: evidence.topicOnly,
    closeness: evidence.closeness,
    bm25Share: evidence.bm25Share,
    length: Math.log(1 + evidence.length) / 5,
    typed: evidence.typed,
  };
}

/** The evidence of a sentence as numbers of about 0 to 1. */
export function sentenceFeatures(
  sentence: SentenceEvidence,
  query: Query,
): Readonly<Record<SentenceFeature, number>> {
  const { number, time, name } = query.expected;
  const asked = number || time || name;
  const expected = ((number || time) && sentence.hasNumber) || (name && sentence.hasName) ? 1 : 0;
  return {
    coverage: sentence.coverage,
    partial: sentence.partial,
    adjacency: sentence.adjacency,
    withNext: sentence.withNext - sentence.coverage,
    withPrevious: sentence.withPrevious - sentence.coverage,
    density: sentence.coverage / (0.6 + (0.4 * sentence.length) / USUAL_LENGTH),
    expected,
    unexpected: asked ? 1 - expected : 0,
    pieces: sentence.pieces,
    rarePieces: sentence.rarePieces,
    first: sentence.number === 0 ? 1 : 0,
    length: Math.log(1 + sentence.length) / 3.5,
  };
}

/**
 * The sum of a sentence's features by their weights. What `weighted` does, written out: a question
 * looks at a hundred sentences, and to go through the names of the features takes ten times as long.
 */
export const weightedSentence = (
  features: Readonly<Record<SentenceFeature, number>>,
  weights: Readonly<Record<SentenceFeature, number>>,
): number =>
  weights.coverage * features.coverage +
  weights.partial * features.partial +
  weights.adjacency * features.adjacency +
  weights.withNext * features.withNext +
  weights.withPrevious * features.withPrevious +
  weights.density * features.density +
  weights.expected * features.expected +
  weights.unexpected * features.unexpected +
  weights.pieces * features.pieces +
  weights.rarePieces * features.rarePieces +
  weights.first * features.first +
  weights.length * features.length;

/** The sum of features by their weights. */
export function weighted<Feature extends string>(
  features: Readonly<Record<Feature, number>>,
  weights: Readonly<Record<Feature, number>>,
): number {
  let sum = 0;
  for (const feature in weights) sum += weights[feature] * features[feature];
  return sum;
}
