import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../errors.ts';
import { codeOf } from './outage.ts';

const CHOOSE = 'or set DATABASE_URL to another place (file:PATH or postgres://…)';

/** A file that is no database, or a damaged one. */
export const unusable = (fault: string): UserError =>
  new UserError(
    `The database cannot be opened: ${fault}. Nothing in it was changed. Put a good copy in its place (docs/store.md, “Backup”), move it away to start with an empty one, ${CHOOSE}.`,
  );

/** Why the file cannot be used and what to do; any other error as it is. */
export function sqliteFault(error: unknown, file: string): unknown {
  if (error instanceof UserError) return error;
  const code = codeOf(error);
  const said = error instanceof Error ? error.message : String(error);
  if (/^SQLITE_(?:CORRUPT|NOTADB)/.test(code) || /malformed|not a database/.test(said)) {
    return unusable(`${file} is damaged`);
  }
  if (/^(?:SQLITE_FULL|ENOSPC|EDQUOT)/.test(code) || (/^SQLITE_IOERR/.test(code) && isFull(file))) {
    return new UserError(
      `The database ${file} cannot be written: the disk is full. Make room, ${CHOOSE}.`,
    );
  }
  if (/^(?:SQLITE_BUSY|SQLITE_LOCKED)/.test(code)) {
    return new UserError(
      `The database ${file} is in use by another program (${code}). Close that program, ${CHOOSE}.`,
    );
  }
  if (
    /^(?:SQLITE_(?:CANTOPEN|READONLY|PERM|IOERR|AUTH)|E[A-Z]+$)/.test(code) ||
    /ConnectionFailed/.test(said)
  ) {
    return new UserError(
      `The database ${file} cannot be opened for reading and writing${code === '' ? '' : ` (${code})`}. Let this user read and write the file and its folder, ${CHOOSE}.`,
    );
  }
  if (/already exists/.test(said)) return foreignTables(said);
  return error;
}

/** Classes of PostgreSQL's codes that tell of the settings: https://www.postgresql.org/docs/current/errcodes-appendix.html */
const SETTINGS_CLASSES = ['08', '28', '3D', '3F', '42', '53', '57'];

/** Why the server cannot be used; any other error as it is. Never the address: it holds a password. */
export function postgresFault(error: unknown): unknown {
  if (error instanceof UserError || !(error instanceof Error)) return error;
  const code = codeOf(error);
  if (code === '42P07') return foreignTables(error.message);
  if (code === '25006') {
    return new UserError(
      `PostgreSQL is read-only (${code}): ${error.message}. Expected in DATABASE_URL the address of a server that accepts writes: the primary, not a standby, and without default_transaction_read_only.`,
    );
  }
  const isAddress = /^E[A-Z_]+$/.test(code) || /timeout|terminated|SSL|ended/i.test(error.message);
  if (!isAddress && !SETTINGS_CLASSES.some((start) => code.startsWith(start))) return error;
  return new UserError(
    `PostgreSQL cannot be used${code === '' ? '' : ` (${code})`}: ${error.message || 'no answer'}. Expected in DATABASE_URL the address of a running server, with a user who may create tables there: postgres://USER:PASSWORD@HOST:5432/DATABASE.`,
  );
}

/** SQLite tells a full disk from a broken one for the database alone, not for the files beside it. */
function isFull(file: string): boolean {
  const { bavail, bsize } = statfsSync(dirname(file));
  return bavail * bsize < 1_000_000;
}

const foreignTables = (said: string): UserError =>
  new UserError(
    `The database contains tables of another program (${said}). Set DATABASE_URL to an empty database. Nothing in it was changed.`,
  );
