import { type Kysely, sql } from 'kysely';
import type { Tables } from '../../tables.ts';

/** Each archive follows an address for itself: the row of one that has a key begins with it, as its ids do. */
export async function feedsByArchive(db: Kysely<Tables>): Promise<void> {
  await sql`
    update feeds set address = '/' || archive || '/' || address
    where archive is not null and address not like '/%'
  `.execute(db);
}
