import { expect, test } from 'vitest';
import { termsOf } from '../../src/text/terms.ts';
import { cutAll, namesIn, rowsIn } from '../../src/text/thesaurus/cut-names.ts';
import { GROUPS } from '../../src/text/thesaurus/groups.ts';
import { nearGroupsAt, readThesaurus } from '../../src/text/thesaurus/near-terms.ts';

/** How surely each term is near the one at the beginning of a row. */
function nearTerms(row: readonly string[]): ReadonlyMap<string, number> {
  const near = new Map<string, number>();
  for (const { terms, weight } of nearGroupsAt(row, 0)) {
    for (const term of terms) near.set(term, Math.max(near.get(term) ?? 0, weight));
  }
  return near;
}

/** What every name of the thesaurus brings, so many of its groups left out between. */
const allNear = (every: number): readonly (readonly [string, number][])[] =>
  GROUPS.filter((_, at) => at % every === 0).flatMap((group) =>
    group.split(/[,;]/).map((name) => [...nearTerms(termsOf(name))]),
  );

test('what is read when a question asks for it is what is read ahead', () => {
  const asked = allNear(20);
  for (const _ of readThesaurus());
  expect(allNear(20)).toEqual(asked);
});

test('what a build keeps of the thesaurus are the terms of its names', () => {
  expect(cutAll().groups.map(rowsIn)).toEqual(GROUPS.map((group) => namesIn(group).map(termsOf)));
});

test('every name of a group brings the words of all three languages that are in it', () => {
  const lost = GROUPS.flatMap((group) => {
    const rows = group.split(/[,;]/).map(termsOf);
    const words = rows.flatMap((row) => (row.length === 1 ? row : []));
    return rows.flatMap((row) => {
      if (row.length === 0) return [];
      const near = nearTerms(row);
      return words
        .filter((word) => word !== row[0] && !near.has(word))
        .map((word) => `${row.join(' ')} does not bring ${word}`);
    });
  });
  expect(lost).toEqual([]);
});

test('a word in more than two groups says each of them less surely', () => {
  const [term = ''] = termsOf('figure');
  const groups = GROUPS.filter((group) =>
    group.split(/[,;]/).some((name) => termsOf(name).join(' ') === term),
  );
  expect(groups.length).toBeGreaterThan(2);
  const least = Math.min(...nearTerms([term]).values());
  expect(least).toBeCloseTo(2 / groups.length);
});

test('what stands in no group is near nothing', () => {
  expect(nearTerms(['']).size).toBe(0);
  expect(nearTerms(['zzyzx']).size).toBe(0);
  expect(nearTerms(['…']).size).toBe(0);
});
