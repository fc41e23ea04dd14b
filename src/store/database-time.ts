import { type RawBuilder, sql } from 'kysely';
import type { DatabaseConfig } from '../config.ts';

/** Milliseconds since 1970 by the clock of the database: those of several machines differ, and it has one. */
export const databaseTime = (kind: DatabaseConfig['kind']): RawBuilder<number> =>
  kind === 'sqlite'
    ? sql`cast((julianday('now') - 2440587.5) * 86400000 as integer)`
    : sql`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;
