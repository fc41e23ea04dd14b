import { createScratch } from '../../../search/index/scratch.ts';
import type { SearchIndex } from '../../../search/index/search-index.ts';
import { areNearlyOne } from './near-duplicates.ts';
import { tellOneEvent } from './same-story.ts';

/** What several outlets tell, by the positions of their articles: the first is shown, the others are named. */
export type Story = { readonly first: number; readonly others: readonly number[] };

/** Articles that are compared: of what a whole archive brings in at once, the rest is only counted. */
const COMPARED = 300;

/** Puts articles that tell the same together, in the order given; `more` counts those beyond `limit` stories. */
export function storiesOf(
  articles: readonly number[],
  index: SearchIndex,
  limit: number,
): { readonly stories: readonly Story[]; readonly more: number } {
  const stories: { first: number; others: number[] }[] = [];
  let more = 0;
  for (const article of articles.slice(0, COMPARED)) {
    const same = stories.find(({ first }) => tellTheSame(first, article, index));
    if (same !== undefined) same.others.push(article);
    else if (stories.length < limit) stories.push({ first: article, others: [] });
    else more++;
  }
  return { stories, more: more + Math.max(0, articles.length - COMPARED) };
}

/** Pairs that were compared: a thousand editions of one morning compare the same ones. */
const compared = createScratch(() => new Map<string, boolean>());

function tellTheSame(a: number, b: number, index: SearchIndex): boolean {
  const pair = a < b ? `${a} ${b}` : `${b} ${a}`;
  const known = compared(index).get(pair);
  if (known !== undefined) return known;
  const same = areNearlyOne(a, b, index) || tellOneEvent(a, b, index);
  compared(index).set(pair, same);
  return same;
}
