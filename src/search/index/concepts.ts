import type { Concept, Glossary } from '../../knowledge/glossary.ts';
import { fold } from '../../text/fold.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import { spanOf, termsOf } from '../../text/terms.ts';

/** A name of a concept as the terms it is made of. */
type ConceptName = {
  readonly concept: Concept;
  readonly name: string;
  readonly language: Language;
  /** Terms in order, stop words left out; for a prefix name, the folded beginning of the one word. */
  readonly terms: readonly string[];
};

/** A concept, and each of its names as terms. */
type NamedConcept = {
  readonly concept: Concept;
  readonly names: readonly (readonly string[])[];
};

/** The names of a glossary, ready to be found in a row of terms. */
export type ConceptNames = {
  readonly concepts: readonly Concept[];
  /** By the term that passages have it under, which begins with `@`. */
  readonly byTerm: ReadonlyMap<string, NamedConcept>;
  /** By first term, longest name first. */
  readonly byFirstTerm: ReadonlyMap<string, readonly ConceptName[]>;
  /** Names that end in `*`: folded beginnings, longest first. */
  readonly prefixes: readonly (readonly [prefix: string, name: ConceptName])[];
};

export const conceptTerm = (concept: Concept): string => `@${concept.id}`;

/** Concepts read at a stretch. */
const STRIDE = 50;

/** An archive is indexed anew with every article that is saved, while its glossary stays what it was. */
const alreadyRead = new WeakMap<Glossary, ConceptNames>();

/** Reads the names of a glossary, once for each, with places to pause. */
export function* conceptNames(glossary: Glossary): Generator<void, ConceptNames, void> {
  const before = alreadyRead.get(glossary);
  if (before !== undefined) return before;
  const names = yield* readNames(glossary);
  alreadyRead.set(glossary, names);
  return names;
}

function* readNames(glossary: Glossary): Generator<void, ConceptNames, void> {
  const byFirstTerm = new Map<string, ConceptName[]>();
  const prefixes: [string, ConceptName][] = [];
  const byTerm = new Map<string, NamedConcept>();
  for (const [at, concept] of glossary.concepts.entries()) {
    if (at % STRIDE === STRIDE - 1) yield;
    const named: string[][] = [];
    byTerm.set(conceptTerm(concept), { concept, names: named });
    for (const language of LANGUAGES) {
      for (const name of concept.names[language].flatMap(spellings)) {
        if (name.endsWith('*')) {
          const prefix = fold(name.slice(0, -1));
          prefixes.push([prefix, { concept, name, language, terms: [prefix] }]);
          continue;
        }
        const terms = termsOf(name);
        const [first] = terms;
        if (first === undefined) continue;
        named.push(terms);
        const list = byFirstTerm.get(first) ?? [];
        if (list.some((other) => other.concept === concept && sameTerms(other.terms, terms)))
          continue;
        list.push({ concept, name, language, terms });
        byFirstTerm.set(first, list);
      }
    }
  }
  for (const list of byFirstTerm.values()) list.sort((a, b) => b.terms.length - a.terms.length);
  prefixes.sort((a, b) => b[0].length - a[0].length);
  return { concepts: glossary.concepts, byTerm, byFirstTerm, prefixes };
}

/** Whether a concept is a word of every day, such as "visit", and no name of anything. */
export const isEveryday = ({ relation }: Concept): boolean => relation === 'translation';

/** A family brings no passage in, and what an everyday word translates to is no news. */
export const isTold = (concept: Concept): boolean =>
  concept.relation !== 'family' && !isEveryday(concept);

/** A misspelt everyday word is read as one this long or not at all: short ones are all alike. */
const LONG = 8;

/** The names of one word that a misspelt word may be read as, with that word folded. */
export const singleNames = (
  names: ConceptNames,
): readonly (ConceptName & { readonly word: string })[] =>
  [...names.byFirstTerm.values()]
    .flat()
    .filter(
      ({ concept, name, terms }) =>
        terms.length === 1 &&
        (isTold(concept) || name.length >= LONG) &&
        /^[\p{L}\p{M}'’-]+$/u.test(name),
    )
    .map((name) => ({ ...name, word: fold(name.name) }));

/** Japanese papers write Russia's sign in compounds as 露 or ロ. */
const spellings = (name: string): string[] =>
  name.includes('露') ? [name, name.replaceAll('露', 'ロ')] : [name];

const sameTerms = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((term, at) => term === b[at]);

/** A name found in a row of tokens: the first token and the number of tokens, stop words included. */
export type FoundName = {
  readonly name: ConceptName;
  readonly first: number;
  readonly count: number;
};

/**
 * The longest names in a row of tokens (`''` is a stop word, which a name may run across), none
 * overlapping another; names of several concepts may stand in the same place. Everyday words are
 * found within longer names too: a "defence minister" is a minister, while the "South Kuril Islands"
 * are not the "Kuril Islands".
 */
export const findNames = (names: ConceptNames, tokens: readonly string[]): FoundName[] => {
  const found: FoundName[] = [];
  let free = 0;
  tokens.forEach((_, at) => {
    const here = namesAt(names, tokens, at);
    const longest = Math.max(0, ...here.filter(isNamed).map(({ count }) => count));
    found.push(...here.filter((name) => !isNamed(name) || (at >= free && name.count === longest)));
    if (at >= free) free = at + longest;
  });
  return found;
};

const isNamed = ({ name }: FoundName): boolean => !isEveryday(name.concept);

function namesAt(names: ConceptNames, tokens: readonly string[], at: number): FoundName[] {
  const token = tokens[at] ?? '';
  if (token === '') return [];
  const found: FoundName[] = [];
  for (const name of names.byFirstTerm.get(token) ?? []) {
    const count = spanOf(name.terms, tokens, at);
    if (count > 0 && found.every((other) => other.name.concept !== name.concept)) {
      found.push({ name, first: at, count });
    }
  }
  if (found.length > 0) return found;
  const prefix = names.prefixes.find(([beginning]) => token.startsWith(beginning));
  return prefix === undefined ? [] : [{ name: prefix[1], first: at, count: 1 }];
}
