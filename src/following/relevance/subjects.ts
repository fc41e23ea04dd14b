import type { Archive } from '../../answer/answer.ts';
import type { Steps } from '../../pace.ts';
import { conceptTerm } from '../../search/index/concepts.ts';

/** What an archive is about, by the concepts of its glossary. */
export type Subjects = {
  /** The concepts that others belong to: a text must speak of all of them. */
  readonly pillars: readonly string[];
  /** Of the others, in which part of the articles each is, from 0 to 1. */
  readonly weights: ReadonlyMap<string, number>;
};

/** Concepts of this group are words of any text. */
export const EVERYDAY = 'everyday';

/** A pillar is spoken of in so many of the passages, or it is none. */
const PILLAR_SHARE = 0.1;

/** Where no concept belongs to another, those are taken that so many passages speak of. */
const COMMON_SHARE = 0.4;

const MOST_PILLARS = 3;

type Share = { readonly passages: number; readonly articles: number };

/** Counts in which passages and articles each concept stands, with places to pause. */
export function* subjectsOf({ index }: Archive): Steps<Subjects> {
  const { concepts } = index.concepts;
  const shares = new Map<string, Share>();
  for (const concept of concepts) {
    yield;
    const term = index.termIds.get(conceptTerm(concept));
    if (term === undefined || concept.group === EVERYDAY) continue;
    const from = index.postingStart[term] as number;
    const to = index.postingStart[term + 1] as number;
    const articles = new Set<number>();
    for (let at = from; at < to; at++) {
      articles.add(index.articleOf[index.postingPassage[at] as number] as number);
    }
    shares.set(concept.id, {
      passages: (to - from) / Math.max(1, index.passages.length),
      articles: articles.size / Math.max(1, index.articles.length),
    });
  }
  const shareOf = (id: string): number => shares.get(id)?.passages ?? 0;
  const named = [...new Set(concepts.flatMap(({ belongs }) => belongs))];
  const owners = named.filter((id) => shareOf(id) >= PILLAR_SHARE);
  const common = [...shares.keys()].filter((id) => shareOf(id) >= COMMON_SHARE);
  const pillars = (owners.length > 0 ? owners : common)
    .sort((a, b) => shareOf(b) - shareOf(a) || (a < b ? -1 : 1))
    .slice(0, MOST_PILLARS);
  const weights = new Map<string, number>();
  for (const { id, belongs } of concepts) {
    const { articles } = shares.get(id) ?? { articles: 0 };
    // What belongs to one pillar says no more than that it is spoken of.
    if (articles > 0 && !pillars.includes(id) && belongs.length !== 1) weights.set(id, articles);
  }
  return { pillars, weights };
}
