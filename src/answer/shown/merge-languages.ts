import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import { byPhrases } from '../../search/rank/by-phrases.ts';
import { type Hit, type Ranking, rank } from '../../search/rank/rank.ts';
import { rankAcross } from '../../search/rank/rank-across.ts';
import { confidence } from '../confidence.ts';

/** Hits of all languages, best first. */
export type Merged = Ranking & {
  /** The hits that one was ranked among, which its confidence is measured by. */
  readonly peersOf: (hit: Hit) => readonly Hit[];
};

/** How much nearer the hits are to the best of their language that is asked first. */
const LEAD = 0.1;

/**
 * Ranks the passages of every language by themselves and puts them together: those in the language of
 * the question stand in the order that they have without the others. The language whose first hit is
 * surer to answer comes first, that of the question among equals.
 */
export function rankLanguages(
  query: Query,
  index: SearchIndex,
  typed?: string,
  keep?: (passage: number) => boolean,
): Merged {
  const own = rank(query, index, keep);
  const others = rankAcross(query, index, keep);
  if (others.length === 0) return { ...own, peersOf: () => own.hits };
  const isOwn = ({ article }: Hit): boolean => query.across?.[article.language] === undefined;
  const groups = [{ ...own, query, peers: own.hits, hits: own.hits.filter(isOwn) }, ...others]
    .filter(({ hits }) => hits.length > 0)
    .map((group) => ({ peers: group.hits, ...group }));
  const within = groups.filter(({ isOutside }) => !isOutside);
  const used = within.length > 0 ? within : groups;
  const sure = used.map(({ hits, peers, query: asked }) =>
    confidence(startingWith(hits[0], peers), asked, index, typed),
  );
  const first = sure.indexOf(Math.max(...sure));
  const merit = new Map<Hit, number>();
  for (const [at, { hits }] of used.entries()) {
    // The score of a poor best may be negative, and a share of it would turn the order round.
    const best = Math.max(hits[0]?.score ?? 0, Number.EPSILON);
    for (const hit of hits) merit.set(hit, hit.score / best + (at === first ? LEAD : 0));
  }
  const meritOf = (hit: Hit): number => merit.get(hit) ?? 0;
  // Within a language the order stays, which may be one of dates.
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

const startingWith = (first: Hit | undefined, hits: readonly Hit[]): readonly Hit[] =>
  first === undefined ? hits : [first, ...hits.filter((hit) => hit !== first)];

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
