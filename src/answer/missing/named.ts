import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query, QueryTerm } from '../../search/query/query.ts';

/** Groups of the glossary whose concepts are somebody or something by name. */
const NAMED_GROUPS: ReadonlySet<string | undefined> = new Set([
  'persons',
  'places',
  'institutions',
  'treaties',
]);

/** A capital says that a word is a name; in Japanese katakana does, and the glossary. */
export function isNamed({ isName, surface, variants }: QueryTerm, index: SearchIndex): boolean {
  if (isName || /^[ァ-ヴー・]{3,}$/u.test(surface)) return true;
  return variants.some(({ term }) => {
    const id = index.terms[term] as string;
    if (!id.startsWith('@')) return false;
    const concept = index.concepts.byTerm.get(id)?.concept;
    return concept?.relation === 'synonym' && NAMED_GROUPS.has(concept.group);
  });
}

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
