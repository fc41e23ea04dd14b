import type { Query } from './query.ts';
import { createScratch } from './scratch.ts';
import type { SearchIndex } from './search-index.ts';

type Match = { readonly at: number; readonly weight: number };

const scratchOf = createScratch((index) => new Int32Array(index.terms.length));

/** What each term of the index is to a question, while that question is looked up. */
export type Roles = {
  /** By term: 0 for nothing, above 0 for a variant of its words. */
  readonly of: Int32Array;
  /** Raises `matched` by the words of a role above 0, and gives the first of them. */
  readonly match: (role: number, matched: Float64Array) => number;
  /** Wipes the roles for the next question. */
  readonly close: () => void;
};

export function openRoles({ terms }: Query, index: SearchIndex): Roles {
  const of = scratchOf(index);
  const matches: Match[][] = [];
  const used: number[] = [];
  for (const [at, { variants }] of terms.entries()) {
    for (const { term, weight } of variants) {
      const role = of[term] as number;
      if (role > 0) matches[role - 1]?.push({ at, weight });
      else {
        of[term] = matches.push([{ at, weight }]);
        used.push(term);
      }
    }
  }
  return {
    of,
    match(role, matched) {
      const row = matches[role - 1] as Match[];
      for (let number = 0; number < row.length; number++) {
        const { at, weight } = row[number] as Match;
        if (weight > (matched[at] as number)) matched[at] = weight;
      }
      return (row[0] as Match).at;
    },
    close() {
      for (const term of used) of[term] = 0;
    },
  };
}
