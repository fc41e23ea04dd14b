import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

/** What was read and waits for a person, at whichever copy of the bot the answer arrives. */
export async function drafts(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('drafts')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('person', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('kept_at', 'bigint', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('drafts_by_team').on('drafts').columns(['team', 'kept_at']).execute();
}
