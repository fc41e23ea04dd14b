/** Long enough for what else the process does to count for little. */
const MEASURED_MICROSECONDS = 8000;

const ATTEMPTS = 10;

/** The first ones run what the compiler has not seen often enough. */
const FEWEST = 3;

/** Surely not growing as the square: no need to look again. */
const SURE = 2.5;

/**
 * How many times the processor time that `work` takes for twice the input: 2 where it grows as the
 * input does, 4 where it grows as its square. Each is the least of a few attempts, since what
 * else the machine does only adds.
 */
export async function growth<Input>(
  make: (length: number) => Input,
  length: number,
  work: (input: Input) => unknown,
): Promise<number> {
  const [once, twice] = [make(length), make(2 * length)];
  await timeOf(work, twice);
  let least = { once: Number.POSITIVE_INFINITY, twice: Number.POSITIVE_INFINITY };
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    least = {
      once: Math.min(least.once, await timeOf(work, once)),
      twice: Math.min(least.twice, await timeOf(work, twice)),
    };
    if (attempt >= FEWEST && least.twice / least.once < SURE) break;
  }
  return least.twice / least.once;
}

/** The text of a growing input: `part` again and again, and then `end`. */
export const repeated =
  (part: string, end = '') =>
  (length: number): string =>
    part.repeat(Math.ceil(length / part.length)) + end;

async function timeOf<Input>(work: (input: Input) => unknown, input: Input): Promise<number> {
  const before = process.cpuUsage();
  for (let runs = 1; ; runs++) {
    await work(input);
    const { user, system } = process.cpuUsage(before);
    if (user + system > MEASURED_MICROSECONDS) return (user + system) / runs;
  }
}
