import type { Log } from '../log.ts';
import type { FollowedFeed } from '../store/records/following/feed-row.ts';
import type { Feeds } from '../store/records/following/feeds.ts';
import { DAY_MS } from './schedule/next-look.ts';

/** After so long it is no mishap any more. */
export const FAILING_MS = 7 * DAY_MS;

/** Tells whoever added a feed that it has failed for a week; whether they were reached. */
export type TellFailing = (feed: FollowedFeed) => Promise<boolean>;

/** Tells of each feed once while it goes on failing; of several copies of the bot, the first one does it. */
export function createTellFailing({
  feeds,
  tell,
  log,
  now,
}: {
  readonly feeds: Pick<Feeds, 'untold' | 'tell'>;
  readonly tell: TellFailing;
  readonly log: Log;
  readonly now: () => number;
}): () => Promise<void> {
  return async () => {
    for (const feed of await feeds.untold(now() - FAILING_MS)) {
      if (!(await feeds.tell(feed.id))) continue;
      const isTold = await tell(feed);
      log.warn({ feed: feed.id, reason: feed.fault, isTold }, 'A feed has failed for a week.');
    }
  };
}
