import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Where the reply to a message stands, so that it can be mended when the message is. */
export async function replies(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('claims').addColumn('reply', 'text').execute();
}
