import { expect, test } from 'vitest';
import { termsOf } from '../../src/text/terms.ts';
import { GROUPS } from '../../src/text/thesaurus/groups.ts';
import { nearTermsAt } from '../../src/text/thesaurus/near-terms.ts';

test('every name of a group brings the words of all three languages that are in it', () => {
  const lost = GROUPS.flatMap((group) => {
    const rows = group.split(/[,;]/).map(termsOf);
    const words = rows.flatMap((row) => (row.length === 1 ? row : []));
    return rows.flatMap((row) => {
      if (row.length === 0) return [];
      const near = nearTermsAt(row, 0);
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
  const least = Math.min(...nearTermsAt([term], 0).values());
  expect(least).toBeCloseTo(2 / groups.length);
});

test('what stands in no group is near nothing', () => {
  expect(nearTermsAt([''], 0).size).toBe(0);
  expect(nearTermsAt(['zzyzx'], 0).size).toBe(0);
  expect(nearTermsAt(['…'], 0).size).toBe(0);
});
