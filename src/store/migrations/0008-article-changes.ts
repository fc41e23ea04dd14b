import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** When articles came to say something else, which of that people corrected by hand, and which pages are looked at again. */
export async function articleChanges(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('article_changes')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('from_hash', 'text', (column) => column.notNull())
    .addColumn('to_hash', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('article_changes_by_time')
    .on('article_changes')
    .columns(['changed_at', 'id'])
    .execute();
  await db.schema
    .createTable('article_corrections')
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('corrected_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('article_corrections_key', ['article_id', 'hash'])
    .execute();
  await db.schema
    .createTable('article_refetches')
    .addColumn('article_id', 'text', (column) => column.primaryKey())
    .addColumn('saved_at', 'bigint', (column) => column.notNull())
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('etag', 'text')
    .addColumn('last_modified', 'text')
    .addColumn('held_until', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('article_refetches_by_time')
    .on('article_refetches')
    .columns(['due_at', 'held_until'])
    .execute();
  // What was seen before there was this table, as far as the versions that are kept tell.
  await sql`insert into article_changes (id, article_id, from_hash, to_hash, changed_at)
    select article_id || ' ' || hash, article_id, before_hash, hash, seen_at
    from (
      select article_id, hash, seen_at,
        lag(hash) over (partition by article_id order by seen_at, hash) as before_hash
      from article_versions
    ) as versions
    where before_hash is not null`.execute(db);
}
