import { describe, expect, test } from 'vitest';
import { readPause, startOfDay } from '../../../src/digest/schedule/pause-date.ts';

/** A Tuesday. */
const TODAY = '2026-11-24';

describe('a pause until a date that is written', () => {
  test.each([
    ['until 2026-12-01', '2026-12-01'],
    ['until 1 December', '2026-12-01'],
    ['until 1st of December 2026', '2026-12-01'],
    ['until December 1', '2026-12-01'],
    ['Dec 1, 2026', '2026-12-01'],
    ['till 31/12', '2026-12-31'],
    ['until 12/31/2026', '2026-12-31'],
    ['until 5/5/2027', '2027-05-05'],
    ['until 10 January', '2027-01-10'],
    ['until tomorrow', '2026-11-25'],
    ['until Monday', '2026-11-30'],
    ['until Tue', '2026-12-01'],
    ['до 1 декабря', '2026-12-01'],
    ['до 1 декабря 2026 г.', '2026-12-01'],
    ['до 01.12.2026', '2026-12-01'],
    ['до 1.12', '2026-12-01'],
    ['до завтра', '2026-11-25'],
    ['до понедельника', '2026-11-30'],
    ['до среды', '2026-11-25'],
    ['12月1日まで', '2026-12-01'],
    ['2026年12月1日まで', '2026-12-01'],
    ['１２月１日', '2026-12-01'],
    ['2026/12/01まで', '2026-12-01'],
    ['明日まで', '2026-11-25'],
    ['月曜日まで', '2026-11-30'],
  ])('“%s” ends on %s', (typed, date) => {
    expect(readPause(typed, TODAY)).toEqual({ kind: 'until', date });
  });

  test.each([
    'until 3/4',
    'until next Monday',
    'until next week',
    'until December',
    'until 31 November',
    'until 30.02.2027',
    'until the summit',
    'for a week',
    'до лета',
    '来週まで',
    'until',
    'forever',
    '１',
  ])('“%s” is not guessed', (typed) => {
    expect(readPause(typed, TODAY)).toEqual({ kind: 'unread' });
  });

  test.each([
    ['until 24 November', '2026-11-24'],
    ['until 20 November', '2026-11-20'],
    ['until 2026-11-01', '2026-11-01'],
    ['до 1 декабря 2025', '2025-12-01'],
  ])('“%s” is not in the future', (typed, date) => {
    expect(readPause(typed, TODAY)).toEqual({ kind: 'past', date });
  });

  test('without a date it has no end', () => {
    expect(readPause('  ', TODAY)).toEqual({ kind: 'open' });
  });
});

describe('a day begins', () => {
  test.each([
    ['in Tokyo', '2026-12-01', 'Asia/Tokyo', '2026-11-30T15:00:00.000Z'],
    ['in New York', '2026-12-01', 'America/New_York', '2026-12-01T05:00:00.000Z'],
    ['far in the east', '2026-12-01', 'Pacific/Kiritimati', '2026-11-30T10:00:00.000Z'],
    ['far in the west', '2026-12-01', 'Pacific/Pago_Pago', '2026-12-01T11:00:00.000Z'],
    ['where there is no midnight', '2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00.000Z'],
  ])('%s', (_, date, zone, at) => {
    expect(new Date(startOfDay(date, zone)).toISOString()).toBe(at);
  });
});
