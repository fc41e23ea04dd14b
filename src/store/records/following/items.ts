import type { FeedItemRow } from '../../rows/feed-rows.ts';
import type { World } from '../../world.ts';
import { type FeedItem, itemOf } from './feed-row.ts';

/** What has become of an item. */
export type ItemOutcome = {
  readonly state: Exclude<FeedItemRow['state'], 'new' | 'old'>;
  /** As its page says it. */
  readonly title?: string | undefined;
  readonly score?: number | undefined;
  readonly subjects?: readonly string[] | undefined;
  readonly fault?: string | undefined;
  readonly articleId?: string | undefined;
};

export type ItemCounts = {
  readonly kept: number;
  readonly leftOut: number;
  readonly failed: number;
};

export type Items = {
  /** Those of a feed that nothing has become of yet, the oldest first. */
  readonly open: (feedId: string) => Promise<readonly FeedItem[]>;
  readonly find: (feedId: string, id: string) => Promise<FeedItem | undefined>;
  readonly settle: (item: Pick<FeedItem, 'feedId' | 'id'>, outcome: ItemOutcome) => Promise<void>;
  /** It is tried again with the next look at its feed. */
  readonly putOff: (item: Pick<FeedItem, 'feedId' | 'id'>, fault: string) => Promise<void>;
  /** Those that were left out or could not be read last, of one feed, of some, or of all that are followed. */
  readonly leftOut: (
    limit: number,
    feeds?: string | readonly string[],
  ) => Promise<readonly FeedItem[]>;
  /** What has become of the items of each feed. */
  readonly counts: () => Promise<ReadonlyMap<string, ItemCounts>>;
};

const NONE: ItemCounts = { kept: 0, leftOut: 0, failed: 0 };

const COUNTED: Partial<Record<FeedItemRow['state'], keyof ItemCounts>> = {
  kept: 'kept',
  there: 'kept',
  'left-out': 'leftOut',
  failed: 'failed',
};

export function createItems({ db, now }: World): Items {
  const one = ({ feedId, id }: Pick<FeedItem, 'feedId' | 'id'>) =>
    db.updateTable('feed_items').where('feed_id', '=', feedId).where('id', '=', id);
  return {
    async open(feedId) {
      const rows = await db
        .selectFrom('feed_items')
        .selectAll()
        .where('feed_id', '=', feedId)
        .where('state', '=', 'new')
        // Feeds list the latest first.
        .orderBy('changed_at')
        .orderBy('place', 'desc')
        .execute();
      return rows.map(itemOf);
    },
    async find(feedId, id) {
      const row = await db
        .selectFrom('feed_items')
        .selectAll()
        .where('feed_id', '=', feedId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? undefined : itemOf(row);
    },
    async settle(item, { state, title, score, subjects, fault, articleId }) {
      await one(item)
        .set({
          state,
          summary: null,
          fault: fault ?? null,
          changed_at: now(),
          ...(title === undefined ? {} : { title }),
          ...(score === undefined ? {} : { score }),
          ...(subjects === undefined ? {} : { subjects: JSON.stringify(subjects) }),
          ...(articleId === undefined ? {} : { article_id: articleId }),
        })
        .execute();
    },
    async putOff(item, fault) {
      await one(item)
        .set((row) => ({ fault, tries: row('tries', '+', 1) }))
        .execute();
    },
    async leftOut(limit, feeds) {
      const query = db
        .selectFrom('feed_items')
        .innerJoin('feeds', 'feeds.id', 'feed_items.feed_id')
        .selectAll('feed_items')
        .where('feeds.ended_at', 'is', null)
        .where('feed_items.state', 'in', ['left-out', 'failed'])
        .orderBy('feed_items.changed_at', 'desc')
        .orderBy('feed_items.place')
        .orderBy('feed_items.id')
        .limit(limit);
      const ids = typeof feeds === 'string' ? [feeds] : feeds;
      if (ids?.length === 0) return [];
      const rows = await (ids === undefined
        ? query
        : query.where('feed_items.feed_id', 'in', ids)
      ).execute();
      return rows.map(itemOf);
    },
    async counts() {
      const rows = await db
        .selectFrom('feed_items')
        .select(['feed_id', 'state', (row) => row.fn.countAll<number>().as('count')])
        .groupBy(['feed_id', 'state'])
        .execute();
      const counts = new Map<string, ItemCounts>();
      for (const { feed_id: id, state, count } of rows) {
        const name = COUNTED[state];
        if (name === undefined) continue;
        const before = counts.get(id) ?? NONE;
        counts.set(id, { ...before, [name]: before[name] + Number(count) });
      }
      return counts;
    },
  };
}
