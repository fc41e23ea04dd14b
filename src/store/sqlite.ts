import { accessSync, closeSync, constants, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Database from 'libsql';
import { sqliteFault, unusable } from './open-fault.ts';

/** How every SQLite file begins: https://www.sqlite.org/fileformat.html#the_database_header */
const SIGNATURE = 'SQLite format 3\0';

/**
 * How long one call waits for a lock, with this thread standing still. The driver goes on waiting
 * beyond that, without.
 */
const LOCK_WAIT_MS = 20;

/**
 * Opens or makes the database file `path`, and the folder it is in. Throws a `UserError` for anything
 * that cannot be used, and has then changed nothing.
 */
export function openSqlite(path: string): Database.Database {
  const file = resolve(path);
  try {
    mkdirSync(dirname(file), { recursive: true });
    accessSync(dirname(file), constants.R_OK | constants.W_OK | constants.X_OK);
    const isNew = checkFile(file);
    const database = new Database(file, { timeout: LOCK_WAIT_MS });
    try {
      if (!isNew) checkPages(database, file);
      // Readers and the writer do not wait for each other. FULL: what is confirmed has reached the
      // disk, so that it outlives a power cut and not only the end of the process.
      database.pragma('journal_mode = wal');
      database.pragma('synchronous = full');
      database.pragma('foreign_keys = on');
    } catch (error) {
      database.close();
      throw error;
    }
    return database;
  } catch (error) {
    throw sqliteFault(error, file);
  }
}

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
