import { expect, test } from 'vitest';
import { EMPTY_GLOSSARY } from '../../../../src/knowledge/glossary.ts';
import type { Query } from '../../../../src/search/query/query.ts';
import { readQuery } from '../../../../src/search/query/read-query.ts';
import { queryNgrams } from '../../../../src/search/rank/reading/character-ngrams.ts';
import { createPassageReader } from '../../../../src/search/rank/reading/passage-matches.ts';
import { anArchive, anArticle, someDictionaries } from '../../../archive-builders.ts';

const { archive } = anArchive(
  [anArticle({ paragraphs: ['The word “договоры” stands in the treaty of 1855 and in NATO’s.'] })],
  EMPTY_GLOSSARY,
  someDictionaries({ 'ru-en': { договор: ['treaty'] } }),
);

const asked = (question: string): Query =>
  readQuery(question, archive.index, archive.speller, '2026-11-29', archive.across);

function piecesIn(query: Query): number {
  const ngrams = queryNgrams(
    query.text,
    query.terms.map(({ surface }) => surface),
  );
  const reader = createPassageReader(query, archive.index, ngrams);
  const { pieces, matched } = reader.read(0);
  reader.close();
  expect(Math.max(...matched)).toBeGreaterThan(0);
  return pieces.filter((bits) => bits !== 0).length;
}

test('a passage is searched for the letters of a question in another language only where it may hold some', () => {
  const { across } = asked('Какой договор?');
  expect(piecesIn(asked('Which treaty?'))).toBeGreaterThan(0);
  expect(piecesIn(across?.en as Query)).toBe(0);
  expect(piecesIn(asked('Какой договор 1855 года?').across?.en as Query)).toBeGreaterThan(0);
  expect(piecesIn(asked('Какой договор NATO?').across?.en as Query)).toBeGreaterThan(0);
});
