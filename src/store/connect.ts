import { Kysely, sql } from 'kysely';
import type { DatabaseConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/released.ts';
import { postgresFault, sqliteFault } from './open-fault.ts';
import { postgresDialect } from './postgres/dialect.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import { openSqlite, openSqliteAgain } from './sqlite/open-sqlite.ts';
import type { Tables } from './tables.ts';

/** Any number that no other program takes for its own lock in the same database. */
const MIGRATION_LOCK = 5_077_201_855;

/**
 * How long a statement may take. Somebody waits for most of them, and all of them are small; a new
 * index of a migration is not.
 */
const STATEMENT_MS = 3000;
const MIGRATION_MS = 10 * 60 * 1000;

/** Opens the database and brings its tables up to date; throws a `UserError` where it cannot be used. */
export async function openDatabase(
  database: DatabaseConfig,
  log: Log,
  now: () => number,
): Promise<Kysely<Tables>> {
  if (database.kind === 'sqlite') {
    const db = new Kysely<Tables>({ dialect: sqliteDialect(() => openSqlite(database.path)) });
    try {
      // SQLite's transactions begin as writers, and there is one writer.
      await migrate(db, { migrations: MIGRATIONS, lock: async () => {}, now });
      return db;
    } catch (error) {
      await db.destroy().catch(() => undefined);
      throw sqliteFault(error, database.path);
    }
  }
  const connect = (statementMs: number): Kysely<Tables> => {
    const onFault = ({ message }: Error) =>
      log.warn({ reason: message }, 'A connection to the database was lost.');
    return new Kysely({ dialect: postgresDialect({ url: database.url, statementMs, onFault }) });
  };
  const patient = connect(MIGRATION_MS);
  try {
    await migrate(patient, { migrations: MIGRATIONS, lock: lockPostgres, now });
  } catch (error) {
    throw postgresFault(error);
  } finally {
    await patient.destroy();
  }
  return connect(STATEMENT_MS);
}

async function lockPostgres(transaction: Kysely<Tables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
}

/** A second connection that waits for the disk, where that is another; `undefined` where it is not. */
export function durableDatabase(database: DatabaseConfig): Kysely<Tables> | undefined {
  if (database.kind !== 'sqlite') return undefined;
  return new Kysely<Tables>({ dialect: sqliteDialect(() => openSqliteAgain(database.path)) });
}
