import type { Kysely } from 'kysely';
import type { Tables } from '../../tables.ts';

/** Of which workspace somebody is who corrected an article: with that goes who it was. */
export async function correctors(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('article_corrections').addColumn('team', 'text').execute();
}
