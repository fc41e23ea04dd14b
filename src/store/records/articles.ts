import type { Tables } from '../tables.ts';
import type { World } from '../world.ts';

/** An article as it stands in the folder. */
type ReadArticle = {
  /** Its path below the folder of articles. */
  readonly id: string;
  /** Of its content: a file that is only touched has the same. */
  readonly hash: string;
};

/** An article as the store knows it. */
type SeenArticle = ReadArticle & {
  readonly firstSeenAt: number;
  /** When its content was last found to be another. */
  readonly changedAt: number;
};

export type Articles = {
  /** Keeps when each was first seen, when it changed and from what to what. Those that are gone are remembered. */
  readonly see: (articles: readonly ReadArticle[]) => Promise<void>;
  /** Those first seen at or after `since`, which is all without it; latest first. */
  readonly seen: (since?: number) => Promise<readonly SeenArticle[]>;
  /** Those first seen last, at most so many. */
  readonly latest: (limit: number) => Promise<readonly SeenArticle[]>;
};

/** Four values each: far below what either database takes in one statement. */
const ROWS_AT_ONCE = 500;

export function createArticles({ db, now, newId }: World): Articles {
  /** Of several copies that see the same change one keeps it: the one whose update finds the old hash. */
  async function keepChanges(
    transaction: World['db'],
    articles: readonly ReadArticle[],
    time: number,
  ): Promise<void> {
    const hashes = new Map(articles.map(({ id, hash }) => [id, hash]));
    const known = await transaction
      .selectFrom('articles')
      .select(['id', 'hash'])
      .where('id', 'in', [...hashes.keys()])
      .execute();
    for (const { id, hash: from } of known) {
      const to = hashes.get(id) ?? from;
      if (to === from) continue;
      const changed = await transaction
        .updateTable('articles')
        .set({ hash: to, changed_at: time })
        .where('id', '=', id)
        .where('hash', '=', from)
        .executeTakeFirst();
      if (changed.numUpdatedRows !== 1n) continue;
      await transaction
        .insertInto('article_changes')
        .values({ id: newId(), article_id: id, from_hash: from, to_hash: to, changed_at: time })
        .execute();
    }
  }

  return {
    async see(articles) {
      const time = now();
      const rows = articles.map(({ id, hash }) => ({
        id,
        hash,
        first_seen_at: time,
        changed_at: time,
      }));
      await db.transaction().execute(async (transaction) => {
        for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
          await keepChanges(transaction, articles.slice(start, start + ROWS_AT_ONCE), time);
          await transaction
            .insertInto('articles')
            .values(rows.slice(start, start + ROWS_AT_ONCE))
            .onConflict((conflict) =>
              conflict.column('id').doUpdateSet((row) => ({
                hash: row.ref('excluded.hash'),
                changed_at: row
                  .case()
                  .when('articles.hash', '=', row.ref('excluded.hash'))
                  .then(row.ref('articles.changed_at'))
                  .else(row.ref('excluded.changed_at'))
                  .end(),
              })),
            )
            .execute();
        }
      });
    },
    async seen(since = 0) {
      const rows = await db
        .selectFrom('articles')
        .selectAll()
        .where('first_seen_at', '>=', since)
        .orderBy('first_seen_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(seenOf);
    },
    async latest(limit) {
      const rows = await db
        .selectFrom('articles')
        .selectAll()
        .orderBy('first_seen_at', 'desc')
        // Most are named by their date.
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(seenOf);
    },
  };
}

const seenOf = (row: Tables['articles']): SeenArticle => ({
  id: row.id,
  hash: row.hash,
  firstSeenAt: row.first_seen_at,
  changedAt: row.changed_at,
});
