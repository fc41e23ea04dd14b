import type { Selectable } from 'kysely';
import type { Tables } from '../../tables.ts';
import type { World } from '../../world.ts';

/** That an article came to say something else: `from` and `to` are the hashes of two of its versions. */
export type StoredChange = {
  readonly id: string;
  readonly articleId: string;
  readonly from: string;
  readonly to: string;
  /** When it was first seen to say so, in milliseconds since 1970. */
  readonly changedAt: number;
  /** Who corrected it by hand; absent where nobody did, and empty where nobody is named any more. */
  readonly correctedBy?: string;
};

export type Changes = {
  /** Those at or after `time`, the latest first. */
  readonly since: (time: number) => Promise<readonly StoredChange[]>;
  /** At most `limit` after the first `skip`, the latest first. */
  readonly latest: (limit: number, skip?: number) => Promise<readonly StoredChange[]>;
  /** Keeps who, and of which workspace, made an article say what now has that hash. */
  readonly corrected: (
    article: { readonly id: string; readonly hash: string },
    person: string,
    team?: string,
  ) => Promise<void>;
  /** Deletes those before `time`. */
  readonly forgetBefore: (time: number) => Promise<void>;
};

export function createChanges({ db, now }: World): Changes {
  const all = () =>
    db
      .selectFrom('article_changes')
      .leftJoin('article_corrections', (join) =>
        join
          .onRef('article_corrections.article_id', '=', 'article_changes.article_id')
          .onRef('article_corrections.hash', '=', 'article_changes.to_hash'),
      )
      .selectAll('article_changes')
      .select('article_corrections.person')
      .orderBy('article_changes.changed_at', 'desc')
      .orderBy('article_changes.id');
  return {
    async since(time) {
      const rows = await all().where('article_changes.changed_at', '>=', time).execute();
      return rows.map(changeOf);
    },
    async latest(limit, skip = 0) {
      return (await all().limit(limit).offset(skip).execute()).map(changeOf);
    },
    async corrected({ id, hash }, person, team) {
      const row = { person, team: team ?? null, corrected_at: now() };
      await db
        .insertInto('article_corrections')
        .values({ article_id: id, hash, ...row })
        .onConflict((conflict) => conflict.columns(['article_id', 'hash']).doUpdateSet(row))
        .execute();
    },
    async forgetBefore(time) {
      await db.deleteFrom('article_changes').where('changed_at', '<', time).execute();
      await db.deleteFrom('article_corrections').where('corrected_at', '<', time).execute();
    },
  };
}

type Row = Selectable<Tables['article_changes']> & { readonly person: string | null };

const changeOf = (row: Row): StoredChange => ({
  id: row.id,
  articleId: row.article_id,
  from: row.from_hash,
  to: row.to_hash,
  changedAt: row.changed_at,
  ...(row.person === null ? {} : { correctedBy: row.person }),
});
