import { type Dialect, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type Database from 'libsql';
import { createSqliteDriver } from './driver.ts';

/** Kysely's SQLite over libsql, with a driver of our own: see there why. `open` is called at first use. */
export const sqliteDialect = (open: () => Promise<Database.Database>): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => createSqliteDriver(open),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
