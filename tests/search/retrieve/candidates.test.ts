import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lengthNorm } from '../../../src/search/index/bm25.ts';
import type { SearchIndex } from '../../../src/search/index/search-index.ts';
import { LISTED, stopWordsIn } from '../../../src/search/query/keyword-query.ts';
import type { Query } from '../../../src/search/query/query.ts';
import { readQuery } from '../../../src/search/query/read-query.ts';
import { candidates } from '../../../src/search/retrieve/candidates.ts';
import { impactIn, impactsOfTerms } from '../../../src/search/retrieve/term-impact.ts';
import { type AskedArchive, anArchive, anArticle } from '../../archive-builders.ts';

/** From the rarest to the commonest; the last ones are stop words. */
const WORDS = 'urup zorb quota kelp crab nemuro boat bay old sea the of in'.split(' ');

/** The place in `WORDS` grows with the root of chance, so that few passages hold the first. */
const aWord = fc
  .integer({ min: 0, max: 9999 })
  .map((chance) => WORDS[Math.floor(Math.sqrt(chance / 10_000) * WORDS.length)] as string);

const someWords = (minLength: number, maxLength: number) =>
  fc.array(aWord, { minLength, maxLength, size: 'max' }).map((words) => words.join(' '));

/** A few hundred short passages in a few articles. */
const archives = fc
  .array(
    fc.record({
      title: someWords(1, 2),
      paragraphs: fc.array(someWords(1, 7), { minLength: 20, maxLength: 60, size: 'max' }),
    }),
    { minLength: 3, maxLength: 8, size: 'max' },
  )
  .map((articles) =>
    anArchive(articles.map((about, at) => anArticle({ id: `a-${at}`, language: 'en', ...about }))),
  );

const questions = fc
  .tuple(someWords(2, 6), fc.constantFrom('', '?'))
  .map(([words, sign]) => words + sign);

const read = (question: string, { index, archive }: AskedArchive): Query =>
  readQuery(question, index, archive.speller, '2026-11-23');

/** What `candidates` gives, by a look at every passage. */
function exhaustive(
  query: Query,
  index: SearchIndex,
  limit: number,
  keep: (passage: number) => boolean = () => true,
) {
  const words = impactsOfTerms(query, index);
  const scored = index.passages.flatMap((_, passage) => {
    const norm = Math.fround(lengthNorm(index.length[passage] as number, index.averageLength));
    const impacts = words.flatMap((word) => impactIn(passage, word, index, norm) ?? []);
    if (impacts.length === 0 || !keep(passage)) return [];
    const bm25 = impacts.reduce((sum, impact) => sum + impact.bm25, 0);
    const held = impacts.reduce((sum, impact) => sum + impact.held, 0);
    const stops = query.list === undefined ? 0 : LISTED * stopWordsIn(query.list, passage);
    return [{ passage, bm25, score: bm25 + held + stops }];
  });
  scored.sort((a, b) => b.score - a.score);
  const least = 0.6 * (scored[0]?.bm25 ?? 0);
  const best =
    query.list === undefined
      ? scored.slice(0, limit).filter(({ bm25 }, at) => at < 10 || bm25 >= least)
      : scored.slice(0, 10);
  return { best, all: new Map(scored.map((one) => [one.passage, one])) };
}

/** Sums in another order differ in the last digits, so that a tie may be in either order. */
const DIGITS = 9;

function expectSame(
  found: ReturnType<typeof candidates>,
  { best, all }: ReturnType<typeof exhaustive>,
) {
  expect(found).toHaveLength(best.length);
  expect(new Set(found.map(({ passage }) => passage)).size).toBe(found.length);
  found.forEach(({ passage, bm25 }, at) => {
    expect(all.get(passage)?.score).toBeCloseTo(best[at]?.score as number, DIGITS);
    expect(bm25).toBeCloseTo(all.get(passage)?.bm25 as number, DIGITS);
  });
}

/** To make a failing archive smaller would take hours. */
const TOLD_AT_ONCE = { endOnFailure: true };

describe('the candidates of a question or a list', () => {
  const limits = fc.integer({ min: 1, max: 30 });

  test('are those that a look at every passage finds, in the same order', () => {
    fc.assert(
      fc.property(archives, fc.array(questions, { minLength: 3 }), limits, (made, asked, limit) => {
        for (const question of asked) {
          const query = read(question, made);
          expectSame(candidates(query, made.index, limit), exhaustive(query, made.index, limit));
        }
      }),
      TOLD_AT_ONCE,
    );
  });

  test('are those of them that may be kept, where some may not', () => {
    const divisors = fc.integer({ min: 2, max: 40 });
    fc.assert(
      fc.property(archives, questions, limits, divisors, (made, question, limit, divisor) => {
        const query = read(question, made);
        const keep = (passage: number) => passage % divisor === 1;
        const found = candidates(query, made.index, limit, keep);
        expectSame(found, exhaustive(query, made.index, limit, keep));
      }),
      TOLD_AT_ONCE,
    );
  });

  test('are none where nothing may be kept, and the same as before for the next question', () => {
    const made = anArchive([anArticle({ paragraphs: ['kelp bay', 'kelp boat', 'old sea'] })]);
    const query = read('Where is kelp?', made);
    const before = candidates(query, made.index, 30);
    expect(before.map(({ passage }) => passage)).toEqual([0, 1]);
    expect(candidates(query, made.index, 30, () => false)).toEqual([]);
    expect(candidates(query, made.index, 30)).toEqual(before);
  });
});

test('of a word that every passage holds only a few places are read beside a rare one', () => {
  const paragraphs = Array.from({ length: 5000 }, (_, at) =>
    at % 125 === 0 ? 'urup sea' : 'old sea',
  );
  const made = anArchive([anArticle({ title: 'Kelp', paragraphs })]);
  let reads = 0;
  const postingPassage = new Proxy(made.index.postingPassage, {
    get(rows, key) {
      if (typeof key === 'string' && /^\d+$/.test(key)) reads++;
      return Reflect.get(rows, key);
    },
  });
  const query = read('Is urup in the sea?', made);
  const found = candidates(query, { ...made.index, postingPassage }, 10);
  expect(found).toEqual(candidates(query, made.index, 10));
  expect(found[1]?.passage).toBe(125);
  // The 40 postings of the rare word, and a search by halves among 5,000 for each of them.
  expect(reads).toBeLessThan(1000);
});

test('are the same however many passages stand between those that hold the words', () => {
  const [, ...words] = WORDS;
  const paragraphs = Array.from({ length: 10_000 }, (_, at) =>
    words.filter((_, place) => at % (7 * place + 5) === place % 5).join(' '),
  ).map((text, at) => (at % 3000 === 11 ? `${text} urup zorb` : text || 'gull'));
  const titles = ['Nemuro', 'Kelp of old', 'Sea'];
  const made = anArchive(
    titles.map((title, at) =>
      anArticle({
        id: `a-${at}`,
        language: 'en',
        title,
        paragraphs: paragraphs.filter((_, number) => number % titles.length === at),
      }),
    ),
  );
  for (const question of ['urup kelp bay', 'zorb quota crab sea the', 'Is old kelp in Nemuro?']) {
    const query = read(question, made);
    expectSame(candidates(query, made.index, 30), exhaustive(query, made.index, 30));
    const keep = (passage: number) => passage % 7 === 1;
    expectSame(candidates(query, made.index, 30, keep), exhaustive(query, made.index, 30, keep));
  }
});
