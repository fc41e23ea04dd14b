import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../../src/search/query/answer-type.ts';
import type { Query } from '../../../../src/search/query/query.ts';
import { createAnswerFit } from '../../../../src/search/rank/answer/fit.ts';
import { fold } from '../../../../src/text/fold.ts';
import type { Language } from '../../../../src/text/language.ts';

/** What a sentence of `language` holds of the number that a question asks for. */
function countIn(text: string, asker: Language, sentence: string, language: Language) {
  const expected = answerTypeOf(fold(text), asker);
  expect(expected.asked).toContain('count');
  const query: Pick<Query, 'text' | 'language' | 'expected'> = { text, language: asker, expected };
  return createAnswerFit(query)(sentence, language).count;
}

describe('a number of something', () => {
  test.each<[string, Language, string, Language]>([
    ['兵士は何人死んだの', 'ja', 'Troops landed on 18 August 1945 and in May 1946.', 'en'],
    ['兵士は何人死んだの', 'ja', 'Войска высадились 18 августа 1945 года.', 'ru'],
    ['сколько их было в 1964 году?', 'ru', 'Grave visits began in 1964.', 'en'],
    ['how many of the 17,291 died?', 'en', 'Там жил 17 291 японец.', 'ru'],
    ['сколько из 17 291 японца погибло?', 'ru', 'The islands had 17,291 inhabitants.', 'en'],
    ['占領していた5年間、兵士は何人いたの', 'ja', 'Japan held it for five years.', 'en'],
  ])('%s (%s) is not told by a date, nor by its own number: %s', (question, asker, text, of) => {
    expect(countIn(question, asker, text, of)).not.toBe(1);
  });

  test.each<[string, Language, string, Language]>([
    ['兵士は何人死んだの', 'ja', 'On 18 August 1945 some 2,300 soldiers fell.', 'en'],
    ['сколько их было в 1964 году?', 'ru', 'In 1964 there were 24 visits.', 'en'],
    ['how many of the 17,291 died?', 'en', 'Из 17 291 погибло 120 человек.', 'ru'],
    [
      '占領していた5年間、兵士は何人いたの',
      'ja',
      'Twelve thousand soldiers stayed for five years.',
      'en',
    ],
    ['島にミサイルは何基あるの', 'ja', '島には3基のミサイルがある。', 'ja'],
  ])('%s (%s) is told by another: %s', (question, asker, text, of) => {
    expect(countIn(question, asker, text, of)).toBe(1);
  });
});
