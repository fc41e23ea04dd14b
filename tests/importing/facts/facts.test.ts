import { describe, expect, test } from 'vitest';
import { authorNames } from '../../../src/importing/facts/authors.ts';
import { canonical, isSameSite } from '../../../src/importing/facts/canonical.ts';
import { findDate, machineDate } from '../../../src/importing/facts/find-date.ts';

test.each([
  [['東郷'], ['東郷']],
  [['Кадзуки'], ['Кадзуки']],
  [['Reuters'], ['Reuters']],
  [['By Plato'], ['Plato']],
  [['Автор: Кадзуки'], ['Кадзуки']],
  [['文・東郷'], ['東郷']],
  [['佐藤、東郷'], ['佐藤', '東郷']],
  [['Jane Doe and Plato'], ['Jane Doe', 'Plato']],
  [['jsmith'], []],
  [['кадзуки'], []],
  [['Editor'], []],
  [['redaktion'], []],
])('the authors in %j are %j', (said, names) => {
  expect(authorNames(said)).toEqual(names);
});

describe('a date', () => {
  test.each([
    ['2017-03-20T23:30:00+09:00', '2017-03-20'],
    ['20170320', '2017-03-20'],
    ['1490006400', '2017-03-20'],
    ['2024-05', '2024-05'],
    ['2017', '2017'],
    ['May 2017', '2017-05'],
    ['май 2017', '2017-05'],
    ['2017年5月', '2017-05'],
    ['20. März 2017', '2017-03-20'],
  ])('%s is %s, and no day is made up', (said, date) => {
    expect(machineDate(said)).toEqual({ kind: 'read', date });
  });

  test.each(['', '0000', '1066', '12', '2017-13', '2017-02-30', 'yesterday', '9999'])(
    '%j is none',
    (said) => {
      expect(machineDate(said)).toBeUndefined();
    },
  );

  test.each(['2024-05', '2017', 'May 2017'])('%s in a line is none of a day', (line) => {
    expect(findDate(line)).toBeUndefined();
  });
});

test.each([
  ['https://example.org/a', 'https://www.example.org/a/?utm_source=x#b'],
  ['https://example.org/a?id=1', 'http://m.example.org/a?fbclid=2&id=1'],
])('%s and %s are one page', (one, other) => {
  expect(canonical(one)).toBe(canonical(other));
});

test.each([
  ['https://example.org/a', 'https://www.example.org/b', true],
  ['https://news.example.org/a', 'https://example.org/b', true],
  ['https://amp.example.org/a', 'https://www.example.org/b', true],
  ['https://example.org/a', 'https://example.org.evil.example/a', false],
  ['https://notexample.org/a', 'https://example.org/a', false],
  ['https://a.example.org/a', 'https://b.example.org/a', false],
  ['https://example.org/a', 'https://example.com/a', false],
])('%s and %s are of one site: %s', (one, other, isOne) => {
  expect(isSameSite(new URL(one), new URL(other))).toBe(isOne);
  expect(isSameSite(new URL(other), new URL(one))).toBe(isOne);
});
