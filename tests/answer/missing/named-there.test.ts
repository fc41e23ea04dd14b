import { expect, test } from 'vitest';
import { aGlossary, anArchive, anArticle } from '../../archive-builders.ts';

const glossary = aGlossary({
  group: 'places',
  relation: 'near',
  en: ['South Korea', 'Seoul'],
  ru: ['Южная Корея', 'Сеул'],
  ja: ['韓国'],
});

const { ask } = anArchive(
  [
    anArticle({
      id: 'crab',
      title: 'Crab',
      paragraphs: [
        'Norway protested against the new crab quota on 3 May 2019.',
        'South Korea had a crab quota of its own.',
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
      paragraphs: [
        '大森首相は2019年5月3日にカニの新しい漁獲枠に抗議した。',
        'カニは小さい。カニの枠は前の年より減った。',
      ],
    }),
  ],
  glossary,
);

test.each([
  'when did china protest against the new crab quota',
  'when did seoul protest against the new crab quota',
  'когда китай выступил с протестом против новой квоты на краба',
  'когда сеул выступил с протестом против новой квоты на краба',
  '中国がカニの新しい漁獲枠に抗議したのはいつ',
  '小泉首相がカニの新しい漁獲枠に抗議したのはいつ',
  '小泉さんがカニの新しい漁獲枠に抗議したのはいつ',
])('somebody else did so: %s', (question) => {
  expect(ask(question).kind).not.toBe('answer');
});

test.each([
  'when did norway protest against the new crab quota',
  'когда норвегия выступила с протестом против новой квоты на краба',
  '大森首相がカニの新しい漁獲枠に抗議したのはいつ',
])('the one did so: %s', (question) => {
  expect(ask(question).kind).toBe('answer');
});
