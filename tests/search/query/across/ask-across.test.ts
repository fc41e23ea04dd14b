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
