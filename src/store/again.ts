import { setTimeout } from 'node:timers/promises';
import { outageOf } from './outage.ts';

/** Pauses double from the first to the last: a restart takes a second or two, a failover half a minute. */
const FIRST_PAUSE_MS = 50;
const LAST_PAUSE_MS = 2000;

/**
 * Does what an outage of the database is in the way of, again and again until it is over, or for so
 * long. The work must bear being done twice: of an attempt without an answer nobody knows whether it
 * got through. It is told how many went before.
 */
export type Again = <T>(work: (before: number) => Promise<T>, limitMs: number) => Promise<T>;

/** Tries no more once the store is closing. */
export const createAgain =
  (isOpen: () => boolean): Again =>
  async (work, limitMs) => {
    const end = performance.now() + limitMs;
    for (let before = 0; ; before++) {
      try {
        return await work(before);
      } catch (error) {
        if (outageOf(error) === undefined || !isOpen() || performance.now() > end) throw error;
      }
      await setTimeout(Math.min(LAST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** before));
      if (!isOpen()) throw new Error('The store was closed while its database was away.');
    }
  };
