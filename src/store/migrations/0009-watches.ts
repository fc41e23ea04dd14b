import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Standing questions, what was found for them, and which passages have been seen; and chosen answers. */
export async function watches(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('watches')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('audience', 'text', (column) => column.notNull())
    .addColumn('owner', 'text', (column) => column.notNull())
    .addColumn('set_by', 'text', (column) => column.notNull())
    .addColumn('place', 'text')
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('earlier', 'text')
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('delivery', 'text', (column) => column.notNull())
    .addColumn('paused_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('watches_key', ['team', 'audience', 'owner', 'words'])
    .execute();
  await db.schema
    .createTable('watch_findings')
    .addColumn('watch_id', 'text', (column) =>
      column.notNull().references('watches.id').onDelete('cascade'),
    )
    .addColumn('mark', 'text', (column) => column.notNull())
    .addColumn('passage', 'text', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('sure', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('batch', 'text')
    .addColumn('found_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('watch_findings_key', ['watch_id', 'mark'])
    .execute();
  await db.schema
    .createIndex('watch_findings_by_state')
    .on('watch_findings')
    .columns(['state', 'found_at'])
    .execute();
  await db.schema
    .createTable('seen_passages')
    .addColumn('mark', 'text', (column) => column.primaryKey())
    .execute();
  await db.schema
    .createTable('chosen_answers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('question', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('passage', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('chosen_by', 'text', (column) => column.notNull())
    .addColumn('chosen_at', 'bigint', (column) => column.notNull())
    .addUniqueConstraint('chosen_answers_key', ['team', 'words'])
    .execute();
}
