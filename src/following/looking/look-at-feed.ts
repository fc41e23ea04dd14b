import type { FollowedFeed } from '../../store/records/following/feed-row.ts';
import type { Listed } from '../../store/records/following/list-items.ts';
import type { ListedItem } from '../feeds/feed.ts';
import { DAY_MS, nextLook, nextTry } from '../schedule/next-look.ts';
import { HELD_MS, type LookParts } from './parts.ts';
import { readListed } from './read-listed.ts';
import { takeItem } from './take-item.ts';

/**
 * What a feed lists is taken as far back as this before it was read last, or before the first look: what is
 * older is no news, also where its site lists it under another name and address.
 */
const BACK_MS = 30 * DAY_MS;

/** When it is first looked at, no more of it than that. */
const MOST_AT_FIRST = 30;

/** An item that cannot be had is tried again with so many looks. */
const MOST_TRIES = 5;

/** One look at a feed that is held: its new items are kept first, and then taken one after the other. */
export async function lookAtFeed(feed: FollowedFeed, parts: LookParts): Promise<void> {
  const { store, now, chance } = parts;
  const { looks } = store;
  const read = await readListed(feed, parts);
  if (parts.signal.aborted) return looks.letGo(feed.id);
  if (read.kind === 'failed') {
    const next = nextTry(feed.failures + 1, read.waitMs, now(), chance());
    return looks.fail(feed.id, read.fault, next);
  }
  if (read.kind === 'feed') {
    const items = read.feed.items.map(listedBy(feed, now()));
    if (!(await looks.record(feed.id, read.learnt, items))) return;
  }
  if (read.kind === 'unchanged' && read.movedTo !== undefined) {
    const { etag, lastModified, ttlMs } = feed;
    const learnt = { etag, lastModified, ttlMs, movedTo: read.movedTo };
    if (!(await looks.record(feed.id, learnt, []))) return;
  }
  if (!(await takeOpen(feed, parts))) return;
  // What it has said stands where it says nothing new.
  const { ttlMs } = read.kind === 'feed' ? read.feed : feed;
  const pass = { kind: feed.kind, ttlMs, freshMs: read.freshMs };
  await looks.rest(feed.id, nextLook(pass, now(), chance()));
}

const listedBy =
  ({ readAt }: FollowedFeed, now: number) =>
  (item: ListedItem, at: number): Listed => {
    const { published = '' } = item;
    // Some know only its month, or year.
    const first = new Date((readAt ?? now) - BACK_MS).toISOString().slice(0, published.length);
    const isTooMany = readAt === undefined && at >= MOST_AT_FIRST;
    return { ...item, isOld: isTooMany || (published !== '' && published < first) };
  };

/** False where the feed is another's by now, or the process stops. */
async function takeOpen(feed: FollowedFeed, parts: LookParts): Promise<boolean> {
  const { looks, items } = parts.store;
  const counts = new Map<string, number>();
  for (const item of await items.open(feed.id)) {
    if (parts.signal.aborted) {
      await looks.letGo(feed.id);
      return false;
    }
    if (!(await looks.hold(feed.id, parts.now() + HELD_MS))) return false;
    const taken = await takeItem(item, feed, parts);
    if (taken.kind === 'settled') await items.settle(item, taken);
    else if (taken.fault === 'stopped') continue;
    else if (item.tries + 1 < MOST_TRIES) await items.putOff(item, taken.fault);
    else await items.settle(item, { state: 'failed', fault: taken.fault });
    const state = taken.kind === 'settled' ? taken.state : 'later';
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  if (counts.size > 0) {
    parts.log.info({ feed: feed.id, ...Object.fromEntries(counts) }, 'A feed had new articles.');
  }
  return true;
}
