import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

/** Articles that the bot has written, for copies of which each has a disk of its own. */
export async function sharedFiles(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('shared_archives')
    .addColumn('archive', 'text', (column) => column.primaryKey())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('holder', 'text')
    .addColumn('held_until', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('shared_files')
    .addColumn('archive', 'text', (column) => column.notNull())
    .addColumn('path', 'text', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('earlier', 'text', (column) => column.notNull())
    .addColumn('content', 'text')
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('shared_files_key', ['archive', 'path'])
    .execute();
  await db.schema
    .createIndex('shared_files_by_version')
    .on('shared_files')
    .columns(['archive', 'version'])
    .execute();
}
