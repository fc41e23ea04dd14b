import { expect, test } from 'vitest';
import { aGlossary, anArchive, anArticle } from '../../archive-builders.ts';

const glossary = aGlossary(
  {
    id: 'norway',
    group: 'general',
    relation: 'translation',
    en: ['Norway', 'Norwegian'],
    ru: ['Норвегия'],
    ja: ['ノルウェー'],
  },
  {
    id: 'oslo',
    group: 'places',
    relation: 'near',
    acts_for: ['norway'],
    en: ['Oslo'],
    ru: ['Осло'],
    ja: ['オスロ'],
  },
);

const { ask } = anArchive(
  [
    anArticle({
      id: 'crab',
      title: 'Crab',
      paragraphs: [
        'Norway protested against the new crab quota on 3 May 2019.',
        'Ministers met in Oslo.',
        'Crab is caught with baskets.',
      ],
    }),
    anArticle({
      id: 'krab',
      title: 'Краб',
      language: 'ru',
      paragraphs: ['Норвегия выступила с протестом против новой квоты на краба 3 мая 2019 года.'],
    }),
    anArticle({
      id: 'kani',
      title: 'カニ',
      language: 'ja',
      paragraphs: ['ノルウェーは2019年5月3日にカニの新しい漁獲枠に抗議した。'],
    }),
  ],
  glossary,
);

test.each([
  'when did Oslo protest against the new crab quota?',
  'when did oslo protest against the new crab quota',
  'когда Осло выступил с протестом против новой квоты на краба?',
  'オスロはカニの新しい漁獲枠にいつ抗議した？',
])('what a state did is told of its capital: %s', (question) => {
  expect(ask(question).kind).toBe('answer');
});

test.each([
  'when did Hara protest in Oslo against the new crab quota?',
  'когда в Осло выступили с протестом против новой квоты на краба?',
])('but not what was done there: %s', (question) => {
  expect(ask(question).kind).not.toBe('answer');
});
