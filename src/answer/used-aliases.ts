import type { Query } from '../search/query.ts';
import type { Hit } from '../search/rank.ts';
import type { SearchIndex } from '../search/search-index.ts';
import { wordEnd } from './word-end.ts';

/**
 * The names under which the shown passages hold what the question calls otherwise, as
 * `Northern Territories = Южные Курилы`: what was typed, then the passage's own word.
 */
export function usedAliases(hits: readonly Hit[], query: Query, index: SearchIndex): string[] {
  const used = new Set<string>();
  for (const { passage, evidence } of hits) {
    for (const { typed, concept, words } of query.concepts) {
      const asTyped = words.every((word) =>
        evidence.sentences.some(({ matched }) => matched[word] === 1),
      );
      const found = asTyped ? undefined : nameInPassage(passage, concept, index);
      if (found !== undefined && found.toLowerCase() !== typed.toLowerCase()) {
        used.add(`${typed} = ${found}`);
      }
    }
  }
  return [...used];
}

/** The words by which a passage first names a concept. */
function nameInPassage(passage: number, concept: number, index: SearchIndex): string | undefined {
  const to = index.tagStart[passage + 1] as number;
  for (let row = index.tagStart[passage] as number; row < to; row++) {
    if (index.tag[3 * row] !== concept) continue;
    const { text } = index.passages[passage] as { text: string };
    const first = (index.tokenStart[passage] as number) + (index.tag[3 * row + 1] as number);
    const after = first + (index.tag[3 * row + 2] as number);
    const limit =
      after < (index.tokenStart[passage + 1] as number)
        ? (index.tokenOffset[after] as number)
        : text.length;
    const from = index.tokenOffset[first] as number;
    return text.slice(from, wordEnd(text, from, limit));
  }
  return undefined;
}
