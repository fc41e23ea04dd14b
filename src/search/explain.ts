import type { Query } from './query.ts';
import type { Hit } from './rank.ts';
import {
  BEST_SENTENCE_WEIGHTS,
  PASSAGE_WEIGHTS,
  passageFeatures,
  sentenceFeatures,
  TIME_WEIGHTS,
  timeFeatures,
} from './weights.ts';

/** One summand of a score: `gives` is `value` times `weight`. */
export type Contribution = {
  readonly what: string;
  readonly value: number;
  readonly weight: number;
  readonly gives: number;
};

/** What a hit's score is made of. The contributions add up to it. */
export function explain(hit: Hit, query: Query): Contribution[] {
  return [
    ...contributions('passage', passageFeatures(hit.evidence, query), PASSAGE_WEIGHTS),
    ...contributions('sentence', sentenceFeatures(hit.sentence, query), BEST_SENTENCE_WEIGHTS),
    ...contributions('time', timeFeatures(hit.article, query), TIME_WEIGHTS),
  ].filter(({ gives }) => gives !== 0);
}

function contributions<Feature extends string>(
  where: string,
  features: Readonly<Record<Feature, number>>,
  weights: Readonly<Record<Feature, number>>,
): Contribution[] {
  const names = Object.keys(weights) as Feature[];
  return names.map((name) => ({
    what: `${where} ${name}`,
    value: features[name],
    weight: weights[name],
    gives: features[name] * weights[name],
  }));
}
