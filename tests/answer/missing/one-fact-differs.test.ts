import { describe, expect, test } from 'vitest';
import { anArchive, anArticle } from '../../archive-builders.ts';

const { ask } = anArchive([
  anArticle({
    id: 'en',
    title: 'Shikotan today',
    paragraphs: [
      'The fish factory on Shikotan was built in 1973 and employs four hundred people.',
      'Director Anna Lis runs the fish factory on Shikotan. She came from Omsk.',
      'The school on Shikotan has ninety pupils and eleven teachers.',
    ],
  }),
  anArticle({
    id: 'ru',
    title: 'Орлов и Громов на островах',
    language: 'ru',
    paragraphs: [
      'Рыбозавод на Шикотане построили в 1973 году, на нём работают четыреста человек.',
      'Громов посетил Итуруп 26 июля 2021 года.',
      'Орлов говорил с Токио по телефону в 2020 году.',
    ],
  }),
  anArticle({
    id: 'ja',
    title: '色丹島の今',
    language: 'ja',
    paragraphs: [
      '色丹島の水産工場は1973年に建てられ、四百人が働いている。',
      '色丹島の学校には生徒が九十人、教師が十一人いる。',
    ],
  }),
]);

describe('a passage about another place, thing or act is no answer, and the reply names what it lacks', () => {
  test.each([
    ['When was the hospital on Shikotan built?', 'hospital'],
    ['When was the fish factory on Shikotan sold?', 'sold'],
    ['When was the fish factory on Iturup built?', 'Iturup'],
    ['Where did Boris Lis come from?', 'Boris Lis'],
    ['Когда построили больницу на Шикотане?', 'больницу'],
    ['Когда построили рыбозавод на Парамушире?', 'Парамушире'],
    ['色丹島の病院はいつ建てられましたか', '病院'],
    ['色丹島の水産工場はいつ閉鎖されましたか', '閉鎖'],
  ])('%s', (question, missing) => {
    const reply = ask(question);
    expect(reply.kind).not.toBe('answer');
    expect(reply.missing).toContain(missing);
  });
});

test('a title that names two people does not say that a sentence about one is of the other', () => {
  expect(ask('Когда Орлов посетил Итуруп?').kind).not.toBe('answer');
  expect(ask('Когда Громов посетил Итуруп?').kind).toBe('answer');
});

describe('the same with the right fact is an answer', () => {
  test.each([
    ['When was the fish factory on Shikotan built?', '1973'],
    ['How many people does the fish factory employ?', 'four hundred'],
    ['Когда построили рыбозавод на Шикотане?', '1973'],
    ['色丹島の水産工場はいつ建てられましたか', '1973年'],
    // Where all is in capitals, none of them says that a word is a name.
    ['WHEN WAS THE FISH FACTORY ON SHIKOTAN BUILT?', '1973'],
  ])('%s', (question, quoted) => {
    const reply = ask(question);
    expect(reply.kind).toBe('answer');
    expect(reply.excerpts[0]?.quote).toContain(quoted);
  });
});
