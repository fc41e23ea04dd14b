import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** What articles have said, so that an old reply can show what it quoted. */
export async function articleVersions(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('article_versions')
    .addColumn('article_id', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('passages', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('article_versions_key', ['article_id', 'hash'])
    .execute();
}
