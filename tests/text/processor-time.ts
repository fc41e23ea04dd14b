/** What it takes of the processor, in microseconds; the cheapest of three times, for other work is not counted. */
function costOf(work: () => void): number {
  const costs = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.min(...costs);
}

/** Less than this, in microseconds, is too little to be compared. */
const FLOOR = 8000;

/** The cheapest of so many counts for each: what else the machine does only adds. */
const TRIES = 12;

/**
 * How many times as much of the processor `twice` takes as `once`; no more is tried once that is below
 * `limit`.
 */
export function ratioOf(once: () => void, twice: () => void, limit: number): number {
  let [short, long] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let tries = 0; tries < TRIES; tries++) {
    short = Math.min(short, costOf(once));
    long = Math.min(long, costOf(twice));
    if (Math.max(FLOOR, long) / Math.max(FLOOR, short) < limit) break;
  }
  return Math.max(FLOOR, long) / Math.max(FLOOR, short);
}
