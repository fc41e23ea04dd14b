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
  const words = new Set<string>();
  for (const term of [...variants, ...further]) {
    const id = ids[term] as string;
    const concept = concepts.byTerm.get(id);
    if (concept === undefined) words.add(id);
    else for (const name of concept.names) for (const word of name) words.add(word);
  }
  return words;
}
