import { spanOf, termsOf } from '../terms.ts';
import { GROUPS } from './groups.ts';

/** A row of terms that a name of more than one word is made of, and the group it is in. */
type Phrase = { readonly terms: readonly string[]; readonly group: number };

type Thesaurus = {
  /** By group: the terms of its names of one word. */
  readonly terms: readonly (readonly string[])[];
  readonly groupsOf: ReadonlyMap<string, readonly number[]>;
  /** By their first term. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
};

let thesaurus: Thesaurus | undefined;

/** Groups read at a stretch: cold code and a busy machine make a millisecond of them into twenty. */
const AT_ONCE = 8;

/** Reads the thesaurus, once for all archives, with places to pause. */
export function* readThesaurus(): Generator<void, void, void> {
  if (thesaurus === undefined) thesaurus = yield* readGroups(GROUPS);
}

/** A word in more groups than this has many senses, and each counts less. */
const SENSES = 2;

/** Terms that say nearly the same, always the same array for a group, and how surely, above 0 and at most 1. */
export type NearGroup = { readonly terms: readonly string[]; readonly weight: number };

const NONE: readonly NearGroup[] = [];

/**
 * What says nearly the same as the token at `at` in a row of terms, `''` being a stop word; for the first of several
 * words that are one name ("break off"), what says the same as all. The token's own term is among them.
 */
export function nearGroupsAt(row: readonly string[], at: number): readonly NearGroup[] {
  for (const _ of readThesaurus());
  const { terms: termsOfGroup, groupsOf, phrases: phrasesOf } = thesaurus as Thesaurus;
  const term = row[at] as string;
  const groups = groupsOf.get(term) ?? [];
  const phrases = phrasesOf.get(term);
  if (groups.length === 0 && phrases === undefined) return NONE;
  const near = (group: number, weight: number): NearGroup => ({
    terms: termsOfGroup[group] as readonly string[],
    weight,
  });
  return [
    ...groups.map((group) => near(group, Math.min(1, SENSES / groups.length))),
    ...(phrases ?? [])
      .filter(({ terms }) => spanOf(terms, row, at) > 0)
      .map(({ group }) => near(group, 1)),
  ];
}

function* readGroups(groups: readonly string[]): Generator<void, Thesaurus, void> {
  const terms: string[][] = [];
  const groupsOf = new Map<string, number[]>();
  const phrases = new Map<string, Phrase[]>();
  for (const [group, line] of groups.entries()) {
    if (group % AT_ONCE === 0) yield;
    const single = new Set<string>();
    for (const name of line.split(/[,;]/)) {
      const row = termsOf(name);
      const [first] = row;
      if (first === undefined) continue;
      if (row.length === 1) single.add(first);
      else phrases.set(first, [...(phrases.get(first) ?? []), { terms: row, group }]);
    }
    terms.push([...single]);
    for (const term of single) groupsOf.set(term, [...(groupsOf.get(term) ?? []), group]);
  }
  return { terms, groupsOf, phrases };
}
