import { expect, test } from 'vitest';
import { aGlossary, anArchive, anArticle } from '../../archive-builders.ts';

const glossary = aGlossary(
  { group: 'general', en: ['Norway'], ru: ['Норвегия'], ja: ['ノルウェー'] },
  { group: 'general', en: ['Iceland'], ru: ['Исландия'], ja: ['アイスランド'] },
  { group: 'persons', en: ['Boris Karlov', 'Karlov'], ru: ['Карлов'], ja: ['カルロフ'] },
  { group: 'persons', en: ['Ken Hara', 'Hara'], ru: ['Хара'], ja: ['原'] },
);

const { ask } = anArchive(
  [
    anArticle({
      id: 'herring',
      title: 'Herring',
      paragraphs: [
        'Iceland banned herring nets on 3 May 1998, and Norway had long asked for less.',
        'Karlov designed the herring pier in 1999, and Hara praised it.',
      ],
    }),
    anArticle({
      id: 'seld',
      title: 'Сельдь',
      language: 'ru',
      paragraphs: [
        'Исландия обещала помощь Норвегии и запретила сети для сельди 3 мая 1998 года.',
        'Карлов построил причал для сельди в 1999 году, а Хара его хвалил.',
      ],
    }),
    anArticle({
      id: 'nishin',
      title: 'ニシン',
      language: 'ja',
      paragraphs: ['ノルウェーが求めてきたニシン網を、アイスランドが1998年5月3日に禁止した。'],
    }),
  ],
  glossary,
);

test.each([
  'When did Norway ban herring nets?',
  'When did Hara design the herring pier?',
  'Когда Норвегия запретила сети для сельди?',
  'Когда Хара построил причал для сельди?',
  'ノルウェーはいつニシン網を禁止したか',
])('who did it is another: %s', (question) => {
  expect(ask(question).kind).toBe('closest');
});

test.each([
  'When did Iceland ban herring nets?',
  'When did Karlov design the herring pier?',
  'Когда Исландия запретила сети для сельди?',
  'Когда Карлов построил причал для сельди?',
  'アイスランドはいつニシン網を禁止したか',
])('who did it is the one: %s', (question) => {
  expect(ask(question).kind).toBe('answer');
});
