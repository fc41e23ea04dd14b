import { expect, test } from 'vitest';
import { EMPTY_GLOSSARY } from '../../../../src/knowledge/glossary.ts';
import { readQuery } from '../../../../src/search/query/read-query.ts';
import { anArchive, anArticle, someDictionaries } from '../../../archive-builders.ts';

const DICTIONARIES = someDictionaries({
  'ru-en': { договор: ['treaty'], встреча: ['meeting'], спор: ['dispute'], остров: ['island'] },
  'en-ru': { treaty: ['договор'], meeting: ['встреча'] },
});

/** What a question is read as by an archive with one paragraph. */
function read(question: string, paragraph: string) {
  const language = /[а-я]/.test(paragraph) ? 'ru' : 'en';
  const { archive } = anArchive(
    [anArticle({ language, paragraphs: [paragraph] })],
    EMPTY_GLOSSARY,
    DICTIONARIES,
  );
  const { corrections, across, terms } = readQuery(
    question,
    archive.index,
    archive.speller,
    '2026-11-29',
    archive.across,
  );
  const [said] = Object.values(across ?? {}).map(({ translations = [] }) =>
    translations.map(({ typed }) => typed),
  );
  return { corrections, said, guessed: terms.filter(({ isGuess }) => isGuess).length };
}

const ENGLISH = 'The treaty was signed at a meeting on the island, after a dispute.';
const RUSSIAN = 'Договор подписали на встрече министров.';

test.each([
  ['Кто подписал догвор?', ENGLISH, 'догвор', 'договор'],
  ['Where was the treety kept?', RUSSIAN, 'treety', 'treaty'],
])(
  '%s: what is no word is taken for one that is found across languages',
  (question, paragraph, from, to) => {
    expect(read(question, paragraph)).toEqual({
      corrections: [{ from, to }],
      said: [to],
      guessed: 1,
    });
  },
);

test('what the archive reads a word as in its own language is what is said across', () => {
  const { archive } = anArchive(
    [
      anArticle({ id: 'en', paragraphs: [ENGLISH] }),
      anArticle({ id: 'ru', language: 'ru', paragraphs: [RUSSIAN] }),
    ],
    EMPTY_GLOSSARY,
    DICTIONARIES,
  );
  const ask = (question: string) =>
    readQuery(question, archive.index, archive.speller, '2026-11-29', archive.across);
  const { corrections, across } = ask('Кто подписал догвор?');
  expect(corrections).toEqual([{ from: 'догвор', to: 'договор' }]);
  expect(across?.en?.translations?.map(({ typed }) => typed)).toEqual(['договор']);
});

test.each([
  ['a real word', 'Кто подписал доктор?'],
  ['a name', 'Кто такой Договров?'],
  ['a word with figures', 'Что такое догвор9?'],
  ['a short word', 'Кто подписал спо?'],
  ['what no dictionary says anything of', 'Кто подписал рояьль?'],
  ['what the other languages do not hold', 'Кто подписал вкдро?'],
])('%s is taken for no other', (_, question) => {
  expect(read(question, ENGLISH)).toEqual({ corrections: [], said: [], guessed: 0 });
});

test('of many words that are none, two are looked for', () => {
  const { corrections } = read('догвор встерча оостров догвоор', ENGLISH);
  expect(corrections.map(({ to }) => to)).toEqual(['договор', 'встреча']);
});
