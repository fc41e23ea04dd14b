import { type SearchIndex, termAt } from '../search/index/search-index.ts';
import { type Query, type QueryTranslation, queryIn } from '../search/query/query.ts';
import type { Hit } from '../search/rank/rank.ts';
import type { Translated } from './reply.ts';

/**
 * What the words of a question were searched for as in the languages of the shown passages, those that
 * tell most first; none where all passages are in the language of the question.
 */
export function usedTranslations(
  hits: readonly Hit[],
  query: Query,
  index: SearchIndex,
): readonly Translated[] {
  const byWord = new Map<string, { weight: number; told: Translated }>();
  for (const hit of hits) {
    const asked = queryIn(query, hit.article.language);
    if (asked.translations === undefined) continue;
    const held = termsIn(hit.passage, index);
    for (const one of asked.translations) {
      const weight = Math.max(...one.words.map((word) => asked.terms[word]?.weight ?? 0));
      const before = byWord.get(one.typed)?.told;
      byWord.set(one.typed, { weight, told: joined(before, one, held) });
    }
  }
  return [...byWord.values()].sort((a, b) => b.weight - a.weight).map(({ told }) => told);
}

/** The same word as before, with what another passage holds of it. */
function joined(
  before: Translated | undefined,
  { typed, said }: QueryTranslation,
  held: ReadonlySet<number>,
): Translated {
  const found = said.filter(({ terms }) => terms.every((term) => held.has(term)));
  const sources = (found.length > 0 ? found : said).map(({ source }) => source);
  return {
    typed,
    said: once([...(before?.said ?? []), ...said.map(({ text }) => text)]),
    found: once([...(before?.found ?? []), ...found.map(({ text }) => text)]),
    sources: once([...(before?.sources ?? []), ...sources]),
  };
}

const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

function termsIn(passage: number, index: SearchIndex): ReadonlySet<number> {
  const terms = new Set<number>();
  const to = index.tokenStart[passage + 1] as number;
  for (let token = index.tokenStart[passage] as number; token < to; token++)
    terms.add(termAt(index, token));
  return terms;
}
