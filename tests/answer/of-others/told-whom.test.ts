import { describe, expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'lighthouse',
    title: 'The lighthouse',
    paragraphs: [
      'On 5 April Governor Harlan told Ambassador Tanaka in Otaru that the lighthouse would be dark in May.',
      'On 9 June Mayor Brandt received Captain Okada and promised to repaint the old ferry.',
      'Tanaka wrote to Harlan in July that the buoys were ready.',
    ],
  }),
  anArticle({
    id: 'mayak',
    title: 'Маяк',
    language: 'ru',
    paragraphs: [
      'Министр Карлов сказал 5 апреля послу Танаке, что причал закроют на ремонт в мае.',
      'Губернатор Орлов вручил послу Тани ноту, где говорилось о судьбе старого парома.',
    ],
  }),
  anArticle({
    id: 'toudai',
    title: '灯台',
    language: 'ja',
    paragraphs: ['高木大使は四月五日、森知事に灯台の修理は五月になると伝えた。'],
  }),
]);

describe('what somebody was told they did not say', () => {
  test.each([
    'What did Tanaka tell Harlan in Otaru on 5 April?',
    'What did Captain Okada promise Mayor Brandt on 9 June?',
    'Who told Harlan in Otaru on 5 April that the lighthouse would be dark?',
    'Что посол Тани ответил губернатору о старом пароме?',
    '森知事は四月五日に高木大使に灯台の修理について何と伝えたか',
  ])('%s', (question) => {
    expect(ask(question).kind).toBe('closest');
  });

  test.each([
    'What did Harlan tell Tanaka in Otaru on 5 April?',
    'What did Mayor Brandt promise Captain Okada on 9 June?',
    'What did Tanaka write to Harlan in July?',
    'Что министр Карлов сказал послу Танаке 5 апреля?',
    '高木大使は四月五日に森知事に灯台の修理について何と伝えたか',
    '四月五日に高木大使は灯台の修理について何と伝えたか',
  ])('and they said what they did: %s', (question) => {
    expect(ask(question).kind).toBe('answer');
  });
});
