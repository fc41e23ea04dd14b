import { describe, expect, test } from 'vitest';
import { ASKED } from '../../../../../src/search/query/question-words/kinds.ts';
import type { AnswerCues } from '../../../../../src/search/rank/answer/cues/cues.ts';
import { english } from '../../../../../src/search/rank/answer/cues/en.ts';
import { japanese } from '../../../../../src/search/rank/answer/cues/ja.ts';
import { russian } from '../../../../../src/search/rank/answer/cues/ru.ts';
import { LOOKED_AT } from '../../../../../src/search/rank/answer/fit.ts';
import { growth, repeated } from '../../../../hostile/growth.ts';

const LANGUAGES: readonly (readonly [language: string, cues: AnswerCues])[] = [
  ['English', english],
  ['Russian', russian],
  ['Japanese', japanese],
];

/** What one sentence may be made of, from end to end. */
const PARTS = [
  '一',
  '一二',
  '人',
  '島',
  'ア',
  'は',
  'と',
  '、',
  '・',
  '1',
  '1,',
  '1 ',
  '１',
  '2016',
  '$1',
  ',',
  ', ',
  ': ',
  '-',
  'a',
  'a ',
  'a-',
  "a'",
  'A',
  'A ',
  'A. ',
  'Abe ',
  'McA',
  'и ',
  'я',
  'Я',
  'Я ',
  'Я.',
  'Иван ',
  'в Я-',
  'and ',
  'and the ',
  'of the ',
  'in the ',
  'in A ',
  'to A',
  'two ',
  'two a ',
  'both ',
  'President ',
  'President A',
  'президент ',
  'президент-а ',
  'пять ',
  'an ',
  'from 2016 ',
  'に',
  '約一',
  'とは',
  ' ',
  '\n',
  '\u0301',
  '😀',
  '\ud83d',
];

/** Every pattern that a sentence is tried with, and those for counting something. */
const patternsOf = (cues: AnswerCues): readonly RegExp[] => [
  ...ASKED.flatMap((kind) => {
    const { sure, loose } = cues[kind];
    return loose === undefined ? [sure] : [sure, loose];
  }),
  cues.length,
  ...['people', 'times', 'a', 'человек', 'раз', 'сколько', '人', '国', '回'].map(cues.numberOf),
];

/** Eight times the length costs 8 times as much, and 64 times where the cost is that of its square. */
const SQUARE = 24;

describe.each(LANGUAGES)('in %s', (_language, cues) => {
  const patterns = patternsOf(cues);
  const look = (sentence: string): void => {
    for (const pattern of patterns) {
      if (pattern.global) for (const _found of sentence.matchAll(pattern));
      else pattern.test(sentence);
    }
  };

  test.each(PARTS)(
    'a sentence of many %j is looked through in the time of its length',
    async (part) => {
      const cost = await growth(repeated(part), LOOKED_AT, look, { times: 8, limit: SQUARE });
      expect(cost).toBeLessThan(SQUARE);
    },
  );
});
