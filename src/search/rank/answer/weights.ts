import type { AnswerType } from '../../query/answer-type.ts';
import type { AnswerFeature } from './features.ts';

/**
 * What the answer features of its best sentence add to a passage's score. Fitted as those in
 * `../weights.ts`, on natural questions, too, and on the log of a search engine; docs/retrieval.md tells how.
 */
export const BEST_ANSWER_WEIGHTS: Readonly<Record<AnswerFeature, number>> = {
  person: 0.23,
  time: 0.1,
  place: 0.08,
  count: 0.15,
  amount: 0.11,
  duration: 0.0,
  cause: 0.21,
  definition: 0.17,
  speech: 0.16,
  outcome: 0.16,
  list: 0.12,
  allKinds: 1.27,
  day: 0.16,
  context: -0.21,
  heaviest: -0.3,
  names: -0.07,
  words: -0.12,
  wordCount: -0.24,
  leansBack: -0.22,
  early: -0.24,
  dense: -0.28,
  otherYear: -0.04,
  noYear: -0.02,
  later: -0.03,
  recent: 3.0,
  lateYear: 4.0,
  first: 4.0,
  introduced: 3.0,
  opposed: -18.0,
};

/** What they add to what makes a sentence the one to quote. */
export const ANSWER_WEIGHTS: Readonly<Record<AnswerFeature, number>> = {
  person: 0.09,
  time: 0.23,
  place: 0.08,
  count: 0.14,
  amount: 0.05,
  duration: 0.03,
  cause: 0.07,
  definition: 0.08,
  speech: 0.02,
  outcome: 0.02,
  list: 0.09,
  allKinds: 0.79,
  day: 0.06,
  context: -0.08,
  heaviest: -0.34,
  names: -0.15,
  words: -0.01,
  wordCount: -0.07,
  leansBack: 0.64,
  early: 0.69,
  dense: -0.07,
  otherYear: -0.03,
  noYear: -0.73,
  later: -0.22,
  recent: 0,
  lateYear: 1.0,
  first: 1.0,
  introduced: 1.0,
  opposed: -8.0,
};

/** More than rounding takes from a sum of so few terms. */
const ROUNDING = 1e-9;

/** The most that a sentence's features can add by `ANSWER_WEIGHTS` where these kinds of thing are asked for; the others are 0 then. */
export function mostOfAnswer({
  asked,
  now,
  first,
}: Pick<AnswerType, 'asked' | 'now' | 'first'>): number {
  const weights = ANSWER_WEIGHTS;
  const kinds = asked.reduce((sum, kind) => sum + weights[kind], 0);
  const ofKinds = asked.length > 0 ? kinds + weights.allKinds + weights.day : 0;
  const ofTime = (now ? weights.lateYear : 0) + (first ? weights.first : 0);
  const ofDefinition = asked.includes('definition') ? weights.introduced : 0;
  return ofKinds + ofTime + ofDefinition + weights.leansBack + weights.early + ROUNDING;
}
