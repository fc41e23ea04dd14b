import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../../src/search/query/answer-type.ts';
import type { Asked } from '../../../../src/search/query/question-words/kinds.ts';
import { createAnswerFit } from '../../../../src/search/rank/answer/fit.ts';
import type { Language } from '../../../../src/text/language.ts';

function fitOf(text: string, language: Language, sentence: string, of: Language, kind: Asked) {
  const expected = answerTypeOf(text, language);
  expect(expected.asked).toContain(kind);
  const query = { text, language, expected, ...(of !== language && { translations: [] }) };
  return createAnswerFit(query, () => new Set())(sentence, of)[kind];
}

type Row = readonly [question: string, asker: Language, sentence: string, of: Language];

describe('people, ships and companies are counted by what another language counts them by', () => {
  test.each<Row>([
    ['сколько солдат погибло?', 'ru', '戦闘で兵士約600人が死亡した。', 'ja'],
    ['How many soldiers fell?', 'en', '戦闘で兵士約600人が死亡した。', 'ja'],
    ['сколько судов задержали?', 'ru', '日本の漁船5隻が拿捕された。', 'ja'],
    ['How many companies left?', 'en', '日本企業12社が撤退した。', 'ja'],
    ['сколько рыбаков спасли?', 'ru', 'The patrol saved 17 fishermen.', 'en'],
    ['漁師は何人救助されましたか', 'ja', 'The patrol saved 17 fishermen.', 'en'],
  ])('%s (%s) %s (%s)', (question, asker, sentence, of) => {
    expect(fitOf(question, asker, sentence, of, 'count')).toBe(1);
  });

  test.each<Row>([
    ['сколько солдат погибло?', 'ru', 'ソ連軍は千島列島の占守島に上陸した。', 'ja'],
    ['сколько солдат погибло?', 'ru', '1945年8月18日に3隻が到着した。', 'ja'],
    ['How many companies left?', 'en', '社員12人が撤退した。', 'ja'],
    ['сколько рыбаков спасли?', 'ru', 'The patrol took three separate courses.', 'en'],
  ])('and by nothing else: %s (%s) %s (%s)', (question, asker, sentence, of) => {
    expect(fitOf(question, asker, sentence, of, 'count')).not.toBe(1);
  });
});

describe('a year before what is counted does not count it', () => {
  test.each<Row>([
    ['How many generators came?', 'en', 'The plan of April 1998 also held generators.', 'en'],
    ['Сколько генераторов привезли?', 'ru', 'В апреле 1998 года генераторы привезли.', 'ru'],
  ])('%s (%s) %s (%s)', (question, asker, sentence, of) => {
    expect(fitOf(question, asker, sentence, of, 'count')).not.toBe(1);
  });
});

describe('"of them" and a verb are nothing that is counted', () => {
  test.each([
    ['How many of them died?', undefined],
    ['How many were sent home?', undefined],
    ['How many have been built so far?', undefined],
    ['How many of the tractors were sold?', 'tractors'],
    ['How many of their boats were seized?', 'boats'],
  ])('%s %s', (question, counted) => {
    expect(answerTypeOf(question, 'en').counted).toBe(counted);
  });
});

describe('what was handed over, or is over, is no reason', () => {
  test.each<readonly [string, number]>([
    ['The islands would be handed over only then.', 0],
    ['The ships were taken over in May.', 0],
    ['It took over a year.', 0],
    ['Japan froze the assets of 40 people over Crimea.', 1],
    ['They fell out over the word sovereignty.', 1],
  ])('%s %d', (sentence, reason) => {
    const fit = fitOf('Why did Japan reject it?', 'en', sentence, 'en', 'cause');
    expect(fit === 1 ? 1 : 0).toBe(reason);
  });
});
