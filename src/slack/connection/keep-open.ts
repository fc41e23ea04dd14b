import { setTimeout as sleep } from 'node:timers/promises';

/** After the first failure half of this to all of it, then twice as long each time … */
const FIRST_DELAY_MS = 1000;

/** … up to this, so that people wait little longer than the fault lasts. */
const LONGEST_DELAY_MS = 30_000;

/** A connection that lasted this long was a good one; one that did not counts as a failure. */
const GOOD_MS = 30_000;

export type KeepOpenParts = {
  /** Resolves once the connection is open; rejects when it could not be opened. */
  readonly open: () => Promise<void>;
  readonly failed: (error: unknown, delayMs: number) => void;
  readonly now: () => number;
  readonly wait?: (ms: number, options: { signal: AbortSignal }) => Promise<unknown>;
  readonly chance?: () => number;
};

export type KeptOpen = {
  /** Opens the connection, for ever trying again. One at a time: a second call does nothing. */
  readonly open: () => Promise<void>;
  readonly stop: () => void;
};

/** Opens a connection again whenever it has ended, at once the first time and then ever later. */
export function keepOpen(parts: KeepOpenParts): KeptOpen {
  const { open, failed, now, wait = (ms, options) => sleep(ms, undefined, options) } = parts;
  const chance = parts.chance ?? Math.random;
  const stopped = new AbortController();
  let failures = 0;
  let openedAt = Number.NEGATIVE_INFINITY;
  let isOpening = false;

  const delay = (): number => {
    if (failures === 0) return 0;
    const longest = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failures - 1));
    return Math.round(longest * (0.5 + chance() / 2));
  };
  const tryUntilOpen = async (): Promise<void> => {
    while (!stopped.signal.aborted) {
      await wait(delay(), stopped).catch(() => undefined);
      if (stopped.signal.aborted) return;
      try {
        await open();
        openedAt = now();
        return;
      } catch (error) {
        failures++;
        failed(error, delay());
      }
    }
  };
  return {
    async open() {
      if (isOpening) return;
      isOpening = true;
      if (openedAt > 0) failures = now() - openedAt > GOOD_MS ? 0 : failures + 1;
      await tryUntilOpen().finally(() => {
        isOpening = false;
      });
    },
    stop: () => stopped.abort(),
  };
}
