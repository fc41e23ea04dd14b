import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

/** Which workspaces have left, so that any copy of the bot deletes what was theirs, and what came late. */
export async function departures(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('departures')
    .addColumn('team', 'text', (column) => column.primaryKey())
    .addColumn('organisation', 'text')
    .addColumn('left_at', 'bigint', (column) => column.notNull())
    .addColumn('step', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .execute();
}
