import { type Bm25Explanation, explainBm25 } from './bm25-explanation.ts';
import type { SearchIndex } from './index/search-index.ts';
import type { Query } from './query/query.ts';
import { BEST_ANSWER_WEIGHTS } from './rank/answer/weights.ts';
import type { Hit } from './rank/rank.ts';
import {
  BEST_SENTENCE_WEIGHTS,
  PASSAGE_WEIGHTS,
  passageFeatures,
  sentenceFeatures,
  TIME_WEIGHTS,
  timeFeatures,
} from './rank/weights.ts';

/** One summand of a score: `gives` is `value` times `weight`. */
export type Contribution = {
  readonly what: string;
  readonly value: number;
  readonly weight: number;
  readonly gives: number;
  /** For a word of the question: as typed, what it was found as where that differs, and where. */
  readonly word?: {
    readonly typed: string;
    readonly found?: string;
    readonly where: Bm25Explanation['where'];
  };
};

/** What a hit's score is made of, BM25 a word at a time. The contributions add up to it. */
export function explain(hit: Hit, query: Query, index: SearchIndex): Contribution[] {
  const { bm25, ...others } = PASSAGE_WEIGHTS;
  const features = passageFeatures(hit.evidence, query);
  const share = hit.evidence.bm25 === 0 ? 0 : features.bm25 / hit.evidence.bm25;
  return [
    ...explainBm25(hit.passage, query.terms, index).map((credit) => ({
      what: nameOf(credit),
      value: credit.bm25 * share,
      weight: bm25,
      gives: credit.bm25 * share * bm25,
      word: wordOf(credit),
    })),
    ...contributions('passage', features, others),
    ...contributions('sentence', sentenceFeatures(hit.sentence, query), BEST_SENTENCE_WEIGHTS),
    ...(hit.answer === undefined ? [] : contributions('answer', hit.answer, BEST_ANSWER_WEIGHTS)),
    ...contributions('time', timeFeatures(hit.article, query), TIME_WEIGHTS),
  ].filter(({ gives }) => gives !== 0);
}

/** `word sign`, `word sign as @signing in title`: as typed, then what it was found as. */
function nameOf({ word, found, where }: Bm25Explanation): string {
  const as = found === word.term ? '' : ` as ${found}`;
  return `word ${word.surface}${as}${where === 'title' ? ' in title' : ''}`;
}

const wordOf = ({ word, found, where }: Bm25Explanation): NonNullable<Contribution['word']> => ({
  typed: word.surface,
  // The id of a concept of the glossary says nothing to people.
  ...(found === word.term || /^[@#]/.test(found) ? {} : { found }),
  where,
});

function contributions<Feature extends string>(
  where: string,
  features: Readonly<Record<NoInfer<Feature>, number>>,
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
