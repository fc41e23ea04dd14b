import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type Database from 'libsql';
import { waitWhileBusy } from './wait-while-busy.ts';

/**
 * Kysely's own driver does what better-sqlite3 needs. libsql needs four things more:
 *
 * - Every write is a transaction that begins as a writer. A statement of libsql that fails for a lock
 *   stays open until it is collected, and nothing can be committed beside it; inside such a
 *   transaction no statement can fail so. `exec` closes what it ran.
 * - Waiting for a lock happens outside of it: see `waitWhileBusy`.
 * - One that is closed ends the whole process when it is used, by whoever waited for a turn or a lock meanwhile.
 * - Statements are kept: libsql frees them only with the garbage, and 100,000 of them took 230 MB.
 */
export function createSqliteDriver(open: () => Promise<Database.Database>): Driver {
  let opened: Database.Database | undefined;
  const database = (): Database.Database => {
    if (opened === undefined) throw new Error('The database was closed.');
    return opened;
  };
  let connection: DatabaseConnection | undefined;
  const turns = createTurns();
  return {
    async init() {
      opened = await open();
    },
    async acquireConnection() {
      await turns.take();
      connection ??= createConnection(database);
      return connection;
    },
    beginTransaction: () => begin(database),
    async commitTransaction() {
      database().exec('commit');
    },
    async rollbackTransaction() {
      if (opened !== undefined) rollback(opened);
    },
    async releaseConnection() {
      turns.give();
    },
    async destroy() {
      const closing = opened;
      if (closing === undefined) return;
      opened = undefined;
      // What is in the log beside the file goes into the file, so that it can be copied alone. On a disk
      // that is full it stays in the log, and the next start reads it there.
      try {
        closing.pragma('wal_checkpoint(truncate)');
      } catch {
        // It is kept all the same.
      } finally {
        closing.close();
      }
    },
  };
}

function createConnection(database: () => Database.Database): DatabaseConnection {
  const run = createRun(database);
  return {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const isRead = query.query.kind === 'SelectQueryNode';
      if (database().inTransaction || isRead) return run<Row>(query);
      await begin(database);
      try {
        const result = run<Row>(query);
        database().exec('commit');
        return result;
      } catch (error) {
        rollback(database());
        throw error;
      }
    },
    streamQuery() {
      throw new Error('The store reads no streams.');
    },
  };
}

const begin = (database: () => Database.Database): Promise<void> =>
  waitWhileBusy(() => {
    database().exec('begin immediate');
  });

/** After some faults, such as a full disk, SQLite has rolled back already. */
function rollback(database: Database.Database): void {
  if (database.inTransaction) database.exec('rollback');
}

/** Statements differ by how many rows they take, so there could be many. */
const MOST_STATEMENTS = 200;

function createRun(database: () => Database.Database) {
  const prepared = new Map<string, Database.Statement>();
  const prepare = (sql: string): Database.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    if (prepared.size >= MOST_STATEMENTS) prepared.clear();
    const statement = database().prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return <Row>({ sql, parameters }: CompiledQuery): QueryResult<Row> => {
    // libsql ends the whole process when it is given one of these.
    const bad = parameters.findIndex((value) => typeof value === 'boolean' || value === undefined);
    if (bad >= 0) throw new TypeError(`SQLite stores no ${typeof parameters[bad]}: ${sql}`);
    // Of a closed one no statement may be used either.
    database();
    const statement = prepare(sql);
    if (statement.reader) return { rows: statement.all(parameters) as Row[] };
    const { changes } = statement.run(parameters);
    return { numAffectedRows: BigInt(changes), rows: [] };
  };
}

/** One user of the connection at a time, in the order in which they came. */
function createTurns() {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  return {
    async take(): Promise<void> {
      if (isTaken) await new Promise<void>((resolve) => waiting.push(resolve));
      isTaken = true;
    },
    give(): void {
      const next = waiting.shift();
      if (next === undefined) isTaken = false;
      else next();
    },
  };
}
