import fc from 'fast-check';
import { expect, test } from 'vitest';
import { growableArray } from '../../../src/search/index/growable-array.ts';

/** `count` numbers that are all unlike, below 2^32. */
const numbers = (count: number, first: number) =>
  Uint32Array.from({ length: count }, (_, at) => first + Math.imul(at, 0x9e3779b1));

const filled = (values: Iterable<number>) => {
  const row = growableArray();
  for (const value of values) row.push(value);
  return row;
};

test.each([0, 1, 16_383, 16_384, 16_385, 32_768, 40_000])(
  '%i numbers are kept as they came',
  (n) => {
    const values = numbers(n, 7);
    const row = filled(values);
    expect(row.length()).toBe(n);
    expect(row.done()).toEqual(values);
    expect(row.doneShort()).toEqual(Uint16Array.from(values));
  },
);

test('any count of any numbers is kept as it came, each to be had by its place', () => {
  const first = fc.integer({ min: 0, max: 2 ** 32 - 1 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40_000 }), first, fc.nat(), (count, value, place) => {
      const values = numbers(count, value);
      const row = filled(values);
      const at = place % count;
      expect(row.get(at)).toBe(values[at]);
      expect(row.get(count - 1)).toBe(values[count - 1]);
      expect(Buffer.compare(bytes(row.done()), bytes(values))).toBe(0);
    }),
  );
});

test('what was taken out does not change while more is put in', () => {
  const row = filled([1, 2]);
  const taken = row.done();
  row.push(3);
  expect([...taken]).toEqual([1, 2]);
  expect([...row.done()]).toEqual([1, 2, 3]);
});

const bytes = ({ buffer }: Uint32Array) => Buffer.from(buffer);
