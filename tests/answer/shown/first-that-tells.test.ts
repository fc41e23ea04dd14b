import { describe, expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'harbour',
    title: 'The harbour agreement',
    paragraphs: [
      'The harbour agreement was signed in Otaru in May 1998, and the agreement has nine articles.',
      'Boris Karlov and Ken Hara signed the harbour agreement.',
      'Nothing in the harbour agreement is about fishing.',
    ],
  }),
  anArticle({
    id: 'gavan',
    title: 'Соглашение о гавани',
    language: 'ru',
    paragraphs: [
      'Соглашение о гавани подписали в Отару в мае 1998 года, в соглашении девять статей.',
      'Соглашение о гавани подписали министр Борис Карлов и посол Кэн Хара.',
    ],
  }),
  anArticle({
    id: 'minato',
    title: '港湾協定',
    language: 'ja',
    paragraphs: [
      '港湾協定は1998年5月に小樽で署名され、九条からなる。',
      '港湾協定に署名したのは高木健一大臣とボリス・カルロフ大使である。',
    ],
  }),
]);

describe('what is asked for comes before what only has its words', () => {
  test.each([
    ['who signed the harbour agreement?', 'Karlov'],
    ['кто подписал соглашение о гавани?', 'Карлов'],
    ['港湾協定に署名したのは誰ですか', 'カルロフ'],
  ])('%s', (question, name) => {
    expect(ask(question).excerpts[0]?.quote).toContain(name);
  });
});
