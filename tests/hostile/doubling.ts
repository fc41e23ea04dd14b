/** Work of a moment is done so often that the processor's clock, which ticks in microseconds, can tell. */
const LEAST_MS = 2;
const MOST_TIMES = 500;

/** With fewer rounds, a chance may make either length look slow; with more, nothing changes. */
const FEWEST_ROUNDS = 5;
const MOST_ROUNDS = 25;

/**
 * How many times the processor time `work` takes for twice the length: 2 where it grows as its input does, 4
 * where it grows as the square. The clock counts what this process did, and of each length the quickest
 * round counts, so a busy machine is no slower; it stops once that is below `limit`.
 */
export function growth(work: (length: number) => void, length: number, limit: number): number {
  work(length);
  const once = processorMs(() => work(length));
  const times = Math.min(MOST_TIMES, Math.ceil(LEAST_MS / once));
  const round = (size: number): number =>
    processorMs(() => {
      for (let time = 0; time < times; time++) work(size);
    });
  let short = Number.POSITIVE_INFINITY;
  let long = Number.POSITIVE_INFINITY;
  for (let rounds = 1; rounds <= MOST_ROUNDS; rounds++) {
    short = Math.min(short, round(length));
    long = Math.min(long, round(2 * length));
    if (rounds >= FEWEST_ROUNDS && long / short < limit) break;
  }
  return long / short;
}

function processorMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return Math.max(user + system, 1) / 1000;
}
