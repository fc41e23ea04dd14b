import { isTold } from '../../search/index/concepts.ts';
import { documentFrequency, type SearchIndex } from '../../search/index/search-index.ts';
import type { Query, QueryTerm } from '../../search/query/query.ts';
import { isTitled } from '../../text/languages/ja/titles.ts';
import { isOfCountry } from './unheard.ts';

/** Groups of the glossary whose concepts are somebody or something by name. */
const NAMED_GROUPS: ReadonlySet<string | undefined> = new Set([
  'persons',
  'places',
  'institutions',
  'treaties',
]);

/** A capital says that a word is a name; in Japanese katakana does, and the glossary. */
export function isNamed(named: QueryTerm, index: SearchIndex): boolean {
  const { isName, surface, variants } = named;
  if (isName || /^[ァ-ヴー・]{3,}$/u.test(surface)) return true;
  return variants.some(({ term }) => {
    const id = index.terms[term] as string;
    if (!id.startsWith('@')) return false;
    const concept = index.concepts.byTerm.get(id)?.concept;
    if (concept === undefined || !isTold(concept)) return false;
    // Of states, those that the archive is about go without saying.
    const isState = concept.group === 'general' && /^\p{Lu}/u.test(concept.names.en[0] ?? '');
    return NAMED_GROUPS.has(concept.group) || (isState && !isSubject(named, index));
  });
}

/**
 * Whether a word of a question is a name by what it is or stands beside, though nobody knows it: a country, or one with
 * a title.
 */
export const isNamedThere = (
  term: QueryTerm,
  { text, language }: Pick<Query, 'text' | 'language'>,
): boolean =>
  isOfCountry(term, { text, language }) ||
  (language === 'ja' && isTitled(term.typed, text.slice(term.start + term.typed.length)));

/** A name that more of the passages hold is what the archive is about: nobody misses it. */
const SUBJECT = 0.12;

/** Whether the archive is about what a word names, so that a sentence may leave it unsaid. */
export const isSubject = (term: QueryTerm, index: SearchIndex): boolean =>
  frequency(term, index) > Math.max(1, SUBJECT * index.passages.length);

/** In how many passages a word stands, in the form that most of them have. */
export const frequency = ({ variants }: QueryTerm, index: SearchIndex): number =>
  Math.max(0, ...variants.map(({ term }) => documentFrequency(index, term)));

/** The rarest name of a question, by its number, of those that pass. */
export function rarestNamed(
  { terms }: Query,
  index: SearchIndex,
  passes: (at: number) => boolean,
): number | undefined {
  let rarest: number | undefined;
  for (const [at, term] of terms.entries()) {
    if (!/^\p{L}/u.test(term.typed) || !isNamed(term, index) || !passes(at)) continue;
    if (rarest === undefined || term.weight > (terms[rarest] as QueryTerm).weight) rarest = at;
  }
  return rarest;
}
