import { expect, test } from 'vitest';
import { ACROSS_WEIGHTS } from '../../../src/answer/confidence-across.ts';
import { unheldOf } from '../../../src/answer/missing/unheld.ts';
import type { Query } from '../../../src/search/query/query.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { anArchive } from '../../archive-builders.ts';

const { archive } = anArchive();

const asked = (question: string): Query =>
  readQuery(question, archive.index, archive.speller, '2026-11-29');

test('across languages, a word that the quote lacks says more against it where there are few', () => {
  const few = unheldOf([0.8, 0.1, 0.8], asked('Who painted the lighthouse in Akita?'));
  expect(few.unheldOfFew).toBeCloseTo(1 / 3);
  const many = unheldOf([0.8, 0.1, 0.8, 0.8], asked('Who painted the old lighthouse in Akita?'));
  expect(many).toMatchObject({ unheld: 1 / 4, unheldOfFew: 0 });
  expect(ACROSS_WEIGHTS.unheldOfFew).toBeLessThan(0);
});
