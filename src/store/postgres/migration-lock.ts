import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

/** Any number that no other program takes for its own lock in the same database. */
const MIGRATION_LOCK = 5_077_201_855;

/** Lets one copy at a time change the tables. */
export async function lockPostgres(transaction: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
}
