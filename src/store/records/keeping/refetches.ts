import type { Selectable } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { World } from '../../world.ts';

/** An article whose page is to be looked at again; times are in milliseconds since 1970. */
export type Refetch = {
  readonly articleId: string;
  readonly savedAt: number;
  /** How many of the looks are over. */
  readonly step: number;
  readonly dueAt: number;
  /** Of the present look. */
  readonly failures: number;
  /** What the site said of the page the last time, to ask whether it is still so. */
  readonly etag?: string;
  readonly lastModified?: string;
};

export type Refetches = {
  /** Plans the first look of those that have none yet. */
  readonly plan: (
    all: readonly Pick<Refetch, 'articleId' | 'savedAt' | 'step' | 'dueAt'>[],
  ) => Promise<void>;
  readonly known: () => Promise<ReadonlySet<string>>;
  /** One that is due and nobody's: it belongs to whoever asked for so long. */
  readonly take: (forMs: number) => Promise<Refetch | undefined>;
  /** Keeps when it is due next, and leaves it to be taken by anybody. */
  readonly settle: (next: Omit<Refetch, 'savedAt'>) => Promise<void>;
};

const ROWS_AT_ONCE = 200;

/** Others may take the first ones in the same moment. */
const LOOKED_AT = 10;

export function createRefetches({ db, now, copy: holder }: World): Refetches {
  return {
    async plan(all) {
      for (let start = 0; start < all.length; start += ROWS_AT_ONCE) {
        const rows = all.slice(start, start + ROWS_AT_ONCE).map((one) => ({
          article_id: one.articleId,
          saved_at: one.savedAt,
          step: one.step,
          due_at: one.dueAt,
          failures: 0,
          etag: null,
          last_modified: null,
          holder: null,
          held_until: 0,
        }));
        await db
          .insertInto('article_refetches')
          .values(rows)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
      }
    },
    async known() {
      const rows = await db.selectFrom('article_refetches').select('article_id').execute();
      return new Set(rows.map((row) => row.article_id));
    },
    async take(forMs) {
      const due = await db
        .selectFrom('article_refetches')
        .select('article_id')
        .where('due_at', '<=', now())
        .where('held_until', '<=', now())
        .orderBy('due_at')
        .orderBy('article_id')
        .limit(LOOKED_AT)
        .execute();
      for (const { article_id } of due) {
        const row = await db
          .updateTable('article_refetches')
          .set({ holder, held_until: now() + forMs })
          .where('article_id', '=', article_id)
          .where('due_at', '<=', now())
          .where('held_until', '<=', now())
          .returningAll()
          .executeTakeFirst();
        if (row !== undefined) return refetchOf(row);
      }
      return undefined;
    },
    async settle({ articleId, step, dueAt, failures, etag, lastModified }) {
      await db
        .updateTable('article_refetches')
        .set({
          step,
          due_at: dueAt,
          failures,
          etag: etag ?? null,
          last_modified: lastModified ?? null,
          holder: null,
          held_until: 0,
        })
        .where('article_id', '=', articleId)
        .execute();
    },
  };
}

const refetchOf = (row: Selectable<Tables['article_refetches']>): Refetch => ({
  articleId: row.article_id,
  savedAt: row.saved_at,
  step: row.step,
  dueAt: row.due_at,
  failures: row.failures,
  ...(row.etag === null ? {} : { etag: row.etag }),
  ...(row.last_modified === null ? {} : { lastModified: row.last_modified }),
});
