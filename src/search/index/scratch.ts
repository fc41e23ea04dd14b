import type { SearchIndex } from './search-index.ts';

/**
 * Working space of one index that each question takes over from the one before, which has wiped it:
 * to make a row for every word or passage of the archive anew would cost more than to look.
 */
export function createScratch<T>(make: (index: SearchIndex) => T): (index: SearchIndex) => T {
  const made = new WeakMap<SearchIndex, T>();
  return (index) => {
    const known = made.get(index);
    if (known !== undefined) return known;
    const scratch = make(index);
    made.set(index, scratch);
    return scratch;
  };
}
