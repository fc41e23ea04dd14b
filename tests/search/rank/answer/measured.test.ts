import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../../src/search/query/answer-type.ts';
import type { Asked } from '../../../../src/search/query/question-words/kinds.ts';
import { createAnswerFit } from '../../../../src/search/rank/answer/fit.ts';
import type { Language } from '../../../../src/text/language.ts';

type Row = readonly [question: string, language: Language, sentence: string];

/** The least that a sentence holds of the kinds that its question asks for. */
function leastIn(text: string, language: Language, sentence: string, but?: Asked) {
  const expected = answerTypeOf(text, language);
  const fit = createAnswerFit({ text, language, expected }, () => new Set())(sentence, language);
  return Math.min(...expected.asked.filter((kind) => kind !== but).map((kind) => fit[kind] ?? 1));
}

const told = (rows: readonly Row[]): void => {
  test.each(rows)('%s (%s) is told by: %s', (question, language, sentence) => {
    expect(leastIn(question, language, sentence)).toBe(1);
  });
};
const untold = (rows: readonly Row[]): void => {
  test.each(rows)('%s (%s) is not told by: %s', (question, language, sentence) => {
    expect(leastIn(question, language, sentence)).toBeLessThan(1);
  });
};

describe('by how much', () => {
  told([
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла на 12,5 %.'],
    ['На сколько добыча выросла?', 'ru', 'На 12,5 % выросла добыча.'],
    ['На сколько вырос экспорт?', 'ru', 'Экспорт вырос на треть.'],
    ['На сколько упал экспорт?', 'ru', 'Экспорт упал почти на девять процентов.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла вдвое.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла в 3 раза.'],
    ['На сколько выросла добыча в 2012 году?', 'ru', 'В 2012 году добыча выросла на 7 тыс. т.'],
    ['На сколько продлили договор?', 'ru', 'Договор продлили на 3 года.'],
    ['By how much did the catch grow?', 'en', 'The catch grew by 12.5 per cent.'],
    ['How many percent did the catch grow by?', 'en', 'The catch grew by 12.5%.'],
    ['漁獲量はどれだけ増えましたか', 'ja', '漁獲量は12.5%増えた。'],
    ['漁獲量はどのくらい減りましたか', 'ja', '漁獲量は三千トン減った。'],
  ]);
  untold([
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла в 2012 году.'],
    ['На сколько выросла добыча?', 'ru', 'На 2012 год добыча выросла.'],
    ['На сколько выросла добыча?', 'ru', 'На 12 марта добыча выросла.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла за 12 месяцев.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча выросла на Сахалине.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча на 12 островах выросла.'],
    ['На сколько выросла добыча?', 'ru', 'Добыча на 2-м участке выросла.'],
    ['By how much did the catch grow?', 'en', 'The catch grew in 2012.'],
    ['漁獲量はどれだけ増えましたか', 'ja', '漁獲量は2012年に増えた。'],
  ]);
});
