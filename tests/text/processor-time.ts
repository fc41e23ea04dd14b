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

/**
 * How many times as much of the processor `twice` takes as `once`, at its lowest: about 2 where the
 * cost is that of the length, and never less than 3 where it is that of its square.
 */
export function ratioOf(once: () => void, twice: () => void): number {
  let ratio = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 4 && ratio >= 3; tries++) {
    ratio = Math.min(ratio, Math.max(FLOOR, costOf(twice)) / Math.max(FLOOR, costOf(once)));
  }
  return ratio;
}
