/** Long enough, in microseconds, for the processor's clock to tell and for what else the process does to count for little. */
const MEASURED = 8000;

const ATTEMPTS = 25;

type Comparison = {
  /** How many times as long the longer input is. */
  readonly times?: number;
  /** Nothing more is tried once the growth is below it: between what is right and what is wrong. */
  readonly limit?: number;
};

/** Tells 4 from 16 by a wide margin, also on a busy machine. */
export const FOURFOLD = { times: 4, limit: 10 } as const;

/**
 * How many times the processor time that `work` takes for an input `times` as long: as many where it
 * grows as the input does, the square of that where it grows as its square.
 */
export const growth = <Input>(
  make: (length: number) => Input,
  length: number,
  work: (input: Input) => unknown,
  { times = 2, limit = 3 }: Comparison = {},
): Promise<number> => costRatio(make(length), make(times * length), work, limit);

/** How many times the processor time of `base` that `work` takes for `other`. */
export const costRatio = <Input>(
  base: Input,
  other: Input,
  work: (input: Input) => unknown,
  limit: number,
): Promise<number> => leastRatio(base, other, (input) => timeOf(work, input), limit);

/**
 * How many times what `measured` finds for `base` it finds for `other`. Each is the least of a few
 * attempts, since what else the machine does only adds; no more are made once that is below `limit`.
 */
export async function leastRatio<Input>(
  base: Input,
  other: Input,
  measured: (input: Input) => Promise<number> | number,
  limit: number,
): Promise<number> {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    least = Math.min(least, await measured(base));
    most = Math.min(most, await measured(other));
    if (most / least < limit) break;
  }
  return most / least;
}

/** The text of a growing input: `part` again and again, and then `end`. */
export const repeated =
  (part: string, end = '') =>
  (length: number): string =>
    part.repeat(Math.ceil(length / part.length)) + end;

async function timeOf<Input>(work: (input: Input) => unknown, input: Input): Promise<number> {
  const timer = startTimer();
  for (let runs = 1; ; runs++) {
    await work(input);
    if (timer() >= MEASURED) return timer() / runs;
  }
}

/** Tells how many microseconds of the processor were used from its start on; other work of the machine does not count. */
export function startTimer(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return user + system;
  };
}
