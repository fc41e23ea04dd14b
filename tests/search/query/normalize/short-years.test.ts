import { describe, expect, test } from 'vitest';
import { withFullYears } from '../../../../src/search/query/normalize/short-years.ts';
import { anArchive, anArticle } from '../../../archive-builders.ts';

const { archive } = anArchive([
  anArticle({
    id: 'years',
    title: 'Years',
    paragraphs: [
      'It was so in 1941, 1956, 1960, 1973, 1991 and 1998, and again in 2012, 2016, 2017 and 2022.',
      'Of 1918 and 2018 both are told.',
    ],
  }),
]);
const read = (text: string): string => withFullYears(text, archive.index, '2026-11-30');

describe('a year of two figures is read in full', () => {
  test.each([
    ['who signed it in 98?', 'who signed it in 1998?'],
    ['what did they agree on in 91 about graves', 'what did they agree on in 1991 about graves'],
    ['what did they say in 91 and then', 'what did they say in 1991 and then'],
    ["what happened in '56?", 'what happened in 1956?'],
    ["'73 was what?", '1973 was what?'],
    ['did the 56 declaration end the war', 'did the 1956 declaration end the war'],
    ['by summer of 17, was it over', 'by summer of 2017, was it over'],
    ['на сколько лет был пакт 41-го?', 'на сколько лет был пакт 1941 года?'],
    ['что решили в 16-м про переговоры', 'что решили в 2016 году про переговоры'],
    ['что сказали про 56-й год', 'что сказали про 1956 года'],
    ['что было в 60 году', 'что было в 1960 году'],
    ['что было в июне 17-го?', 'что было в июне 2017 года?'],
    ['56年の宣言は？', '1956年の宣言は？'],
    ['５６年の宣言は？', '1956年の宣言は？'],
    ['98年に決まったこと', '1998年に決まったこと'],
  ])('%s', (typed, full) => {
    expect(read(typed)).toBe(full);
  });
});

describe('figures that are no year stay', () => {
  test.each([
    'what can change in 12 days?',
    'who of 17 boats was released',
    'the 56 islands of the chain',
    'grew by 12%',
    'at 12:56 in 1.56 million',
    'what happened in 18?',
    'what happened in 44?',
    'it is about 16-го декабря',
    'что было в 16-м полку',
    'что было 17-го июня',
    'в 12 километрах от берега',
    '16年間で何が変わった',
    '約12年の交渉',
    '16年ぶりの会談',
    '昭和56年の宣言',
    '1956年の宣言',
    `${'in 98? '.repeat(80)}`,
  ])('%s', (typed) => {
    expect(read(typed)).toBe(typed);
  });
});

test('however many figures a question has, it is read in the time of its length', () => {
  for (const text of [
    '98 '.repeat(160),
    '98年'.repeat(160),
    "in '".repeat(120),
    '56-го '.repeat(80),
  ]) {
    expect(typeof read(text)).toBe('string');
  }
});
