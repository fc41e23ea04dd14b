import { describe, expect, test } from 'vitest';
import {
  isStillDue,
  nextOccurrence,
  occurrencesBetween,
} from '../../../src/digest/schedule/due.ts';
import { someSettings } from '../builders.ts';

const at = (iso: string): number => Date.parse(iso);

/** Date, and the minute in UTC, of all that is due from one time to another. */
const due = (about: Parameters<typeof someSettings>[0], from: string, to: string): string[] =>
  occurrencesBetween(someSettings(about), at(from), at(to)).map(
    (one) => `${one.date} ${new Date(one.at).toISOString().slice(0, 16)}Z`,
  );

describe('on both days when clocks change', () => {
  test.each([
    [
      'Tokyo, which has none',
      'Asia/Tokyo',
      '02:30',
      '2026-03-28T00:00Z',
      [
        '2026-03-28 2026-03-27T17:30Z',
        '2026-03-29 2026-03-28T17:30Z',
        '2026-03-30 2026-03-29T17:30Z',
      ],
    ],
    [
      'Tokyo, in autumn',
      'Asia/Tokyo',
      '02:30',
      '2026-10-24T00:00Z',
      [
        '2026-10-24 2026-10-23T17:30Z',
        '2026-10-25 2026-10-24T17:30Z',
        '2026-10-26 2026-10-25T17:30Z',
      ],
    ],
    [
      'Moscow, which has none any more',
      'Europe/Moscow',
      '02:30',
      '2026-03-28T12:00Z',
      [
        '2026-03-28 2026-03-27T23:30Z',
        '2026-03-29 2026-03-28T23:30Z',
        '2026-03-30 2026-03-29T23:30Z',
      ],
    ],
    [
      'Moscow, in autumn',
      'Europe/Moscow',
      '02:30',
      '2026-10-24T12:00Z',
      [
        '2026-10-24 2026-10-23T23:30Z',
        '2026-10-25 2026-10-24T23:30Z',
        '2026-10-26 2026-10-25T23:30Z',
      ],
    ],
    [
      'London: 01:30 is skipped and comes at 02:00',
      'Europe/London',
      '01:30',
      '2026-03-28T12:00Z',
      [
        '2026-03-28 2026-03-28T01:30Z',
        '2026-03-29 2026-03-29T01:00Z',
        '2026-03-30 2026-03-30T00:30Z',
      ],
    ],
    [
      'London: 01:30 comes twice and counts once',
      'Europe/London',
      '01:30',
      '2026-10-24T12:00Z',
      [
        '2026-10-24 2026-10-24T00:30Z',
        '2026-10-25 2026-10-25T00:30Z',
        '2026-10-26 2026-10-26T01:30Z',
      ],
    ],
    [
      'New York: 02:30 is skipped and comes at 03:00',
      'America/New_York',
      '02:30',
      '2026-03-07T12:00Z',
      [
        '2026-03-07 2026-03-07T07:30Z',
        '2026-03-08 2026-03-08T07:00Z',
        '2026-03-09 2026-03-09T06:30Z',
      ],
    ],
    [
      'New York: 01:30 comes twice and counts once',
      'America/New_York',
      '01:30',
      '2026-10-31T12:00Z',
      [
        '2026-10-31 2026-10-31T05:30Z',
        '2026-11-01 2026-11-01T05:30Z',
        '2026-11-02 2026-11-02T06:30Z',
      ],
    ],
    [
      'Lord Howe, by half an hour: 02:15 comes at 02:30',
      'Australia/Lord_Howe',
      '02:15',
      '2026-10-03T12:00Z',
      [
        '2026-10-03 2026-10-02T15:45Z',
        '2026-10-04 2026-10-03T15:30Z',
        '2026-10-05 2026-10-04T15:15Z',
      ],
    ],
    [
      'Lord Howe: 01:45 comes twice and counts once',
      'Australia/Lord_Howe',
      '01:45',
      '2026-04-04T12:00Z',
      [
        '2026-04-04 2026-04-03T14:45Z',
        '2026-04-05 2026-04-04T15:15Z',
        '2026-04-06 2026-04-05T15:15Z',
      ],
    ],
    [
      'Cairo, where the skipped hour begins the day',
      'Africa/Cairo',
      '00:30',
      '2026-04-23T12:00Z',
      [
        '2026-04-23 2026-04-22T22:30Z',
        '2026-04-24 2026-04-23T22:00Z',
        '2026-04-25 2026-04-24T21:30Z',
      ],
    ],
  ] as const)('%s', (_, zone, time, day, expected) => {
    const [from, to] = [at(day) - 36 * 3_600_000, at(day) + 54 * 3_600_000];
    const found = due({ zone, time }, new Date(from).toISOString(), new Date(to).toISOString());
    expect(
      found.filter((one) => expected.some((date) => date.slice(0, 10) === one.slice(0, 10))),
    ).toEqual(expected);
  });

  test.each([
    ['Asia/Tokyo', 365],
    ['Europe/Moscow', 365],
    ['Europe/London', 365],
    ['America/New_York', 365],
    ['Australia/Lord_Howe', 365],
  ])(
    'a year in %s has an edition a day, whatever the time, from whenever one looks',
    (zone, days) => {
      for (const time of ['00:00', '01:45', '02:15', '02:30', '23:59']) {
        const [from, to] = [at('2026-01-01T12:00Z'), at('2027-01-01T12:00Z')];
        const dates = occurrencesBetween(someSettings({ zone, time }), from, to).map(
          ({ date }) => date,
        );
        expect(new Set(dates).size).toBe(days);
        expect(dates).toHaveLength(days);
      }
    },
  );
});

test('only the weekdays of the settings have one', () => {
  expect(due({ weekdays: [1, 7], zone: 'UTC' }, '2026-11-24T00:00Z', '2026-12-01T00:00Z')).toEqual([
    '2026-11-29 2026-11-29T08:30Z',
    '2026-11-30 2026-11-30T08:30Z',
  ]);
});

test('what is due this minute is not the next one', () => {
  const settings = someSettings({ zone: 'UTC' });
  expect(nextOccurrence(settings, at('2026-11-24T08:30Z')).date).toBe('2026-11-25');
  expect(nextOccurrence(settings, at('2026-11-24T08:30Z') - 1).date).toBe('2026-11-24');
});

describe('after a late start', () => {
  test.each([
    ['today’s goes out in the evening', {}, '2026-11-24', '2026-11-24T23:50Z', true],
    [
      'yesterday’s is left to the one of this morning',
      {},
      '2026-11-24',
      '2026-11-25T07:00Z',
      false,
    ],
    [
      'yesterday’s late one goes out after midnight',
      { time: '23:30' },
      '2026-11-24',
      '2026-11-25T00:10Z',
      true,
    ],
    [
      'last week’s goes out rather than wait a week',
      { weekdays: [2] },
      '2026-11-24',
      '2026-11-26T00:10Z',
      true,
    ],
  ])('%s', (_, about, date, now, isDue) => {
    const settings = someSettings({ zone: 'UTC', ...about });
    const occurrence = { date, at: at(`${date}T${settings.time}Z`) };
    expect(isStillDue(occurrence, settings, at(now))).toBe(isDue);
  });
});
