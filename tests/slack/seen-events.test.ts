import { expect, test } from 'vitest';
import { createSeenEvents } from '../../src/slack/seen-events.ts';

const HOUR = 60 * 60 * 1000;

test('an event is new once, whichever of its keys comes again', () => {
  const seen = createSeenEvents(() => 0);
  expect(seen.isNew(['event 1', 'message 1'])).toBe(true);
  expect(seen.isNew(['event 1', 'message 2'])).toBe(false);
  expect(seen.isNew(['event 2', 'message 1'])).toBe(false);
  expect(seen.isNew(['event 3', 'message 3'])).toBe(true);
});

test('an event is forgotten after 48 hours', () => {
  let time = 0;
  const seen = createSeenEvents(() => time);
  seen.isNew(['event 1']);
  time = 47 * HOUR;
  expect(seen.isNew(['event 1'])).toBe(false);
  time = 96 * HOUR;
  expect(seen.isNew(['event 1'])).toBe(true);
});

test('the oldest events are forgotten first when there are too many', () => {
  const seen = createSeenEvents(() => 0, 2);
  for (const key of ['a', 'b', 'c']) seen.isNew([key]);
  expect(seen.isNew(['c'])).toBe(false);
  expect(seen.isNew(['a'])).toBe(true);
});
