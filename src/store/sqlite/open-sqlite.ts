import { accessSync, closeSync, constants, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'libsql';
import { sqliteFault, unusable } from '../open-fault.ts';
import { waitWhileBusy } from './wait-while-busy.ts';

/** How every SQLite file begins: https://www.sqlite.org/fileformat.html#the_database_header */
const SIGNATURE = 'SQLite format 3\0';

/**
 * How long one call waits for a lock, with this thread standing still. `waitWhileBusy` goes on waiting
 * beyond that, without.
 */
const LOCK_WAIT_MS = 20;

/**
 * When a change is confirmed. Both outlive the end of the process, however it comes. `full`: it is on
 * the disk, and outlives a power cut too. `normal`: a power cut may cost the last changes, and
 * nothing but those; the thread does not stand still for the disk at each one.
 */
type Confirmed = 'normal' | 'full';

/**
 * Opens or makes the database file `path`, and the folder it is in; waits for another process that
 * holds it. Throws a `UserError` for anything that cannot be used, and has then changed nothing.
 */
export async function openSqlite(path: string): Promise<Database.Database> {
  const file = resolve(path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    accessSync(dirname(file), constants.R_OK | constants.W_OK | constants.X_OK);
    const isNew = checkFile(file);
    return await connect(file, 'normal', (database) => {
      if (!isNew) checkPages(database, file);
    });
  } catch (error) {
    throw sqliteFault(error, file);
  }
}

/** A second connection to a file that is open already, for what must outlive a power cut. */
export const openSqliteAgain = (path: string): Promise<Database.Database> =>
  connect(resolve(path), 'full');

async function connect(
  file: string,
  confirmed: Confirmed,
  check: (database: Database.Database) => void = () => {},
): Promise<Database.Database> {
  const database = await waitWhileBusy(() => new Database(file, { timeout: LOCK_WAIT_MS }));
  try {
    await beginReading(database);
    check(database);
    database.exec('commit');
    // Readers and the writer do not wait for each other.
    await waitWhileBusy(() => database.exec('pragma journal_mode = wal'));
    database.pragma(`synchronous = ${confirmed}`);
    database.pragma('foreign_keys = on');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** From here to the end of the transaction nobody can lock the file against this reader. */
const beginReading = (database: Database.Database): Promise<void> =>
  waitWhileBusy(() => {
    database.exec('begin');
    try {
      database.exec('select 1 from sqlite_schema limit 1');
    } catch (error) {
      database.exec('rollback');
      throw error;
    }
  });

/** Whether there is nothing yet. What is no database is not given to SQLite at all. */
function checkFile(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined || (stat.isFile() && stat.size === 0)) return true;
  if (!stat.isFile()) throw unusable(`${file} is ${stat.isDirectory() ? 'a folder' : 'no file'}`);
  const descriptor = openSync(file, 'r+');
  try {
    const start = Buffer.alloc(SIGNATURE.length);
    readSync(descriptor, start, 0, start.length, 0);
    if (start.toString('latin1') !== SIGNATURE) throw unusable(`${file} is not an SQLite database`);
  } finally {
    closeSync(descriptor);
  }
  return false;
}

/** Reads the whole file once: a damaged page is better found now than in the middle of a reply. */
function checkPages(database: Database.Database, file: string): void {
  const found = database.pragma('quick_check(1)');
  if (JSON.stringify(found) !== '[{"quick_check":"ok"}]') {
    throw unusable(`${file} is damaged`);
  }
}
