import { describe, expect, test } from 'vitest';
import { answerTypeOf } from '../../../../../src/search/query/answer-type.ts';
import { tellsOfFirst } from '../../../../../src/search/rank/answer/telling/first-time.ts';
import { anArchive, anArticle } from '../../../../archive-builders.ts';

const EN = 'No governor had been to the island before Karlov.';
const RU = 'Ни один губернатор прежде не бывал на острове.';
const JA = 'それまで島を訪れた知事はいなかった。';

describe('that nobody did it before says who was the first', () => {
  test.each([
    ['who was the first governor on the island?', 'en'],
    ['кто из губернаторов впервые был на острове?', 'ru'],
    ['島を初めて訪れた知事は誰ですか', 'ja'],
  ] as const)('it is asked: %s', (question, language) => {
    expect(answerTypeOf(question, language).first).toBe(true);
  });
  test.each([
    ['first of all, who is the governor?', 'en'],
    ['кто губернатор?', 'ru'],
    ['知事は誰ですか', 'ja'],
  ] as const)('it is not asked: %s', (question, language) => {
    expect(answerTypeOf(question, language).first).toBe(false);
  });
  test.each([
    ['en', EN],
    ['ru', RU],
    ['ru', 'До этого никто из губернаторов на острове не бывал.'],
    ['ja', JA],
    ['ja', 'これ以前に島を訪れた知事はいない。'],
  ] as const)('it is told, %s: %s', (language, sentence) => {
    expect(tellsOfFirst(sentence, language)).toBe(true);
  });
  test.each([
    ['en', 'The governor had been to the island before noon.'],
    ['en', 'No governor has been to the island.'],
    ['ru', 'Губернатор прежде бывал на острове.'],
    ['ja', '知事は島を訪れなかった。'],
  ] as const)('it is not told, %s: %s', (language, sentence) => {
    expect(tellsOfFirst(sentence, language)).toBe(false);
  });
  test.each([
    ['知事は今どこにいますか', true],
    ['いま知事は誰ですか', true],
    ['知事は島に行っていませんか', false],
    ['知事はどこにいましたか', false],
  ])('%s: now is asked: %s', (question, isAsked) => {
    expect(answerTypeOf(question, 'ja').now).toBe(isAsked);
  });
});

describe('what tells of the last years comes first where now is asked', () => {
  const { ask } = anArchive([
    anArticle({
      id: 'en',
      paragraphs: [
        'In 2009 the town of Otaru had 6,300 inhabitants by its own count.',
        'In 2025 the town of Otaru had 4,907 inhabitants by its own count.',
      ],
    }),
    anArticle({
      id: 'ru',
      language: 'ru',
      paragraphs: [
        'В 2009 году в городе Немуро было 6300 жителей по его собственным данным.',
        'В 2025 году в городе Немуро было 4907 жителей по его собственным данным.',
      ],
    }),
    anArticle({
      id: 'ja',
      language: 'ja',
      paragraphs: [
        '2009年の函館の住民は市の統計によると6300人である。',
        '2025年の函館の住民は市の統計によると4907人である。',
      ],
    }),
  ]);
  test.each([
    ['how many inhabitants does the town of Otaru have now?', /4,907/],
    ['сколько сейчас жителей в городе Немуро?', /4907/],
    ['函館の住民は今何人ですか', /4907/],
  ])('%s', (question, figure) => {
    expect(ask(question).excerpts[0]?.quote).toMatch(figure);
  });
});
