import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

/** Which copies of the bot are running, by the clock of the database, and which of them looks at a page again. */
export async function copies(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('copies')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('host', 'text', (column) => column.notNull())
    .addColumn('pid', 'integer', (column) => column.notNull())
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('seen_at', 'bigint', (column) => column.notNull())
    .addColumn('covered_at', 'bigint')
    .execute();
  await db.schema.alterTable('article_refetches').addColumn('holder', 'text').execute();
}
