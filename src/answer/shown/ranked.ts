import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import type { Hit } from '../../search/rank/rank.ts';
import { withoutBoilerplate } from './boilerplate.ts';
import { type Merged, rankLanguages } from './merge-languages.ts';
import { withoutTwins } from './twins.ts';

/** Passages worth showing, best first; of those `among`, given by their ids, all and in that order. */
export function ranked(query: Query, index: SearchIndex, among?: readonly string[]): Merged {
  if (among === undefined) {
    const merged = rankLanguages(query, index);
    const tidy = (hits: readonly Hit[]): readonly Hit[] =>
      withoutBoilerplate(withoutTwins(hits, query.language, index), index);
    const hits = tidy(merged.hits);
    const peersOf = (hit: Hit): readonly Hit[] => {
      const peers = merged.peersOf(hit);
      return peers === merged.hits ? hits : tidy(peers);
    };
    return { ...merged, hits, peersOf };
  }
  const place = new Map(among.map((id, at) => [id, at]));
  const placeOf = (passage: number): number | undefined =>
    place.get(index.passages[passage]?.id ?? '');
  const isAmong = (passage: number): boolean => placeOf(passage) !== undefined;
  const merged = rankLanguages(query, index, isAmong);
  const inOrder = merged.hits.toSorted(
    (a, b) => (placeOf(a.passage) ?? 0) - (placeOf(b.passage) ?? 0),
  );
  return { ...merged, hits: inOrder };
}
