import { ImportError } from '../importing/source.ts';
import type { FeedLink } from './feeds/feed.ts';
import type { LookFault, LookParts } from './looking/parts.ts';
import type { Score } from './relevance/score.ts';

/** An article that a feed lists, and what it would score by what the feed says of it. */
export type Sample = { readonly title: string } & Pick<Score, 'score'>;

/** What somebody can follow at an address. */
export type FoundFollowable =
  | {
      readonly kind: 'feed';
      readonly address: string;
      readonly title?: string;
      readonly count: number;
      /** Some of its latest. */
      readonly samples: readonly Sample[];
    }
  | {
      readonly kind: 'page';
      readonly address: string;
      readonly title?: string;
      readonly feeds: readonly FeedLink[];
    }
  | { readonly kind: 'failed'; readonly fault: LookFault };

const SAMPLES = 5;

/** Asks once what stands at an address. */
export async function findFollowable(
  address: string,
  { ask, readFeed, weigh, signal }: Pick<LookParts, 'ask' | 'readFeed' | 'weigh' | 'signal'>,
): Promise<FoundFollowable> {
  const answer = await ask(address, { isAnyType: true, signal });
  if (answer.kind === 'failed') return answer;
  if (answer.kind === 'unchanged') return { kind: 'failed', fault: 'empty' };
  try {
    const found = await readFeed(answer.page);
    // Where it is for the time being is not where it will be.
    const at = answer.movedTo ?? new URL(address).href;
    if (found.kind === 'page') return { ...found, address: at };
    const { title, items } = found.feed;
    const samples: Sample[] = [];
    for (const item of items.slice(0, SAMPLES)) {
      const text = { title: item.title, paragraphs: [item.summary ?? ''] };
      samples.push({ title: item.title, score: (await weigh(text)).score });
    }
    const about = { address: at, count: items.length, samples };
    return { kind: 'feed', ...about, ...(title === undefined ? {} : { title }) };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { kind: 'failed', fault: error.kind };
  }
}
