import { expect, test } from 'vitest';
import { createSubjectAcross } from '../../../src/answer/of-others/subject-across.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import type { Language } from '../../../src/text/language.ts';
import { aGlossary, anArchive, anArticle } from '../../archive-builders.ts';

const { archive, index } = anArchive(
  [anArticle({ paragraphs: ['Iceland and Norway talked of herring, and Orlin and Hara too.'] })],
  aGlossary(
    { group: 'general', en: ['Norway'], ru: ['Норвегия', 'Норвегии'], ja: ['ノルウェー'] },
    { group: 'general', en: ['Iceland'], ru: ['Исландия', 'Исландии'], ja: ['アイスランド'] },
    { group: 'persons', en: ['Boris Orlin', 'Orlin'], ru: ['Орлин'], ja: ['オルリン'] },
    { group: 'persons', en: ['Ken Hara', 'Hara'], ru: ['Хара'], ja: ['ハラ'] },
  ),
);

const isOfOther = (question: string, quote: string, language: Language): boolean =>
  createSubjectAcross(readQuery(question, index, archive.speller, '2026-12-01'), index)(
    quote,
    language,
  );

test.each<[string, string, Language]>([
  [
    'Когда Норвегия вышла из переговоров?',
    'On 3 May 1998 Iceland left the talks with Norway.',
    'en',
  ],
  [
    'Когда Норвегия вышла из переговоров?',
    'アイスランドは1998年、ノルウェーとの協議から離脱した。',
    'ja',
  ],
  ['ノルウェーはいつ協議から離脱したの', 'Iceland left the talks with Norway in 1998.', 'en'],
  ['ノルウェーはいつ協議から離脱したの', 'Исландия вышла из переговоров с Норвегией.', 'ru'],
  ['When did Norway leave the talks?', 'Исландия вышла из переговоров с Норвегией.', 'ru'],
  ['When did Hara visit the pier?', 'オルリン外相は1999年に桟橋を訪れた。', 'ja'],
  ['Когда Хара вышел?', 'Orlin left the talks with Minister Ken Hara.', 'en'],
  ['Когда Хара посетил причал?', 'President Orlin of Iceland visited the pier.', 'en'],
])('%s is not told by “%s”', (question, quote, language) => {
  expect(isOfOther(question, quote, language)).toBe(true);
});

test.each<[why: string, question: string, string, Language]>([
  ['it is the one', 'Когда Норвегия вышла?', 'Norway left the talks with Iceland in 1998.', 'en'],
  [
    'it is the one in a month',
    'Когда Норвегия вышла?',
    'In May Norway left talks that Iceland had begun.',
    'en',
  ],
  [
    'it is the one in a month',
    'When did Norway leave?',
    'В мае Норвегия вышла из переговоров, которые начала Исландия.',
    'ru',
  ],
  ['both did', 'Когда Норвегия вышла?', 'Iceland and Norway left the talks in 1998.', 'en'],
  [
    'it was done by the one',
    'Когда Норвегия закрыла порт?',
    'Iceland was told that the port was closed by Norway.',
    'en',
  ],
  ['they did it together', 'Когда Хара встретился с Орлиным?', 'Orlin met Hara in 1999.', 'en'],
  ['they did it together', 'ハラはいつオルリンと会ったの', 'Orlin met Hara in 1999.', 'en'],
  ['others of another kind act', 'Когда Норвегия вышла?', 'Orlin said that it was in 1998.', 'en'],
  ['nobody acts', 'Когда Норвегия вышла?', 'The talks with Iceland ended in 1998.', 'en'],
  ['nobody is asked of', 'Когда начались переговоры?', 'Iceland began the talks.', 'en'],
])('%s: %s may be told by “%s”', (_why, question, quote, language) => {
  expect(isOfOther(question, quote, language)).toBe(false);
});
