import { expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'ferry',
    title: 'The ferry',
    paragraphs: [
      'The ferry to Wakkanai was to sail again on 3 May 2019.',
      'The harbour crane of Korsakov was mended on 7 June 2018.',
    ],
  }),
  anArticle({
    id: 'parom',
    title: 'Паром',
    language: 'ru',
    paragraphs: [
      'Паром в Вакканай должен был снова отправиться 3 мая 2019 года.',
      'Портовый кран Корсакова починили 7 июня 2018 года.',
    ],
  }),
  anArticle({
    id: 'ferii',
    title: 'フェリー',
    language: 'ja',
    paragraphs: [
      '稚内行きのフェリーは2019年5月3日に再び出港する予定だった。',
      'コルサコフ港のクレーンは2018年6月7日に修理された。',
    ],
  }),
]);

test.each([
  'When did the ferry to Wakkanai sail again?',
  'Когда паром в Вакканай снова отправился?',
  '稚内行きのフェリーはいつ再び出港した？',
])('a plan does not tell when it was: %s', (question) => {
  expect(ask(question).kind).toBe('closest');
});

test.each([
  'When was the ferry to Wakkanai to sail again?',
  'Когда паром в Вакканай должен был снова отправиться?',
  '稚内行きのフェリーはいつ再び出港する予定だった？',
  'When was the harbour crane of Korsakov mended?',
  'Когда починили портовый кран Корсакова?',
  'コルサコフ港のクレーンはいつ修理された？',
])('what is asked of is told: %s', (question) => {
  expect(ask(question).kind).toBe('answer');
});
