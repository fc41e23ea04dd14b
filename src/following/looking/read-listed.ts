import { ImportError } from '../../importing/source.ts';
import type { FollowedFeed } from '../../store/records/following/feed-row.ts';
import type { Learnt } from '../../store/records/following/looks.ts';
import type { SiteAnswer } from '../asking/ask-site.ts';
import type { Feed } from '../feeds/feed.ts';
import type { LookFault, LookParts } from './parts.ts';

export type ReadListed =
  | {
      readonly kind: 'feed';
      readonly feed: Feed;
      readonly learnt: Learnt;
      readonly freshMs?: number;
    }
  | { readonly kind: 'unchanged'; readonly movedTo?: string; readonly freshMs?: number }
  | { readonly kind: 'failed'; readonly fault: LookFault; readonly waitMs?: number };

type Fetched = Extract<SiteAnswer, { readonly kind: 'fetched' }>;
type Parts = Pick<LookParts, 'ask' | 'readFeed' | 'signal'>;

/** After so many failures at the place it moved to, a feed is looked for again where it was. */
const LOST_AFTER = 3;

/** What a feed lists now; of a site that is followed, its first feed. */
export async function readListed(feed: FollowedFeed, parts: Parts): Promise<ReadListed> {
  const isLost = feed.failures > 0 && feed.failures % LOST_AFTER === 0;
  const address = isLost ? feed.address : (feed.movedTo ?? feed.address);
  const { etag, lastModified } = feed;
  const known = isLost ? {} : { etag, lastModified };
  const answer = await parts.ask(address, { ...known, isAnyType: true, signal: parts.signal });
  if (answer.kind !== 'fetched') return answer;
  const found = await readAt(answer, parts);
  if (found.kind !== 'page') return found;
  const [link] = found.feeds;
  if (link === undefined) return { kind: 'failed', fault: 'no-feed' };
  const ofFeed = await parts.ask(link.address, { isAnyType: true, signal: parts.signal });
  if (ofFeed.kind !== 'fetched') return ofFeed;
  const listed = await readAt({ movedTo: link.address, ...ofFeed }, parts);
  return listed.kind === 'page' ? { kind: 'failed', fault: 'no-feed' } : listed;
}

async function readAt({ page, etag, lastModified, movedTo, ...fresh }: Fetched, parts: Parts) {
  try {
    const read = await parts.readFeed(page);
    if (read.kind === 'page') return read;
    const { feed } = read;
    const learnt = { title: feed.title, etag, ttlMs: feed.ttlMs, lastModified, movedTo };
    const { freshMs } = fresh;
    return { kind: 'feed', feed, learnt, ...(freshMs === undefined ? {} : { freshMs }) } as const;
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { kind: 'failed', fault: error.kind } as const;
  }
}
