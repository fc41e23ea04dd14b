import { runNow } from '../../pace.ts';
import { spanOf, termsOf } from '../terms.ts';
import { GROUPS_CUT, namesIn, rowsIn } from './cut-names.ts';
import { GROUPS } from './groups.ts';

/** A row of terms that a name of more than one word is made of, and the group it is in. */
type Phrase = { readonly terms: readonly string[]; readonly group: number };

/** The names of all groups whose first term is of one script, by that term. */
type Names = {
  /** The groups with this term as a name of one word. */
  readonly groupsOf: ReadonlyMap<string, readonly number[]>;
  readonly phrasesOf: ReadonlyMap<string, readonly Phrase[]>;
  /** By term: the groups of `groupsOf` with their terms, once they were asked for. */
  readonly near: Map<string, readonly NearGroup[]>;
};

/** What tells names that may begin with a term of each script; of a term, the first that it has. */
const SCRIPTS = [
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Latin}|\p{N}/u,
] as const;

/** By script. To cut the names of all into terms is half a second, and most questions are in one. */
const namesOf: (Names | undefined)[] = SCRIPTS.map(() => undefined);

/** By group: the terms of its names of one word, once they were asked for. */
const termsOfGroup: (readonly string[])[] = [];

/** Groups read at a stretch: cold code and a busy machine make a millisecond of them into twenty. */
const AT_ONCE = 8;

/** A word in more groups than this has many senses, and each counts less. */
const SENSES = 2;

const ALL_SCRIPTS = SCRIPTS.map((_, script) => script);

/** Reads the whole thesaurus ahead, once for all archives, with places to pause. */
export function* readThesaurus(): Generator<void, void, void> {
  yield* readNames(ALL_SCRIPTS);
}

/** Terms that say nearly the same, always the same array for a group, and how surely, above 0 and at most 1. */
export type NearGroup = { readonly terms: readonly string[]; readonly weight: number };

const NONE: readonly NearGroup[] = [];

/**
 * What says nearly the same as the token at `at` in a row of terms, `''` being a stop word; for the first of several
 * words that are one name ("break off"), what says the same as all. The token's own term is among them. For a term that
 * begins no such name here it is always the same array.
 */
export function nearGroupsAt(row: readonly string[], at: number): readonly NearGroup[] {
  const term = row[at] as string;
  const script = scriptOf(term);
  if (script === -1) return NONE;
  if (namesOf[script] === undefined) runNow(readNames(GROUPS_CUT ? ALL_SCRIPTS : [script]));
  const names = namesOf[script] as Names;
  const own = nearGroupsOf(term, names);
  const phrases = names.phrasesOf.get(term)?.filter(({ terms }) => spanOf(terms, row, at) > 0);
  if (phrases === undefined || phrases.length === 0) return own;
  return [...own, ...phrases.map(({ group }) => ({ terms: singleTerms(group), weight: 1 }))];
}

function nearGroupsOf(term: string, { groupsOf, near }: Names): readonly NearGroup[] {
  const groups = groupsOf.get(term);
  if (groups === undefined) return NONE;
  const known = near.get(term);
  if (known !== undefined) return known;
  const weight = Math.min(1, SENSES / groups.length);
  const found = groups.map((group) => ({ terms: singleTerms(group), weight }));
  near.set(term, found);
  return found;
}

const scriptOf = (term: string): number => SCRIPTS.findIndex((script) => script.test(term));

function singleTerms(group: number): readonly string[] {
  termsOfGroup[group] ??= singleOf(namesIn(GROUPS[group] as string).map(termsOf));
  return termsOfGroup[group];
}

const singleOf = (rows: readonly (readonly string[])[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => (row.length === 1 ? row : []))),
];

/** Reads the names that begin in scripts, by their numbers, as far as they have not been read. */
function* readNames(scripts: readonly number[]): Generator<void, void, void> {
  const wanted = scripts.filter((script) => namesOf[script] === undefined);
  if (wanted.length === 0) return;
  const read = SCRIPTS.map(() => ({
    groupsOf: new Map<string, number[]>(),
    phrasesOf: new Map<string, Phrase[]>(),
    near: new Map<string, readonly NearGroup[]>(),
  }));
  for (const [group, line] of GROUPS.entries()) {
    if (group % AT_ONCE === 0) yield;
    const cut = GROUPS_CUT?.[group];
    const rows = cut === undefined ? cutFor(wanted, line) : rowsIn(cut);
    if (wanted.length === SCRIPTS.length) termsOfGroup[group] ??= singleOf(rows);
    for (const terms of rows) {
      const [first = ''] = terms;
      const names = read[scriptOf(first)];
      if (names === undefined) continue;
      if (terms.length > 1) listed(names.phrasesOf, first).push({ terms, group });
      else if (names.groupsOf.get(first)?.at(-1) !== group)
        listed(names.groupsOf, first).push(group);
    }
  }
  for (const script of wanted) namesOf[script] ??= read[script] as Names;
}

/** The names in a group that may begin in one of these scripts, cut into terms. */
const cutFor = (scripts: readonly number[], group: string): readonly (readonly string[])[] =>
  namesIn(group)
    .filter((name) => scripts.some((script) => SCRIPTS[script]?.test(name)))
    .map(termsOf);

/** The list of a key, a new one where it has none yet. */
function listed<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
