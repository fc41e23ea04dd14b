import { describe, expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'en',
    title: 'The fishing accord',
    paragraphs: [
      'The fishing accord was signed in May 1998, and Minister Boris Karlov signed the accord for Russia.',
      'A second accord on crab was initialled in 1999.',
    ],
  }),
  anArticle({
    id: 'ru',
    title: 'Соглашение о вулканах',
    language: 'ru',
    paragraphs: [
      'Соглашение о вулканах подписали в мае 2003 года; от Японии его подписал министр Кэн Симода.',
      'Протокол о гейзерах подписали в 2004 году; с японской стороны его подписал посол Дзиро Хара.',
    ],
  }),
  anArticle({
    id: 'ja',
    title: '気象観測の取り決め',
    language: 'ja',
    paragraphs: ['気象観測の取り決めは2006年に結ばれ、日本側は高木健一大使が署名した。'],
  }),
]);

describe('who acted for one side is not told by who acted for the other', () => {
  test.each([
    'Who signed the fishing accord for Russia?',
    'Кто подписал соглашение о вулканах от Японии?',
    'Кто подписал протокол о гейзерах с японской стороны?',
    '気象観測の取り決めに日本側で署名したのは誰ですか',
  ])('%s has an answer', (question) => {
    expect(ask(question).kind).toBe('answer');
  });

  test.each([
    'Who signed the fishing accord for Japan?',
    'Who signed the fishing accord on behalf of the Japanese?',
    'Кто подписал соглашение о вулканах от России?',
    'Кто подписал протокол о гейзерах от России?',
    '気象観測の取り決めにロシア側で署名したのは誰ですか',
  ])('%s has none', (question) => {
    expect(ask(question).kind).not.toBe('answer');
  });
});
