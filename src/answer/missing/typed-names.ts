import type { Concept } from '../../knowledge/glossary.ts';
import { type ConceptNames, findNames, isTold } from '../../search/index/concepts.ts';
import type { Query, QueryTerm } from '../../search/query/query.ts';
import { isRomanAt } from '../../values/roman-numbers.ts';
import { isNamedThere } from './named.ts';

/** What a question names: as typed, and its words by their numbers there. */
export type Wanted = {
  readonly typed: string;
  readonly words: readonly number[];
  readonly isName: boolean;
};

/** What stands between the words of one name. */
const JOINED = /^[\s\-–]{0,2}$/;

/** One figure is as often written as a word. */
const NUMBER = /^\d{2,}(?:[.,]\d+)*$/;

const CAPITALS = /^\p{Lu}{3,}$/u;

/** The names and numbers of a question, each whole: those of the glossary, then those typed as names. */
export function typedNames(query: Query, concepts: ConceptNames): Wanted[] {
  const terms = query.terms.map(({ term }) => term);
  const known = findNames(concepts, terms)
    .filter(({ name }) => isProper(name.concept))
    .map(({ first, count }) => named(query, first, first + count));
  const others = query.names.flatMap(({ words }) => {
    const [first, last] = [words[0], words.at(-1)];
    const isCapital = words.every((word) => query.terms[word]?.isName);
    return first === undefined || last === undefined || !isCapital
      ? []
      : [named(query, first, last + 1)];
  });
  const taken = new Set([...known, ...others].flatMap(({ words }) => words));
  return [...known, ...others, ...inCapitals(query, taken)];
}

/** A name has capitals in the glossary, as "the Kremlin" has and "peace treaty" has not. */
function isProper(concept: Concept): boolean {
  const { en, ru } = concept.names;
  return isTold(concept) && /^\p{Lu}|\d/u.test(en[0] ?? ru[0] ?? '');
}

/** Words with capitals that stand side by side are one name, unless the glossary knows some of them. */
function inCapitals({ terms, text, ...query }: Query, taken: ReadonlySet<number>): Wanted[] {
  const names: Wanted[] = [];
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as QueryTerm;
    const isName = isNamed(term, text) || isNamedThere(term, { text, language: query.language });
    if (taken.has(at) || !isName) continue;
    const from = at;
    while (at + 1 < terms.length && !taken.has(at + 1) && isJoined(terms, at, text)) at++;
    names.push(named({ terms, text, ...query }, from, at + 1));
  }
  return names;
}

/** Where all is in capitals they say nothing. */
const isNamed = ({ typed, isName, start }: QueryTerm, text: string): boolean =>
  /^\p{N}/u.test(typed)
    ? NUMBER.test(typed)
    : isName || isRomanAt(text, start) || (CAPITALS.test(typed) && /\p{Ll}|^\P{Z}*$/u.test(text));

function isJoined(terms: readonly QueryTerm[], at: number, text: string): boolean {
  const [word, next] = [terms[at] as QueryTerm, terms[at + 1] as QueryTerm];
  const between = text.slice(word.start + word.typed.length, next.start);
  return [word, next].every((one) => isLoneName(one, text)) && JOINED.test(between);
}

/** A capital that the glossary knows of, such as a minister's, is no part of the name after it. */
const isLoneName = (term: QueryTerm, text: string): boolean =>
  isNamed(term, text) &&
  !/^\p{N}/u.test(term.typed) &&
  term.variants.every(({ weight }) => weight === 1);

function named({ terms, text }: Query, from: number, to: number): Wanted {
  const [first, last] = [terms[from] as QueryTerm, terms[to - 1] as QueryTerm];
  const typed = text.slice(first.start, last.start + last.typed.length);
  return {
    typed: typed.replace(/['’]s$/iu, ''),
    words: Array.from({ length: to - from }, (_, at) => from + at),
    isName: true,
  };
}
