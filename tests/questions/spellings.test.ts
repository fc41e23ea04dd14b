import { describe, expect, test } from 'vitest';
import { ownArchive } from '../archive/own-archive.ts';

const { ask } = await ownArchive();

const firstFor = (question: string): string =>
  ask(question, { top: 1 }).excerpts[0]?.passage.id ?? 'nothing';

describe.each([
  [
    'the two-plus-two',
    '2017-03-20-new-friends#4',
    [
      'When was the first 2+2 meeting?',
      'When was the first two-plus-two meeting?',
      'Когда прошла первая встреча 2+2?',
      'Когда прошла первая встреча «два плюс два»?',
      '最初の2+2はいつ？',
      '最初の２＋２はいつ？',
      '最初の2プラス2はいつ？',
    ],
  ],
  [
    'Patrushev',
    '1960-01-27-us-bases-and-the-islands#4',
    [
      'What did Patrushev hear from Yachi?',
      'What did Patrusheff hear from Yachi?',
      'Что Яти сказал Патрушеву?',
      '谷内はパトルシェフに何と言った？',
    ],
  ],
  [
    'the Kurils',
    '2017-02-07-spring-2017-diplomacy#2',
    [
      'Which five Kuril islets did Medvedev name?',
      'Which five Kurile islets did Medvedev name?',
      'Which five Kuriles islets did Medvedeff name?',
    ],
  ],
  [
    'missile defence',
    '2016-07-08-missile-defence-and-north-korea#8',
    [
      'Why did Kono halt missile defence Aegis Ashore?',
      'Why did Kono halt missile defense Aegis Ashore?',
      'Почему Коно остановил ПРО Иджис Эшор?',
    ],
  ],
  [
    'Japan and Russia',
    '2016-12-15-nagato-tokyo-summit#2',
    ['日露首脳会談 長門 何分', '日ロ首脳会談 長門 何分'],
  ],
])('the spellings of %s', (_name, passage, questions) => {
  test.each(questions)('find the same passage: %s', (question) => {
    expect(firstFor(question)).toBe(passage);
  });
});
