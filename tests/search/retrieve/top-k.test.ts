import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTopK } from '../../../src/search/retrieve/top-k.ts';

/** The best of passages that are offered one after another. */
function topK(passages: readonly number[], scores: Float64Array, limit: number): number[] {
  const best = createTopK(limit);
  for (const passage of passages) {
    const score = scores[passage] as number;
    if (best.isWanted(passage, score)) best.add(passage, score);
  }
  return best.ranked().map(({ passage }) => passage);
}

/** Few scores, so that many passages are equals; the passages come in any order. */
const scored = fc
  .array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 120, size: 'max' })
  .chain((scores) =>
    fc.record({
      scores: fc.constant(Float64Array.from(scores)),
      passages: fc.shuffledSubarray([...scores.keys()]),
      limit: fc.integer({ min: 1, max: 40 }),
    }),
  );

test('the passages with the highest scores are those that sorting puts first', () => {
  fc.assert(
    fc.property(scored, ({ scores, passages, limit }) => {
      const score = (passage: number) => scores[passage] as number;
      const sorted = [...passages].sort((a, b) => score(b) - score(a) || a - b);
      expect(topK(passages, scores, limit)).toEqual(sorted.slice(0, limit));
    }),
  );
});

test('of equals the earlier passage is kept and comes first, in whatever order they are met', () => {
  const scores = Float64Array.of(1, 2, 2, 2, 1);
  expect(topK([4, 3, 2, 1, 0], scores, 2)).toEqual([1, 2]);
  expect(topK([0, 1, 2, 3, 4], scores, 4)).toEqual([1, 2, 3, 0]);
});

test('no passage gives none, and fewer than are wanted give all', () => {
  expect(topK([], Float64Array.of(1), 3)).toEqual([]);
  expect(topK([1, 0], Float64Array.of(1, 2), 3)).toEqual([1, 0]);
});
