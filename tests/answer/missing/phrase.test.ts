import { expect, test } from 'vitest';
import { aGlossary, anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive(
  [
    anArticle({
      id: 'en',
      title: 'Harbour',
      paragraphs: [
        'Governor Karlov spoke in Otaru of a wooden pier on 3 May 2019.',
        'The town has a library.',
      ],
    }),
  ],
  aGlossary(
    { id: 'pier', relation: 'synonym', en: ['pier'], ru: ['причал'], ja: ['桟橋'] },
    { id: 'wooden', relation: 'translation', en: ['wooden'], ru: ['деревянный'], ja: ['木の'] },
    {
      id: 'otaru',
      relation: 'synonym',
      group: 'places',
      en: ['Otaru'],
      ru: ['Отару'],
      ja: ['小樽'],
    },
    {
      id: 'karlov',
      relation: 'synonym',
      group: 'persons',
      en: ['Karlov'],
      ru: ['Карлов'],
      ja: ['カルロフ'],
    },
  ),
);

test('what is quoted in another language must be said in a quote', () => {
  expect(ask('когда Карлов в Отару сказал «деревянный причал»?').kind).toBe('answer');
});

test.each([
  'когда Карлов в Отару сказал «стеклянный причал»?',
  'when did Karlov in Otaru speak of a "pier of wood"?',
])('in its own word for word, in another not without one of its words: %s', (question) => {
  expect(ask(question).kind).not.toBe('answer');
});
