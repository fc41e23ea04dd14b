import { describe, expect, test } from 'vitest';
import { createOppositeWords } from '../../../src/answer/of-others/opposite-words.ts';
import { LANGUAGES, type Language } from '../../../src/text/language.ts';
import { OPPOSITES } from '../../../src/text/thesaurus/opposites.ts';

const isOpposite = (question: string, asker: Language, sentence: string, language: Language) =>
  createOppositeWords(question, asker)(sentence, sentence, language);

test.each<[string, Language, string, Language]>([
  ['When was the consulate closed?', 'en', 'The consulate was opened in 1875.', 'en'],
  ['Когда консульство закрыли?', 'ru', 'В 1875 году консульство открылось.', 'ru'],
  ['領事館はいつ閉鎖されたのか', 'ja', '領事館は1875年に開設された。', 'ja'],
  ['When was the consulate opened?', 'en', 'Консульство закрыли в 1924 году.', 'ru'],
  ['Сколько человек выжило?', 'ru', 'Some 300 people died.', 'en'],
  ['2022年に終わった交流はいつ再開した？', 'ja', '交流は2022年に終了した。', 'ja'],
  ['When did exports of crab begin to fall?', 'en', 'Imports of crab began to fall in 2014.', 'en'],
])('%s (%s) is not told by its opposite: %s', (question, asker, sentence, language) => {
  expect(isOpposite(question, asker, sentence, language)).toBe(true);
});

test.each<[string, Language, string, Language]>([
  ['When was it closed?', 'en', 'It was opened in 1875 and closed in 1924.', 'en'],
  ['When was it opened and closed?', 'en', 'It was opened in 1875.', 'en'],
  ['When did Orlov die?', 'en', 'Orlov (born 3 May 1901 – 9 June 1980) was a painter.', 'en'],
  ['When was the consulate closed?', 'en', 'The consulate was in Korsakov.', 'en'],
  ['Who bought the ship?', 'en', 'Orlov sold the ship to Petrenko.', 'en'],
  ['Who was her brother?', 'en', 'Emma was the sister of Richard.', 'en'],
])('%s (%s) may be told by: %s', (question, asker, sentence, language) => {
  expect(isOpposite(question, asker, sentence, language)).toBe(false);
});

describe('the list', () => {
  test('names both sides in three languages', () => {
    for (const pair of OPPOSITES) {
      for (const side of pair) expect(side.split(';'), side).toHaveLength(LANGUAGES.length);
    }
  });

  test('has no word on both sides of a pair', () => {
    for (const [side, other] of OPPOSITES) {
      const words = new Set(side.split(/[;,]/).map((word) => word.trim()));
      for (const word of other.split(/[;,]/)) expect(words, side).not.toContain(word.trim());
    }
  });
});
