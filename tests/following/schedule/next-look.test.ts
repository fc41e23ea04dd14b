import { expect, test } from 'vitest';
import { nextLook, nextTry } from '../../../src/following/schedule/next-look.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

const after = (pass: Parameters<typeof nextLook>[0], chance = 0): number =>
  nextLook(pass, 0, chance);

test('a feed is looked at every half hour, a page every day', () => {
  expect(after({ kind: 'feed' })).toBe(30 * MINUTE);
  expect(after({ kind: 'page' })).toBe(24 * HOUR);
});

test('a feed or a server that asks for more is heeded, up to a day', () => {
  expect(after({ kind: 'feed', ttlMs: 2 * HOUR })).toBe(2 * HOUR);
  expect(after({ kind: 'feed', ttlMs: HOUR, freshMs: 3 * HOUR })).toBe(3 * HOUR);
  expect(after({ kind: 'feed', ttlMs: MINUTE })).toBe(30 * MINUTE);
  expect(after({ kind: 'feed', ttlMs: 365 * 24 * HOUR })).toBe(24 * HOUR);
});

test('chance makes it later and never sooner', () => {
  expect(after({ kind: 'feed' }, 1)).toBe(33 * MINUTE);
});

test('failures are tried again after twice the time each, up to a day', () => {
  const tries = [1, 2, 3, 4, 5, 6, 7, 50].map((failures) => nextTry(failures, undefined, 0, 0));
  expect(tries.map((ms) => ms / HOUR)).toEqual([0.5, 1, 2, 4, 8, 16, 24, 24]);
});

test('a site that says when is not asked before', () => {
  expect(nextTry(1, 5 * HOUR, 0, 0)).toBe(5 * HOUR);
  expect(nextTry(1, 3 * 24 * HOUR, 0, 0)).toBe(3 * 24 * HOUR);
  expect(nextTry(7, MINUTE, 0, 0)).toBe(24 * HOUR);
});
