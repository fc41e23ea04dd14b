import { expect, test } from 'vitest';
import { EMPTY_GLOSSARY } from '../../../../src/knowledge/glossary.ts';
import type { AcrossLanguages } from '../../../../src/search/query/across/ask-across.ts';
import { readQuery } from '../../../../src/search/query/read-query.ts';
import { anArchive, anArticle, someDictionaries } from '../../../archive-builders.ts';

/** Is never to be looked at. */
function untouched<Part extends object>(): Part {
  return new Proxy({} as Part, {
    get() {
      throw new Error('nothing is looked up for an archive of one language');
    },
  });
}

const UNTOUCHED: AcrossLanguages = { dictionaries: untouched(), names: untouched() };

test('in an archive of one language nothing is looked up in another', () => {
  const { archive } = anArchive([anArticle({ paragraphs: ['The mayor of Nemuro spoke.'] })]);
  const asked = (question: string) =>
    readQuery(question, archive.index, archive.speller, '2026-11-29', UNTOUCHED).across;
  expect(asked('Who is the mayor of Nemuro?')).toEqual({});
  expect(() => asked('Кто мэр Немуро?')).toThrow('nothing is looked up');
});

test('near words are looked for where passages are in the language of the question', () => {
  const near = (question: string) => {
    const { archive } = anArchive(
      [anArticle({ paragraphs: ['The mayor of Nemuro spoke of a deal, a pact and an accord.'] })],
      EMPTY_GLOSSARY,
      someDictionaries({ 'ru-en': { договор: ['treaty'] } }),
    );
    const { terms, across } = readQuery(
      question,
      archive.index,
      archive.speller,
      '2026-11-29',
      archive.across,
    );
    return [terms, across?.en?.terms ?? []].map((all) => all.flatMap((term) => term.near).length);
  };
  expect(near('Who signed the treaty?')[0]).toBeGreaterThan(0);
  expect(near('Кто подписал treaty?')).toEqual([0, 0]);
});

test('what says nearly the same as a translation counts half of it, and brings no passage in', () => {
  const { archive } = anArchive(
    [anArticle({ paragraphs: ['The mayor of Nemuro spoke of a treaty, a pact and an accord.'] })],
    EMPTY_GLOSSARY,
    someDictionaries({ 'ru-en': { договор: ['treaty'] } }),
  );
  const { index } = archive;
  const query = readQuery(
    'Кто подписал договор?',
    index,
    archive.speller,
    '2026-11-29',
    archive.across,
  );
  const word = query.across?.en?.terms.find(({ surface }) => surface === 'договор');
  const near = word?.near.map(({ term }) => index.terms[term]);
  expect(near).toEqual(expect.arrayContaining(['pact', 'accord']));
  expect(near).not.toContain('treati');
  const heaviest = Math.max(...(word?.variants ?? []).map(({ weight }) => weight));
  for (const { weight } of word?.near ?? []) expect(weight).toBeLessThanOrEqual(heaviest / 2);
});

/** What passages of an archive are asked for a word of a question, by their terms. */
function askedFor(
  word: string,
  question: string,
  paragraphs: readonly string[],
  dictionaries: Parameters<typeof someDictionaries>[0],
): readonly (string | undefined)[] {
  const { archive } = anArchive(
    [anArticle({ paragraphs: [...paragraphs] })],
    EMPTY_GLOSSARY,
    someDictionaries(dictionaries),
  );
  const { index, speller, across } = archive;
  const query = readQuery(question, index, speller, '2026-11-29', across);
  const term = query.across?.en?.terms.find(({ surface }) => surface.startsWith(word));
  return (term?.variants ?? []).map((variant) => index.terms[variant.term]);
}

test.each([
  ['the noun of an adjective', 'чумн', 'Где был чумной город?', { чума: ['plague'] }],
  ['the verb of what is done', 'сжиган', 'Где шло сжигание бумаг?', { сжигать: ['plague'] }],
])(
  'what a word is made of is asked for where nothing is known of itself: %s',
  (_, word, question, known) => {
    const passages = ['The plague came to Nemuro in 1900.'];
    expect(askedFor(word, question, passages, { 'ru-en': known })).toEqual(['plagu']);
    const own = { ...known, чумной: ['pest'], сжигание: ['pest'] };
    const held = [...passages, 'A pest ate the crops.'];
    expect(askedFor(word, question, held, { 'ru-en': own })).toEqual(['pest']);
  },
);

test('two words of a translation are looked for as the one that is made of them', () => {
  const known = { 'ru-en': { скафандр: ['space-suit'], лес: ['rain forest'] } };
  const passages = ['The spacesuit smelt.', 'The rainforest burns.'];
  expect(askedFor('скафандр', 'Чей скафандр?', passages, known)).toEqual(['spacesuit']);
  expect(askedFor('лес', 'Чей лес?', passages, known)).toEqual(['rainforest']);
});

test('a compound in katakana is asked for by its two words, each half of it', () => {
  const known = { 'ja-en': { ファーマシー: ['pharmacy'], テクニシャン: ['technician'] } };
  const passages = ['A technician works in the pharmacy.'];
  const asked = askedFor('ファーマシー', 'ファーマシーテクニシャンとは？', passages, known);
  expect(asked).toEqual(expect.arrayContaining(['pharmaci', 'technician']));
});
