/** What each says, by the codes of SQLite, PostgreSQL and the system; the first that fits. */
const OUTAGES: readonly (readonly [RegExp, string])[] = [
  [/^(?:SQLITE_FULL|ENOSPC|EDQUOT|53100)/, 'the disk is full'],
  [/^(?:SQLITE_READONLY|EROFS|25006)/, 'it can be read, and not written'],
  [/^(?:SQLITE_BUSY|SQLITE_LOCKED)/, 'another program holds it'],
  [/^SQLITE_IOERR/, 'the disk is full or broken'],
  [/^(?:SQLITE_CANTOPEN|SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM)/, 'the file may not be used'],
  [/^57014/, 'a statement took too long'],
  [/^53300/, 'the server takes no more connections'],
  [/^(?:53|58)/, 'the server has run out of something'],
  [/^(?:08|57P0|E[A-Z]+$)/, 'the server does not answer'],
];

/** What `pg` says of connections without a code. */
const LOST = /timeout|terminated|not queryable|ended unexpectedly/i;

/**
 * What keeps the database from its work, in a few words that hold no address and nothing that anybody
 * wrote; `undefined` for what is no outage, such as a bug. An outage may pass by itself.
 */
export function outageOf(error: unknown): string | undefined {
  const code = codeOf(error);
  if (code === '') {
    const isLost = error instanceof Error && LOST.test(error.message);
    return isLost ? 'the server does not answer' : undefined;
  }
  const found = OUTAGES.find(([codes]) => codes.test(code));
  return found === undefined ? undefined : `${found[1]} (${code})`;
}

/** The code of SQLite, PostgreSQL or the system; empty where there is none. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : '';
  return typeof code === 'string' ? code : '';
}
