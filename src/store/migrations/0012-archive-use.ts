import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Which of several archives a workspace and its channels use, which of them keeps plain ids, and which a feed fills. */
export async function archiveUse(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('archive_use')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('archives', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .addColumn('set_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('archive_use_key', ['team', 'channel'])
    .execute();
  await db.schema
    .createTable('plain_archive')
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  await db.schema.alterTable('feeds').addColumn('archive', 'text').execute();
}
