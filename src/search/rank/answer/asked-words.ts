import { LANGUAGES } from '../../../text/language.ts';
import { termsOf } from '../../../text/terms.ts';
import { conceptTerm } from '../../index/concepts.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Query } from '../../query/query.ts';

/** The terms below, found when they are first asked for. */
export function createAskedWords(query: Query, index: SearchIndex): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | undefined;
  return () => {
    words ??= askedWords(query, index);
    return words;
  };
}

/**
 * The terms that a question names under another name than it types: what the glossary calls the same, and
 * what dictionaries or its sound make of it in another language. A sentence tells nothing new by them.
 */
function askedWords(
  { terms, names }: Pick<Query, 'terms' | 'names'>,
  { terms: ids, concepts }: SearchIndex,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { variants } of terms) for (const { term } of variants) found.add(ids[term] as string);
  for (const { term } of names) found.add(ids[term] as string);
  const words = new Set([...found].filter((id) => !id.startsWith('@')));
  for (const concept of concepts.concepts) {
    if (!found.has(conceptTerm(concept))) continue;
    for (const language of LANGUAGES)
      for (const name of concept.names[language]) for (const word of termsOf(name)) words.add(word);
  }
  return words;
}
