import { runNow } from '../../pace.ts';
import { spanOf, termsOf } from '../terms.ts';
import { GROUPS } from './groups.ts';

/** A row of terms that a name of more than one word is made of, and the group it is in. */
type Phrase = { readonly terms: readonly string[]; readonly group: number };

/** The names of all groups whose first term is of one script, by that term. */
type Names = {
  /** The groups with this term as a name of one word. */
  readonly groupsOf: ReadonlyMap<string, readonly number[]>;
  readonly phrasesOf: ReadonlyMap<string, readonly Phrase[]>;
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

/** Reads the whole thesaurus ahead, once for all archives, with places to pause. */
export function* readThesaurus(): Generator<void, void, void> {
  for (const script of SCRIPTS.keys()) namesOf[script] ??= yield* readNames(script);
}

/**
 * The terms that say nearly the same as the token at `at` in a row of terms, `''` being a stop word;
 * for the first of several words that are one name ("break off"), those that say the same as all. Each
 * with how surely it does, above 0 and at most 1.
 */
export function nearTermsAt(row: readonly string[], at: number): ReadonlyMap<string, number> {
  const term = row[at] as string;
  const near = new Map<string, number>();
  const script = scriptOf(term);
  if (script === -1) return near;
  namesOf[script] ??= runNow(readNames(script));
  const { groupsOf, phrasesOf } = namesOf[script];
  const addGroup = (group: number, weight: number): void => {
    for (const other of singleTerms(group)) {
      near.set(other, Math.max(near.get(other) ?? 0, weight));
    }
  };
  const groups = groupsOf.get(term) ?? [];
  for (const group of groups) addGroup(group, Math.min(1, SENSES / groups.length));
  for (const { terms, group } of phrasesOf.get(term) ?? []) {
    if (spanOf(terms, row, at) > 0) addGroup(group, 1);
  }
  near.delete(term);
  return near;
}

const scriptOf = (term: string): number => SCRIPTS.findIndex((script) => script.test(term));

const namesIn = (group: string): readonly string[] => group.split(/[,;]/);

function singleTerms(group: number): readonly string[] {
  termsOfGroup[group] ??= [
    ...new Set(
      namesIn(GROUPS[group] as string)
        .map(termsOf)
        .flatMap((row) => (row.length === 1 ? row : [])),
    ),
  ];
  return termsOfGroup[group];
}

function* readNames(script: number): Generator<void, Names, void> {
  const groupsOf = new Map<string, number[]>();
  const phrasesOf = new Map<string, Phrase[]>();
  for (const [group, line] of GROUPS.entries()) {
    if (group % AT_ONCE === 0) yield;
    for (const name of namesIn(line)) {
      if (!SCRIPTS[script]?.test(name)) continue;
      const terms = termsOf(name);
      const [first] = terms;
      if (first === undefined || scriptOf(first) !== script) continue;
      if (terms.length > 1) listed(phrasesOf, first).push({ terms, group });
      else if (groupsOf.get(first)?.at(-1) !== group) listed(groupsOf, first).push(group);
    }
  }
  return { groupsOf, phrasesOf };
}

/** The list of a key, a new one where it has none yet. */
function listed<Key, Value>(lists: Map<Key, Value[]>, key: Key): Value[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
