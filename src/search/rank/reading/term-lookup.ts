import { createScratch } from '../../index/scratch.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Query } from '../../query/query.ts';

type Match = { readonly at: number; readonly weight: number };

const scratchOf = createScratch((index) => new Int32Array(index.terms.length));

/** What each term of the index is to a question, while that question is looked up. */
export type TermLookup = {
  /** 0 for nothing, above 0 for a term that is a variant of the question's words. */
  readonly of: (term: number) => number;
  /** Raises `matched` by the words of a role above 0, and gives the first of them. */
  readonly match: (role: number, matched: number[]) => number;
  /** Wipes the roles for the next question. */
  readonly close: () => void;
};

/** Nearly every term is nothing to a question: a few bits, always at hand, say so. */
const FILTER_BITS = 13;

export function openTermLookup({ terms }: Query, index: SearchIndex): TermLookup {
  const roles = scratchOf(index);
  const filter = new Uint32Array(1 << (FILTER_BITS - 5));
  const slotOf = (term: number): number => (term >>> 5) & ((1 << (FILTER_BITS - 5)) - 1);
  const matches: Match[][] = [];
  const used: number[] = [];
  for (const [at, { variants, near }] of terms.entries()) {
    for (const { term, weight } of [...variants, ...near]) {
      const role = roles[term] as number;
      if (role > 0) matches[role - 1]?.push({ at, weight });
      else {
        roles[term] = matches.push([{ at, weight }]);
        filter[slotOf(term)] = (filter[slotOf(term)] as number) | (1 << (term & 31));
        used.push(term);
      }
    }
  }
  return {
    of: (term) =>
      (((filter[slotOf(term)] as number) >>> (term & 31)) & 1) === 0 ? 0 : (roles[term] as number),
    match(role, matched) {
      const row = matches[role - 1] as Match[];
      for (let number = 0; number < row.length; number++) {
        const { at, weight } = row[number] as Match;
        if (weight > (matched[at] as number)) matched[at] = weight;
      }
      return (row[0] as Match).at;
    },
    close() {
      for (const term of used) roles[term] = 0;
    },
  };
}
