import { expect, test } from 'vitest';
import type { AcrossLanguages } from '../../../../src/search/query/across/ask-across.ts';
import { readQuery } from '../../../../src/search/query/read-query.ts';
import { anArchive, anArticle } from '../../../archive-builders.ts';

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
