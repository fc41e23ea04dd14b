import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import { byPhrases } from '../../search/rank/by-phrases.ts';
import { type Hit, type Ranking, rank } from '../../search/rank/rank.ts';
import { rankAcross } from '../../search/rank/rank-across.ts';

/** Hits of all languages, best first. */
export type Merged = Ranking & {
  /** The hits that one was ranked among, which its confidence is measured by. */
  readonly peersOf: (hit: Hit) => readonly Hit[];
  /** The question as it was put when a hit was ranked, which its score is explained by. */
  readonly rankedBy: (hit: Hit) => Query;
};

const NONE: Ranking = { hits: [], isOutside: false };

/**
 * Ranks all passages by the question as it is, and those of each other language by its translations, too. What
 * is found without dictionaries keeps its score and the order that it has without them, which may be one of
 * dates; the rest is put between by its score.
 */
export function rankLanguages(
  query: Query,
  index: SearchIndex,
  keep?: (passage: number) => boolean,
): Merged {
  const others = rankAcross(query, index, keep);
  // Of an archive that has nothing in the language of the question, all that would be found is left out again.
  const hasOwn = index.passagesIn[query.language] > 0;
  const own = hasOwn || others.length === 0 ? rank(query, index, keep) : NONE;
  if (others.length === 0) return { ...own, peersOf: () => own.hits, rankedBy: () => query };
  const found = new Set(own.hits.map(({ passage }) => passage));
  const groups = [{ ...own, query }, ...others].map((group) => ({ ...group, peers: group.hits }));
  const within = groups.filter(({ hits, isOutside }) => hits.length > 0 && !isOutside);
  const used = within.length > 0 ? within : groups;
  const groupOf = (hit: Hit): (typeof groups)[number] | undefined =>
    used.find(({ peers }) => peers.includes(hit));
  const lists = used.map(({ hits, query: asked }) =>
    asked === query ? hits : hits.filter(({ passage }) => !found.has(passage)),
  );
  return {
    hits: byPhrases(interleaved(lists), query),
    isOutside: used.every(({ isOutside }) => isOutside),
    peersOf: (hit) => groupOf(hit)?.peers ?? own.hits,
    rankedBy: (hit) => groupOf(hit)?.query ?? query,
  };
}

/** Takes of several lists, again and again, the first hit that has the highest score. */
function interleaved(lists: readonly (readonly Hit[])[]): readonly Hit[] {
  const places = lists.map(() => 0);
  const merged: Hit[] = [];
  for (;;) {
    const heads = lists.map((list, at) => list[places[at] as number]);
    const scores = heads.map((hit) => hit?.score ?? Number.NEGATIVE_INFINITY);
    const at = scores.indexOf(Math.max(...scores));
    const hit = heads[at];
    if (hit === undefined) return merged;
    merged.push(hit);
    places[at] = (places[at] as number) + 1;
  }
}
