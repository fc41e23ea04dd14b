import { explain } from '../../search/explain.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import { hitsOf } from '../../search/rank/rank.ts';
import { excerptOf } from '../quote/excerpt-of.ts';
import type { Excerpt } from '../reply.ts';
import { type Chosen, chosenFor } from './chosen.ts';

/** What stands first because somebody has chosen it, and the position of its passage. */
export type ChosenExcerpt = { readonly passage: number; readonly excerpt: Excerpt };

/** The excerpt that somebody has chosen for a question; `undefined` for most. */
export function chosenExcerpt(
  question: string,
  query: Query,
  index: SearchIndex,
  { chosen, explained }: { readonly chosen: readonly Chosen[]; readonly explained: boolean },
): ChosenExcerpt | undefined {
  if (chosen.length === 0) return undefined;
  const found = chosenFor(question, chosen, index);
  if (found === undefined) return undefined;
  const { passage, quote } = found.place;
  const [hit] = hitsOf([{ passage, bm25: 0 }], query, index);
  const excerpt = hit && excerptOf(hit, query, index, quote);
  if (hit === undefined || excerpt === undefined) return undefined;
  const { by, on } = found.chosen;
  const explanation = explained ? { explanation: explain(hit, query, index) } : {};
  return { passage, excerpt: { ...excerpt, ...explanation, chosen: { by, on } } };
}
