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

/**
 * The terms that say nearly the same as the token at `at` in a row of terms, `''` being a stop word;
 * for the first of several words that are one name ("break off"), those that say the same as all. Each
 * with how surely it does, above 0 and at most 1.
 */
export function nearTermsAt(row: readonly string[], at: number): ReadonlyMap<string, number> {
  for (const _ of readThesaurus());
  const { terms: termsOfGroup, groupsOf, phrases: phrasesOf } = thesaurus as Thesaurus;
  const term = row[at] as string;
  const near = new Map<string, number>();
  const addGroup = (group: number, weight: number): void => {
    for (const other of termsOfGroup[group] as readonly string[])
      near.set(other, Math.max(near.get(other) ?? 0, weight));
  };
  const groups = groupsOf.get(term) ?? [];
  for (const group of groups) addGroup(group, Math.min(1, SENSES / groups.length));
  for (const { terms, group } of phrasesOf.get(term) ?? []) {
    if (spanOf(terms, row, at) > 0) addGroup(group, 1);
  }
  near.delete(term);
  return near;
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
