import { expect, test } from 'vitest';
import { translateWith } from '../../../src/dictionaries/combine.ts';
import { countriesIn } from '../../../src/dictionaries/world-names.ts';
import { anArchive, anArticle, someDictionaries } from '../../archive-builders.ts';

const words = someDictionaries({
  'ru-en': {
    подписала: ['sign'],
    подписало: ['sign'],
    договор: ['treaty'],
    о: [],
    рыболовстве: ['fishing'],
  },
  'ja-en': { 漁業条約: ['fishing treaty'], 漁業: ['fishing'], 条約: ['treaty'], 署名: ['sign'] },
});
const { ask } = anArchive(
  [
    anArticle({
      id: 'en',
      paragraphs: [
        'Poland signed the fishing treaty in 1995.',
        'The harbour of Gdansk was dredged by a company from Norway.',
        'The museum opened in spring.',
      ],
    }),
  ],
  undefined,
  {
    ...words,
    translate: (word, from, to) => [
      ...translateWith([], word, from, to),
      ...words.translate(word, from, to),
    ],
  },
);

test.each([
  'Когда Польша подписала договор о рыболовстве?',
  'Когда подписан договор Польши о рыболовстве?',
  'ポーランドはいつ漁業条約に署名しましたか？',
])('a country is found by what it is called there, in any form: %s', (question) => {
  const reply = ask(question);
  expect(reply.excerpts[0]?.quote).toContain('Poland signed');
  expect(reply.missing).toEqual([]);
});

test.each([
  ['Когда Перу подписало договор о рыболовстве?', 'Перу'],
  ['Перу подписало договор о рыболовстве?', 'Перу'],
  ['Когда подписан договор с Марокко о рыболовстве?', 'Марокко'],
  ['ペルーはいつ漁業条約に署名しましたか？', 'ペルー'],
  ['Peru signed the fishing treaty?', 'Peru'],
])('and one that the archive would call so is missed: %s', (question, missing) => {
  const reply = ask(question);
  expect(reply.kind).toBe('closest');
  expect(reply.missing).toEqual([missing]);
});

test('a union of countries is none', () => {
  expect(countriesIn('Европейский союз, ООН и Польша', 'ru')).toHaveLength(1);
});

test('and what a Japanese sentence leaves unsaid is no name to miss', () => {
  expect(countriesIn('日本とアメリカ合衆国とペルー', 'ja')).toEqual([{ start: 11, end: 14 }]);
});
