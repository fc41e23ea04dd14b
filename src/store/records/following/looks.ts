import { sql } from 'kysely';
import type { World } from '../../world.ts';
import { type FollowedFeed, feedOf } from './feed-row.ts';
import { type Listed, listItems } from './list-items.ts';

/** What a look has learnt of a feed. */
export type Learnt = {
  readonly title?: string | undefined;
  readonly etag?: string | undefined;
  readonly ttlMs?: number | undefined;
  readonly lastModified?: string | undefined;
  /** Where it is from now on. */
  readonly movedTo?: string | undefined;
  /** What it says is not believed before it says it again. */
  readonly doubted?: string | undefined;
  readonly articleId?: string | undefined;
};

/**
 * Who looks at which feed, so that of several copies of the bot one does: a feed is held for a while, and
 * is anybody's once that is over. What a holder says of a feed that is another's by then changes nothing.
 */
export type Looks = {
  /** Takes feeds that are due until `until`, at most so many, and of one host one at a time. */
  readonly take: (until: number, limit: number) => Promise<readonly FollowedFeed[]>;
  /** Holds it on; false where it is another's. */
  readonly hold: (id: string, until: number) => Promise<boolean>;
  /** Keeps what was read, its items with it or none of it: a second time they are no new ones. */
  readonly record: (id: string, learnt: Learnt, items: readonly Listed[]) => Promise<boolean>;
  /** Ends a look that succeeded. */
  readonly rest: (id: string, nextAt: number) => Promise<void>;
  /** Ends a look that failed. */
  readonly fail: (id: string, fault: string, nextAt: number) => Promise<void>;
  /** Leaves what it holds as it was: the process stops. */
  readonly letGo: (id: string) => Promise<void>;
};

/** Looked through for those that may be taken. */
const CANDIDATES = 200;

/** An item that its feed has not listed for so long is forgotten. */
const LISTED_MS = 180 * 24 * 60 * 60 * 1000;

export function createLooks({ db, now, copy: holder }: World): Looks {
  const held = (id: string) =>
    db.updateTable('feeds').where('id', '=', id).where('holder', '=', holder);
  return {
    async take(until, limit) {
      const time = now();
      const due = await db
        .selectFrom('feeds')
        .select(['id', 'host'])
        .where('ended_at', 'is', null)
        .where('next_at', '<=', time)
        .where('held_until', '<=', time)
        .orderBy('next_at')
        .orderBy('id')
        .limit(CANDIDATES)
        .execute();
      const taken: FollowedFeed[] = [];
      for (const { id, host } of due) {
        if (taken.length >= limit) break;
        const row = await db
          .updateTable('feeds')
          .set({ holder, held_until: until })
          .where('id', '=', id)
          .where('next_at', '<=', time)
          .where('held_until', '<=', time)
          .where('ended_at', 'is', null)
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('feeds as other')
                  .select(sql<number>`1`.as('one'))
                  .where('other.host', '=', host)
                  .where('other.held_until', '>', time),
              ),
            ),
          )
          .returningAll()
          .executeTakeFirst();
        if (row !== undefined) taken.push(feedOf(row));
      }
      return taken;
    },
    async hold(id, until) {
      const kept = await held(id)
        .set({ held_until: until })
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return kept.numUpdatedRows === 1n;
    },
    record: (id, { title, etag, ttlMs, lastModified, movedTo, doubted, articleId }, items) =>
      db.transaction().execute(async (transaction) => {
        const time = now();
        const kept = await transaction
          .updateTable('feeds')
          .set({
            etag: etag ?? null,
            ttl_ms: ttlMs ?? null,
            last_modified: lastModified ?? null,
            read_at: time,
            doubted: doubted ?? null,
            ...(articleId === undefined ? {} : { article_id: articleId }),
            ...(movedTo === undefined ? {} : { moved_to: movedTo }),
            // What somebody has called it stays.
            ...(title === undefined ? {} : { title: sql<string>`coalesce(title, ${title})` }),
          })
          .where('id', '=', id)
          .where('holder', '=', holder)
          .where('ended_at', 'is', null)
          .executeTakeFirst();
        if (kept.numUpdatedRows !== 1n) return false;
        await listItems(transaction, id, items, time);
        await transaction
          .deleteFrom('feed_items')
          .where('feed_id', '=', id)
          .where('listed_at', '<', time - LISTED_MS)
          .where('state', '!=', 'new')
          .execute();
        return true;
      }),
    async rest(id, nextAt) {
      await held(id)
        .set({
          next_at: nextAt,
          looked_at: now(),
          failures: 0,
          failing_since: null,
          fault: null,
          fault_told_at: null,
          holder: null,
          held_until: 0,
        })
        .execute();
    },
    async fail(id, fault, nextAt) {
      await held(id)
        .set({
          next_at: nextAt,
          looked_at: now(),
          failures: sql<number>`failures + 1`,
          failing_since: sql<number>`coalesce(failing_since, ${now()})`,
          fault,
          holder: null,
          held_until: 0,
        })
        .execute();
    },
    async letGo(id) {
      await held(id).set({ holder: null, held_until: 0 }).execute();
    },
  };
}
