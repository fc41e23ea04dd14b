import { LANGUAGES } from '../../../text/language.ts';
import { termsOf } from '../../../text/terms.ts';
import { conceptTerm } from '../../index/concepts.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import type { Query, QueryTerm } from '../../query/query.ts';

/**
 * Finds the terms that a question names under another name than it types, when they are first asked for: what
 * the glossary calls the same, and what dictionaries or its sound make of it in another language. A sentence
 * tells nothing new by them.
 */
export function createAskedWords(
  { terms, names }: Pick<Query, 'terms' | 'names'>,
  index: SearchIndex,
): () => ReadonlySet<string> {
  let words: ReadonlySet<string> | undefined;
  return () => {
    words ??= termsNamed(
      terms,
      index,
      names.map(({ term }) => term),
    );
    return words;
  };
}

/** The terms by which passages name some words of a question, and further terms of the index. */
export function termsNamed(
  some: readonly QueryTerm[],
  { terms: ids, concepts }: SearchIndex,
  further: readonly number[] = [],
): Set<string> {
  const variants = some.flatMap((one) => one.variants.map(({ term }) => term));
  const found = new Set([...variants, ...further].map((term) => ids[term] as string));
  const words = new Set([...found].filter((id) => !id.startsWith('@')));
  for (const concept of concepts.concepts) {
    if (!found.has(conceptTerm(concept))) continue;
    for (const language of LANGUAGES)
      for (const name of concept.names[language]) for (const word of termsOf(name)) words.add(word);
  }
  return words;
}
