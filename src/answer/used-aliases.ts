import { type SearchIndex, termAt } from '../search/index/search-index.ts';
import type { Query } from '../search/query/query.ts';
import type { Hit } from '../search/rank/rank.ts';
import { wordEnd } from '../text/word-end.ts';

/**
 * The names under which the shown passages hold what the question calls otherwise, as
 * `Northern Territories = Южные Курилы`: what was typed, then the passage's own word.
 */
export function usedAliases(hits: readonly Hit[], query: Query, index: SearchIndex): string[] {
  const used = new Set<string>();
  for (const { passage, evidence } of hits) {
    for (const { typed, term, words } of query.names) {
      const asTyped = words.every((word) =>
        evidence.sentences.some(({ matched }) => matched[word] === 1),
      );
      const found = asTyped ? undefined : nameInPassage(passage, term, index);
      if (found !== undefined && found.toLowerCase() !== typed.toLowerCase()) {
        used.add(`${typed} = ${found}`);
      }
    }
  }
  return [...used];
}

/** The words by which a passage first names what the term of a concept or of a name stands for. */
function nameInPassage(passage: number, term: number, index: SearchIndex): string | undefined {
  const first = index.tokenStart[passage] as number;
  const to = index.tagStart[passage + 1] as number;
  for (let row = index.tagStart[passage] as number; row < to; row++) {
    if (index.tag[3 * row] !== term) continue;
    const from = first + (index.tag[3 * row + 1] as number);
    return wordsFrom(passage, from, index.tag[3 * row + 2] as number, index);
  }
  for (let token = first; token < (index.tokenStart[passage + 1] as number); token++) {
    if (termAt(index, token) === term) return wordsFrom(passage, token, 1, index);
  }
  return undefined;
}

function wordsFrom(
  passage: number,
  token: number,
  count: number,
  index: SearchIndex,
): string | undefined {
  const { text } = index.passages[passage] as { text: string };
  const after = token + count;
  const isLast = after >= (index.tokenStart[passage + 1] as number);
  const limit = isLast ? text.length : (index.tokenOffset[after] as number);
  const from = index.tokenOffset[token] as number;
  return text.slice(from, wordEnd(text, from, limit)) || undefined;
}
