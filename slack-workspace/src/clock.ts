/** A clock that runs with the machine's and can be moved forward. Times in ms since 1970. */
export type Clock = {
  readonly now: () => number;
  /** Throws a `RangeError` for a time that has passed: Slack's requests may not grow old. */
  readonly moveTo: (time: number) => void;
  /** Calls `listener` after each move; returns how to stop that. */
  readonly onMove: (listener: (now: number) => void) => () => void;
  /** Calls `work` once, when the clock gets to `time` by itself or by a move. */
  readonly at: (time: number, work: () => void) => void;
  readonly stop: () => void;
};

type Alarm = { readonly time: number; readonly work: () => void };

/** `setTimeout` fires at once for anything longer. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1;

export function createClock(machineNow: () => number = Date.now): Clock {
  let ahead = 0;
  let alarms: readonly Alarm[] = [];
  let timer: NodeJS.Timeout | undefined;
  const listeners = new Set<(now: number) => void>();
  const now = (): number => machineNow() + ahead;
  const ring = (): void => {
    clearTimeout(timer);
    const due = alarms.filter(({ time }) => time <= now()).sort((a, b) => a.time - b.time);
    alarms = alarms.filter((alarm) => !due.includes(alarm));
    for (const { work } of due) work();
    clearTimeout(timer);
    if (alarms.length === 0) return;
    const wait = Math.min(...alarms.map(({ time }) => time)) - now();
    timer = setTimeout(ring, Math.min(Math.max(wait, 0), LONGEST_TIMEOUT_MS)).unref();
  };
  return {
    now,
    moveTo(time) {
      if (time < now()) throw new RangeError('The clock only moves forward.');
      ahead = time - machineNow();
      ring();
      for (const listener of listeners) listener(now());
    },
    onMove(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    at(time, work) {
      alarms = [...alarms, { time, work }];
      ring();
    },
    stop() {
      clearTimeout(timer);
      alarms = [];
      listeners.clear();
    },
  };
}
