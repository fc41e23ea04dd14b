import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ASKED } from '../../../../src/search/query/question-words/kinds.ts';
import { ANSWER_WEIGHTS, mostOfAnswer } from '../../../../src/search/rank/answer/weights.ts';
import { weighted } from '../../../../src/search/rank/weights.ts';

const SHARES = Object.fromEntries(
  Object.keys(ANSWER_WEIGHTS).map((feature) => [
    feature,
    fc.double({ min: 0, max: 1, noNaN: true }),
  ]),
) as Record<keyof typeof ANSWER_WEIGHTS, fc.Arbitrary<number>>;

test('what a sentence says adds no more than the most that is reckoned with, so that none is passed over', () => {
  fc.assert(
    fc.property(
      fc.record(SHARES),
      fc.subarray([...ASKED]),
      fc.boolean(),
      fc.boolean(),
      (shares, asked, now, first) => {
        const kinds = Object.fromEntries(
          ASKED.map((kind) => [kind, asked.includes(kind) ? 2 * shares[kind] - 1 : 0]),
        );
        const ofAll = {
          allKinds: asked.length > 0 ? shares.allKinds : 0,
          day: asked.includes('time') ? shares.day : 0,
          lateYear: now ? shares.lateYear : 0,
          first: first ? shares.first : 0,
          introduced: asked.includes('definition') ? shares.introduced : 0,
        };
        const added = weighted({ ...shares, ...kinds, ...ofAll }, ANSWER_WEIGHTS);
        expect(added).toBeLessThanOrEqual(mostOfAnswer({ asked, now, first }));
      },
    ),
  );
  const plain = { asked: [], now: false, first: false };
  expect(mostOfAnswer(plain)).toBeLessThan(mostOfAnswer({ ...plain, asked: ['person'] }));
  expect(mostOfAnswer({ ...plain, asked: ['person'] })).toBeLessThan(
    mostOfAnswer({ ...plain, asked: ['definition'] }),
  );
  expect(mostOfAnswer(plain)).toBeLessThan(mostOfAnswer({ ...plain, now: true }));
  expect(mostOfAnswer(plain)).toBeLessThan(mostOfAnswer({ ...plain, first: true }));
});
