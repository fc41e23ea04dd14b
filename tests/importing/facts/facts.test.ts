import { describe, expect, test } from 'vitest';
import { authorNames } from '../../../src/importing/facts/authors.ts';
import { beyondDate } from '../../../src/importing/facts/beyond-date.ts';
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

  test.each([
    ...['', '0000', '1066', '12', '2017-13', '2017-02-30', 'yesterday', '9999'],
    ...['0001-01-01', '0001-01-01T00:00:00Z', '00010101', '9999-12-31', '9999999999', '01/02/0001'],
  ])('%j is none', (said) => {
    expect(machineDate(said)).toBeUndefined();
  });

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

describe('beyond its date', () => {
  test.each([
    '20 March 2017',
    'March 20th, 2017, 10:30 a.m. JST',
    'Published on Monday, 20 March 2017 at 10:30',
    'Fri Apr 28 19:20:36 CEST 2023',
    'Опубликовано: понедельник, 20 марта 2017 г., в 10:30 МСК',
    '公開日時：2017年3月20日（月）10時30分',
    '2017年3月20日月曜日 最終更新',
    '平成二十九年三月二十日',
    '令和7年4月11日付',
  ])('%s says nothing', (line) => {
    expect(beyondDate(line)).toBe('');
  });

  test.each([
    ['On 19 October 1956 Tokyo and Moscow signed it.', 'tokyo and moscow signed it'],
    ['МИД 5 мая 2024 года отверг слова.', 'мид отверг слова'],
    ['1956年10月19日、共同宣言が署名された。', '共同宣言が署名された'],
  ])('%s says something', (line, left) => {
    expect(beyondDate(line)).toBe(left);
  });
});
