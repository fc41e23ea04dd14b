/** Half of what a screen shows a frame for: work this long is not felt by who waits behind it. */
const SLICE_MS = 8;

/** Jobs whose slice is used up, in the order in which they go on. */
const waiting: (() => void)[] = [];

function goOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(goOn);
}

/** Jobs go on one in a turn of the event loop: several that are at work hold up a question no longer than one. */
const nextTurn = (): Promise<void> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(goOn);
  });

/** To be awaited between two pieces of work: lets everything else go first once a slice is used up. */
export type Pace = () => Promise<void> | undefined;

export function createPace(sliceMs: number = SLICE_MS): Pace {
  let began = performance.now();
  return () =>
    performance.now() - began < sliceMs
      ? undefined
      : nextTurn().then(() => {
          began = performance.now();
        });
}

/** A job with places to pause. */
export type Steps<T> = Generator<void, T, void>;

/** Runs a builder to its end, letting other work go first after every slice. */
export async function runInSlices<T>(steps: Steps<T>, pace: Pace = createPace()): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const rest = pace();
    if (rest !== undefined) await rest;
  }
}

/** Runs a builder to its end without a pause. */
export function runNow<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
