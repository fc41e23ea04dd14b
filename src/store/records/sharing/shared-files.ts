import { sql } from 'kysely';
import type { World } from '../../world.ts';

/** A file as the store has it. */
export type SharedFile = {
  readonly path: string;
  readonly version: number;
  readonly hash: string;
  /** Hashes of what it said before. */
  readonly earlier: readonly string[];
  readonly isRemoved: boolean;
};

/** What a file says from now on; without `content` it is taken out. */
export type FileChange = {
  readonly path: string;
  readonly hash: string;
  readonly content?: string | undefined;
  /** The hash of what it said, where that may never have been shared. */
  readonly before?: string | undefined;
};

/** The files that copies of the bot have written into their archives, for those that have other disks. */
export type SharedFiles = {
  /** The version of each archive of which something is shared. */
  readonly versions: () => Promise<ReadonlyMap<string, number>>;
  /** What was changed after a version, in that order. */
  readonly since: (archive: string, version: number) => Promise<readonly SharedFile[]>;
  readonly content: (archive: string, path: string) => Promise<string | undefined>;
  /** Whether this copy alone may write into the archive for so long, by the clock of the database. */
  readonly hold: (archive: string, forMs: number) => Promise<boolean>;
  /** For so long from now on, where it is this copy's still. */
  readonly holdOn: (archive: string, forMs: number) => Promise<void>;
  readonly release: (archive: string) => Promise<void>;
  /** Keeps changes, all or none; `false` where the archive is another copy's by now. */
  readonly put: (archive: string, changes: readonly FileChange[]) => Promise<boolean>;
};

/** Of one file. A copy that was away for longer takes the store's word all the same. */
const MOST_EARLIER = 20;

export function createSharedFiles(world: World): SharedFiles {
  const { db, now, databaseNow, copy: holder } = world;
  const heldFor = (ms: number) => ({
    holder,
    held_until: sql<number>`${databaseNow} + ${sql.lit(ms)}`,
  });
  return {
    async versions() {
      const rows = await db.selectFrom('shared_archives').select(['archive', 'version']).execute();
      return new Map(rows.map(({ archive, version }) => [archive, version]));
    },
    async since(archive, version) {
      const rows = await db
        .selectFrom('shared_files')
        .select(['path', 'version', 'hash', 'earlier'])
        .select(({ eb }) => eb('content', 'is', null).as('is_removed'))
        .where('archive', '=', archive)
        .where('version', '>', version)
        .orderBy('version')
        .execute();
      return rows.map(({ path, version: at, hash, earlier, is_removed }) => ({
        path,
        version: at,
        hash,
        earlier: JSON.parse(earlier) as string[],
        isRemoved: Boolean(is_removed),
      }));
    },
    async content(archive, path) {
      const row = await db
        .selectFrom('shared_files')
        .select('content')
        .where('archive', '=', archive)
        .where('path', '=', path)
        .executeTakeFirst();
      return row?.content ?? undefined;
    },
    async hold(archive, forMs) {
      await db
        .insertInto('shared_archives')
        .values({ archive, version: 0, holder: null, held_until: 0 })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      const held = await db
        .updateTable('shared_archives')
        .set(heldFor(forMs))
        .where('archive', '=', archive)
        .where(({ eb, or }) => or([eb('held_until', '<=', databaseNow), eb('holder', '=', holder)]))
        .executeTakeFirst();
      return held.numUpdatedRows === 1n;
    },
    async holdOn(archive, forMs) {
      await db
        .updateTable('shared_archives')
        .set(heldFor(forMs))
        .where('archive', '=', archive)
        .where('holder', '=', holder)
        .execute();
    },
    async release(archive) {
      await db
        .updateTable('shared_archives')
        .set({ holder: null, held_until: 0 })
        .where('archive', '=', archive)
        .where('holder', '=', holder)
        .execute();
    },
    put: (archive, changes) =>
      db.transaction().execute(async (transaction) => {
        // Whoever changes the row first commits first: a version that is seen has all before it.
        const row = await transaction
          .updateTable('shared_archives')
          .set(({ eb }) => ({ version: eb('version', '+', changes.length) }))
          .where('archive', '=', archive)
          .where('holder', '=', holder)
          .returning('version')
          .executeTakeFirst();
        if (row === undefined) return false;
        let version = row.version - changes.length;
        for (const { path, hash, content, before } of changes) {
          const there = await transaction
            .selectFrom('shared_files')
            .select(['hash', 'earlier'])
            .where('archive', '=', archive)
            .where('path', '=', path)
            .executeTakeFirst();
          const known = there === undefined ? [] : (JSON.parse(there.earlier) as string[]);
          const past = [...known, there?.hash, before].filter((one) => one !== undefined);
          const earlier = [...new Set(past)].filter((one) => one !== hash || content === undefined);
          const values = {
            version: ++version,
            hash,
            earlier: JSON.stringify(earlier.slice(-MOST_EARLIER)),
            content: content ?? null,
            changed_at: now(),
          };
          await transaction
            .insertInto('shared_files')
            .values({ archive, path, ...values })
            .onConflict((conflict) => conflict.columns(['archive', 'path']).doUpdateSet(values))
            .execute();
        }
        return true;
      }),
  };
}
