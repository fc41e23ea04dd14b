import { setTimeout as sleep } from 'node:timers/promises';
import type { SharedFiles } from '../../store/records/sharing/shared-files.ts';

/** A copy that was killed keeps the others waiting no longer: an article is to be everywhere within ten seconds. */
const HOLD_MS = 5000;

/** Twice late, it is in time still. */
const HOLD_ON_EVERY_MS = 1500;

/** As long as somebody waits before a window. */
const PATIENCE_MS = 30_000;

const ASK_EVERY_MS = 50;

/** The right to write into an archive, which one copy of the bot has at a time. */
export type Turn = {
  /** Whether it is this copy's now, until it is ended or the process is. */
  readonly begin: () => Promise<boolean>;
  /** The same, for whoever waits for it; `false` where others are at it for long. */
  readonly wait: () => Promise<boolean>;
  readonly end: () => Promise<void>;
};

export function createTurn(archive: string, files: SharedFiles): Turn {
  let timer: NodeJS.Timeout | undefined;
  let holdingOn: Promise<void> = Promise.resolve();

  /** While the database is away nobody else can take it either. */
  const holdOn = (): void => {
    holdingOn = files.holdOn(archive, HOLD_MS).catch(() => undefined);
    void holdingOn.then(() => timer?.refresh());
  };

  async function begin(): Promise<boolean> {
    if (!(await files.hold(archive, HOLD_MS))) return false;
    timer = setTimeout(holdOn, HOLD_ON_EVERY_MS).unref();
    return true;
  }

  return {
    begin,
    async wait() {
      const end = performance.now() + PATIENCE_MS;
      while (!(await begin())) {
        if (performance.now() > end) return false;
        await sleep(ASK_EVERY_MS);
      }
      return true;
    },
    async end() {
      clearTimeout(timer);
      timer = undefined;
      // Else it could be held anew after it was let go.
      await holdingOn;
      await files.release(archive).catch(() => undefined);
    },
  };
}
