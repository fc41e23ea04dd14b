import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Who is at work on an edition and until when, and what a subscription's dates are counted from. */
export async function editionsInHand(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('editions').addColumn('holder', 'text').execute();
  await db.schema
    .alterTable('editions')
    .addColumn('held_until', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex('editions_by_state')
    .on('editions')
    .columns(['state', 'planned_at'])
    .execute();
  // Absent in the rows of before: those count from when they were made.
  await db.schema.alterTable('subscriptions').addColumn('changed_at', 'bigint').execute();
  await db.schema.alterTable('subscriptions').addColumn('fault_told_at', 'bigint').execute();
}
