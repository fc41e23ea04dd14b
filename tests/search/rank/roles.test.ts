import { describe, expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const ENGLISH = anArchive([
  anArticle({
    paragraphs: [
      'Orlov was criticised by Mayor Sato in the assembly.',
      'Sato was criticised by Orlov in a letter.',
    ],
  }),
]);
const RUSSIAN = anArchive([
  anArticle({
    language: 'ru',
    paragraphs: [
      'Тарасюк был раскритикован мэром Сато в собрании.',
      'Сато был раскритикован Тарасюком в письме.',
    ],
  }),
]);
const JAPANESE = anArchive([
  anArticle({
    language: 'ja',
    paragraphs: [
      'オルロフ氏は議会で佐藤氏に批判された。',
      '佐藤氏は手紙でオルロフ氏に批判された。',
    ],
  }),
]);

const ARCHIVES = { en: ENGLISH, ru: RUSSIAN, ja: JAPANESE };

describe('who did it and whom it was done to are told apart in the passive too', () => {
  test.each([
    ['en', 'Where did Sato criticise Orlov?', 'assembly'],
    ['en', 'Where did Orlov criticise Sato?', 'letter'],
    ['en', 'Where was Orlov criticised by Sato?', 'assembly'],
    ['en', 'Where was Sato criticised by Orlov?', 'letter'],
    ['ru', 'Где Сато раскритиковал Тарасюка?', 'собрании'],
    ['ru', 'Где Тарасюк раскритиковал Сато?', 'письме'],
    ['ru', 'Где был раскритикован Тарасюком Сато?', 'письме'],
    ['ja', '佐藤氏がオルロフ氏を批判したのはどこですか', '議会'],
    ['ja', 'オルロフ氏が佐藤氏を批判したのは何でですか', '手紙'],
    ['ja', '佐藤氏はどこでオルロフ氏に批判されましたか', '手紙'],
  ] as const)('in %s: %s', (language, question, quoted) => {
    expect(ARCHIVES[language].ask(question).excerpts[0]?.quote).toContain(quoted);
  });
});
