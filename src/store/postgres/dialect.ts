import { type Dialect, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { createPostgresDriver } from './driver.ts';
import { openPostgres, type PostgresOptions } from './open-postgres.ts';

/** Kysely's PostgreSQL over `pg`, with a driver of our own. */
export const postgresDialect = (options: PostgresOptions): Dialect => ({
  createAdapter: () => new PostgresAdapter(),
  createDriver: () => createPostgresDriver(openPostgres(options)),
  createIntrospector: (db) => new PostgresIntrospector(db),
  createQueryCompiler: () => new PostgresQueryCompiler(),
});
