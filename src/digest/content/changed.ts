import { citationAhead } from '../../answer/quote/dated-ahead.ts';
import type { ArticleChange } from '../../desk/changes/article-changes.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import { localTime } from '../settings/local-time.ts';
import type { ChangedItem } from './content.ts';

/** What articles that are still in the archive say otherwise, the latest first, with the dates of `zone`. */
export function changedItems(
  changes: readonly ArticleChange[],
  { articles }: SearchIndex,
  { zone, today }: { readonly zone: string; readonly today: string },
): ChangedItem[] {
  const present = new Set(articles.map(({ id }) => id));
  const dayOf = (at: number): string => localTime(at, zone).date;
  return changes
    .filter(({ articleId }) => present.has(articleId))
    .map(({ articleId: _, ...change }) => ({
      ...change,
      citation: citationAhead(change.citation, today),
      before: dayOf(change.before),
      after: dayOf(change.after),
    }));
}
