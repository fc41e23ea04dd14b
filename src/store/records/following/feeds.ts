import type { Language } from '../../../text/language.ts';
import type { FeedRow } from '../../rows/feed-rows.ts';
import type { World } from '../../world.ts';
import { type FollowedFeed, feedOf, rowAddress, type Wish } from './feed-row.ts';
import { followFile } from './follow-file.ts';

export type Feeds = {
  /** All that are followed, in the order in which they were added. */
  readonly all: () => Promise<readonly FollowedFeed[]>;
  readonly get: (id: string) => Promise<FollowedFeed | undefined>;
  /** Follows an address from now on; `undefined` where it is followed for that archive already. */
  readonly add: (
    wish: Wish & {
      readonly team: string;
      readonly addedBy: string;
      readonly language: Language;
    },
  ) => Promise<FollowedFeed | undefined>;
  /** Follows what stands in the file of an archive, and nothing more that stood there before. */
  readonly followFile: (wishes: readonly Wish[], archive?: string) => Promise<void>;
  /** Without one, the usual threshold holds. False where the file says so or it is gone. */
  readonly setThreshold: (id: string, threshold?: number) => Promise<boolean>;
  /** Follows it no more. False where it stands in the file, or nobody follows it. */
  readonly end: (id: string) => Promise<boolean>;
  /** Lets it be looked at at once. */
  readonly hasten: (id: string) => Promise<void>;
  /** Those that have failed since before `since` and nobody was told of, with somebody to tell. */
  readonly untold: (since: number) => Promise<readonly FollowedFeed[]>;
  /** Whether somebody is to be told of it now: never true twice while it goes on failing. */
  readonly tell: (id: string) => Promise<boolean>;
};

/** With its port, as it is asked. */
const hostOf = (address: string): string => new URL(address).host;

export function createFeeds(world: World): Feeds {
  const { db, now, newId } = world;
  const fresh = { failures: 0, failing_since: null, fault: null, fault_told_at: null };
  const unread = { doubted: null, article_id: null };
  const rowOf = ({ address, kind, title, threshold, archive }: Wish): FeedRow => ({
    id: newId(),
    address: rowAddress({ address, archive }),
    host: hostOf(address),
    kind,
    origin: 'slack',
    title: title ?? null,
    threshold: threshold ?? null,
    team: null,
    added_by: null,
    archive: archive ?? null,
    language: null,
    added_at: now(),
    ended_at: null,
    moved_to: null,
    etag: null,
    ttl_ms: null,
    last_modified: null,
    read_at: null,
    looked_at: null,
    next_at: now(),
    ...fresh,
    ...unread,
    holder: null,
    held_until: 0,
  });
  /** What was read of it as something else, or while nobody followed it, is no news. */
  const anew = { etag: null, ttl_ms: null, last_modified: null, read_at: null, moved_to: null };
  const restarted = () => ({ ...anew, ...fresh, ...unread, next_at: now(), ended_at: null });
  return {
    async all() {
      const rows = await db
        .selectFrom('feeds')
        .selectAll()
        .where('ended_at', 'is', null)
        .orderBy('added_at')
        .orderBy('address')
        .execute();
      return rows.map(feedOf);
    },
    async get(id) {
      const row = await db
        .selectFrom('feeds')
        .selectAll()
        .where('id', '=', id)
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return row === undefined ? undefined : feedOf(row);
    },
    async add({ team, addedBy, language, ...wish }) {
      const row = { ...rowOf(wish), team, added_by: addedBy, language };
      const { kind, title, threshold, added_at } = row;
      const added = await db
        .insertInto('feeds')
        .values(row)
        .onConflict((conflict) =>
          conflict
            .column('address')
            .doUpdateSet({
              ...restarted(),
              origin: 'slack',
              kind,
              title,
              threshold,
              team,
              added_by: addedBy,
              language,
              added_at,
            })
            .where('feeds.ended_at', 'is not', null),
        )
        .returningAll()
        .executeTakeFirst();
      return added === undefined ? undefined : feedOf(added);
    },
    followFile: (wishes, archive) => followFile(world, { wishes, archive, rowOf, restarted }),
    async setThreshold(id, threshold) {
      const set = await db
        .updateTable('feeds')
        .set({ threshold: threshold ?? null })
        .where('id', '=', id)
        .where('origin', '=', 'slack')
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return set.numUpdatedRows === 1n;
    },
    async end(id) {
      const ended = await db
        .updateTable('feeds')
        .set({ ended_at: now() })
        .where('id', '=', id)
        .where('origin', '=', 'slack')
        .where('ended_at', 'is', null)
        .executeTakeFirst();
      return ended.numUpdatedRows === 1n;
    },
    async hasten(id) {
      await db.updateTable('feeds').set({ next_at: now() }).where('id', '=', id).execute();
    },
    async untold(since) {
      const rows = await db
        .selectFrom('feeds')
        .selectAll()
        .where('ended_at', 'is', null)
        .where('failing_since', '<=', since)
        .where('fault_told_at', 'is', null)
        .where('added_by', 'is not', null)
        .orderBy('id')
        .execute();
      return rows.map(feedOf);
    },
    async tell(id) {
      const told = await db
        .updateTable('feeds')
        .set({ fault_told_at: now() })
        .where('id', '=', id)
        .where('failing_since', 'is not', null)
        .where('fault_told_at', 'is', null)
        .executeTakeFirst();
      return told.numUpdatedRows === 1n;
    },
  };
}
