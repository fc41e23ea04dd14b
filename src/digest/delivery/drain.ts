import type { Log } from '../../log.ts';
import type { Editions } from '../../store/records/editions.ts';
import type { Deliver } from './deliver.ts';

/** Editions looked up at a time. */
const BATCH = 50;

/** At work at once: while one waits for Slack's answer, the next can go. */
const AT_ONCE = 10;

type DrainParts = {
  readonly editions: Pick<Editions, 'free'>;
  readonly deliver: Deliver;
  readonly log: Log;
};

/** Delivers all that is free. */
export type Drain = {
  /**
   * Resolves when nothing is free any more, and rejects where that cannot be known; while it runs, a
   * second call is the same one.
   */
  readonly run: () => Promise<void>;
  /** Begins nothing more. */
  readonly stop: () => void;
};

export function createDrain({ editions, deliver, log }: DrainParts): Drain {
  let isStopped = false;
  let running: Promise<void> | undefined;
  const deliverAll = async (ids: readonly string[]): Promise<boolean> => {
    const left = [...ids];
    let isWell = true;
    const work = async (): Promise<void> => {
      for (let id = left.shift(); id !== undefined && isWell && !isStopped; id = left.shift()) {
        await deliver(id).catch((err: unknown) => {
          isWell = false;
          log.error({ err, edition: id }, 'An edition is taken up again later.');
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return isWell;
  };
  const drain = async (): Promise<void> => {
    // Where the store fails it is left alone until the next look.
    for (let isWell = true; isWell && !isStopped; ) {
      const free = await editions.free(BATCH);
      if (free.length === 0) return;
      isWell = await deliverAll(free.map(({ id }) => id));
    }
  };
  return {
    run() {
      running ??= drain().finally(() => {
        running = undefined;
      });
      return running;
    },
    stop() {
      isStopped = true;
    },
  };
}
