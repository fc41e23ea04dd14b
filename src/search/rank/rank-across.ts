import { LANGUAGES } from '../../text/language.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { Query } from '../query/query.ts';
import { type Ranking, rank } from './rank.ts';

/**
 * The passages in each language that a question was translated into, best first, as `rank` gives them;
 * those languages alone that hold any.
 */
export function rankAcross(
  query: Query,
  index: SearchIndex,
  keep?: (passage: number) => boolean,
): readonly (Ranking & { readonly query: Query })[] {
  return LANGUAGES.flatMap((language) => {
    const asked = query.across?.[language];
    if (asked === undefined) return [];
    const isOnly = index.passagesIn[language] === index.passages.length;
    const isIn = (at: number): boolean =>
      index.articles[index.articleOf[at] as number]?.language === language;
    const within = isOnly ? keep : (at: number) => isIn(at) && (keep?.(at) ?? true);
    const ranking = rank(asked, index, within);
    return ranking.hits.length === 0 ? [] : [{ ...ranking, query: asked }];
  });
}
