import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Follow-ups are kept with the question they go on from, and found by the thread they stand in. */
export async function earlierQuestions(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('questions').addColumn('earlier', 'text').execute();
}
