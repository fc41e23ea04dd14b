import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../src/search/query/answer-type.ts';
import { hasSpeech } from '../../../src/search/rank/answer/fit.ts';
import type { Language } from '../../../src/text/language.ts';
import { anArchive, anArticle } from '../../archive-builders.ts';

const asks = (question: string, language: Language) => answerTypeOf(question, language).asked;

test.each<[string, Language]>([
  ['How did Tokyo react to the trip?', 'en'],
  ['how has Japan responded?', 'en'],
  ['What was the reaction in Tokyo?', 'en'],
  ['what were the comments of the minister', 'en'],
  ['Как Токио отреагировал на поездку?', 'ru'],
  ['Как в Токио восприняли поездку?', 'ru'],
  ['Какой была реакция Токио? Что ответили?', 'ru'],
  ['日本の反応は？', 'ja'],
  ['東京はどう反応しましたか', 'ja'],
  ['日本政府の受け止めはどうでしたか', 'ja'],
])('%s is asked for what was said (%s)', (question, language) => {
  expect(asks(question, language)).toContain('speech');
});

test.each<[string, Language]>([
  ['How did the delegation travel to the island?', 'en'],
  ['How many reactors were built?', 'en'],
  ['Как добраться до острова?', 'ru'],
  ['Как часто они встретились?', 'ru'],
  ['島へはどう行きますか', 'ja'],
])('%s is not (%s)', (question, language) => {
  expect(asks(question, language)).not.toContain('speech');
});

test.each<[string, Language]>([
  ['The plant has two reactors.', 'en'],
  ['The ministry is responsible for fishing.', 'en'],
  ['Протестантская церковь стоит на холме.', 'ru'],
])('“%s” tells nobody’s (%s)', (sentence, language) => {
  expect(hasSpeech(sentence, language)).toBe(false);
});

describe('somebody’s reaction', () => {
  const { ask } = anArchive([
    anArticle({
      id: 'en',
      title: 'Orlov on the island',
      paragraphs: [
        'President Orlov made a trip to the island of Varna on 1 June 2011, and his trip took four hours.',
        'The government of Norway protested against the trip of Orlov to Varna and called in the ambassador.',
      ],
    }),
    anArticle({
      id: 'ru',
      title: 'Орлов на острове',
      language: 'ru',
      paragraphs: [
        'Президент Орлов совершил поездку на остров Варна 1 июня 2011 года, и поездка заняла четыре часа.',
        'Правительство Норвегии выразило протест против поездки Орлова на остров Варна и вызвало посла.',
      ],
    }),
    anArticle({
      id: 'ja',
      title: '島のオルロフ',
      language: 'ja',
      paragraphs: [
        'オルロフ大統領は2011年6月1日にバルナ島を訪問し、訪問は四時間だった。',
        'ノルウェー政府はオルロフ大統領のバルナ島訪問に抗議し、大使を呼び出した。',
      ],
    }),
  ]);

  test.each([
    ['How did Norway react to the trip of Orlov to Varna?', 'protested'],
    ['Как Норвегия отреагировала на поездку Орлова на остров Варна?', 'протест'],
    ['オルロフ大統領のバルナ島訪問にノルウェーはどう反応した？', '抗議'],
  ])('%s', (question, told) => {
    expect(ask(question).excerpts[0]?.quote).toContain(told);
  });
});
