import { describe, expect, test } from 'vitest';
import {
  B,
  inverseDocumentFrequency,
  K1,
  lengthNorm,
  termFrequencyFactor,
} from '../../../src/search/index/bm25.ts';

describe('inverse document frequency', () => {
  test.each([
    [1, 10, Math.log(22 / 3)],
    [5, 10, Math.log(2)],
    [10, 10, Math.log(22 / 21)],
    [0, 4, Math.log(10)],
    [0, 0, Math.log(2)],
  ])(
    'of a word that %i of %i passages hold is ln(1 + (N - n + ½) / (n + ½))',
    (held, all, nats) => {
      expect(inverseDocumentFrequency(held, all)).toBeCloseTo(nats, 12);
    },
  );

  test('is above 0 even for a word that every passage holds', () => {
    expect(inverseDocumentFrequency(100_000, 100_000)).toBeGreaterThan(0);
  });
});

describe('the term frequency factor', () => {
  test('of one mention in a passage of average length is 1', () => {
    expect(termFrequencyFactor(1, lengthNorm(40, 40))).toBeCloseTo(1, 12);
  });

  test.each([
    [2, 40, 40, (2 * (K1 + 1)) / (2 + K1)],
    [1, 80, 40, (K1 + 1) / (1 + K1 * (1 + B))],
    [1, 20, 40, (K1 + 1) / (1 + K1 * (1 - B / 2))],
    [3, 0, 40, (3 * (K1 + 1)) / (3 + K1 * (1 - B))],
  ])('of %i mentions in %i words, where %i are average, is the formula’s', (...given) => {
    const [frequency, length, average, value] = given;
    expect(termFrequencyFactor(frequency, lengthNorm(length, average))).toBeCloseTo(value, 12);
  });

  test('grows with every mention, each time by less, and stays below K1 + 1', () => {
    const factors = [1, 2, 3, 4, 1000].map((frequency) =>
      termFrequencyFactor(frequency, lengthNorm(40, 40)),
    );
    const [first = 0, second = 0, third = 0, fourth = 0, last = 0] = factors;
    expect(second - first).toBeGreaterThan(third - second);
    expect(third - second).toBeGreaterThan(fourth - third);
    expect(fourth).toBeGreaterThan(third);
    expect(last).toBeLessThan(K1 + 1);
  });

  test('is a number in an archive without a word', () => {
    expect(termFrequencyFactor(1, lengthNorm(0, 0))).toBeGreaterThan(0);
    expect(termFrequencyFactor(0, lengthNorm(0, 0))).toBe(0);
  });
});
