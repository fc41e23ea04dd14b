import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { PartialDate } from '../../period/calendar/partial-date.ts';

/** What tells without reading it that a file is still the one that was read. */
export type Stamp = {
  readonly text: string;
  /** When the file was last changed, in milliseconds since 1970. */
  readonly changedAt: number;
  /** Whether the file was still when its stamp was taken, so that an equal stamp means equal bytes. */
  readonly isSettled: boolean;
  /** Whether the file changed this very moment, so that more of it may be on its way. */
  readonly isBeingWritten: boolean;
};

/**
 * The clocks of some file systems tick in whole seconds: within two of a change a second one may
 * leave no mark on the stamp, so until then the file is read again whatever its stamp says.
 */
const SETTLED_AFTER_MS = 2000;

/** Editors empty a file and fill it again within a few milliseconds. */
const WRITTEN_WITHIN_MS = 100;

/** A file that is written to without end is read all the same after a second. */
const MOST_WAITS = 10;

/** The stamp of a file, and one that equals no other where there is none. */
export async function stampOf(path: string, now: number): Promise<Stamp> {
  try {
    const { mtimeMs, ctimeMs, size, ino } = await stat(path);
    const sinceChange = Math.abs(now - Math.max(mtimeMs, ctimeMs));
    return {
      text: `${mtimeMs} ${ctimeMs} ${size} ${ino}`,
      changedAt: mtimeMs,
      isSettled: sinceChange > SETTLED_AFTER_MS,
      isBeingWritten: sinceChange < WRITTEN_WITHIN_MS,
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { text: String(code), changedAt: 0, isSettled: false, isBeingWritten: false };
  }
}

/**
 * The day a file was last changed. A clock that was wrong, or a program that sets times, may say any
 * year: what is yet to come is today, and nothing is before 1970.
 */
export const dayOf = ({ changedAt }: Stamp, now: number): PartialDate =>
  new Date(Math.max(0, Math.min(changedAt, now))).toISOString().slice(0, 10);

/** The stamp of a file, after a moment when it is being written: it would be half a file. */
export async function stampOnceWritten(path: string, now: () => number): Promise<Stamp> {
  let stamp = await stampOf(path, now());
  for (let waits = 0; stamp.isBeingWritten && waits < MOST_WAITS; waits++) {
    await wait(WRITTEN_WITHIN_MS);
    stamp = await stampOf(path, now());
  }
  return stamp;
}

/** Whether a file with the stamp `now` holds the bytes it held at `before`. */
export const isUnchanged = (before: Stamp | undefined, now: Stamp): boolean =>
  before?.isSettled === true && before.text === now.text;
