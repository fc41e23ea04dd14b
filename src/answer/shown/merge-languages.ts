import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import { byPhrases } from '../../search/rank/by-phrases.ts';
import { type Hit, type Ranking, rank } from '../../search/rank/rank.ts';
import { rankAcross } from '../../search/rank/rank-across.ts';

/** Hits of all languages, best first. */
export type Merged = Ranking & {
  /** The hits that one was ranked among, which its confidence is measured by. */
  readonly peersOf: (hit: Hit) => readonly Hit[];
};

const NONE: Ranking = { hits: [], isOutside: false };

/** How many points of score the language of the question is ahead: what is said there needs no translation. */
const LEAD = 1;

/**
 * Ranks the passages of every language by themselves and puts them together by their scores: those of a
 * language stand in the order that they have without the others, which may be one of dates.
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
  if (others.length === 0) return { ...own, peersOf: () => own.hits };
  const isOwn = ({ article }: Hit): boolean => query.across?.[article.language] === undefined;
  const groups = [{ ...own, query, peers: own.hits, hits: own.hits.filter(isOwn) }, ...others]
    .filter(({ hits }) => hits.length > 0)
    .map((group) => ({ peers: group.hits, ...group }));
  const within = groups.filter(({ isOutside }) => !isOutside);
  const used = within.length > 0 ? within : groups;
  const meritOf = (hit: Hit): number => hit.score + (isOwn(hit) ? LEAD : 0);
  return {
    hits: byPhrases(
      interleaved(
        used.map(({ hits }) => hits),
        meritOf,
      ),
      query,
    ),
    isOutside: used.every(({ isOutside }) => isOutside),
    peersOf: (hit) => used.find(({ hits }) => hits.includes(hit))?.peers ?? own.hits,
  };
}

/** Takes of several lists, again and again, the first hit that is worth most. */
function interleaved(
  lists: readonly (readonly Hit[])[],
  meritOf: (hit: Hit) => number,
): readonly Hit[] {
  const places = lists.map(() => 0);
  const merged: Hit[] = [];
  for (;;) {
    const heads = lists.map((list, at) => list[places[at] as number]);
    const merits = heads.map((hit) =>
      hit === undefined ? Number.NEGATIVE_INFINITY : meritOf(hit),
    );
    const at = merits.indexOf(Math.max(...merits));
    const hit = heads[at];
    if (hit === undefined) return merged;
    merged.push(hit);
    places[at] = (places[at] as number) + 1;
  }
}
