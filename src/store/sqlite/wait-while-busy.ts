import { setTimeout } from 'node:timers/promises';

/** How long a change or an opening waits for another process to finish with the file. */
const BUSY_LIMIT_MS = 10_000;
const BUSY_PAUSE_MS = 5;

/**
 * Does what another process may be in the way of, again and again until it is not. The waiting
 * happens here, for SQLite's own would hold up the whole thread; and for some locks, such as that of
 * a log being recovered or a file becoming one with a log, SQLite does not wait at all.
 */
export async function waitWhileBusy<T>(work: () => T): Promise<T> {
  const deadline = performance.now() + BUSY_LIMIT_MS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
    }
    await setTimeout(BUSY_PAUSE_MS);
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_BUSY/.test(String(error.code));
