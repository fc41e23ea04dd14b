import type { Rows } from './table.ts';

/** Translations as they are read: word `from[i]` means word `to[i]` to the share `weight[i]`. */
export type Pairs = {
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: readonly number[];
};

/** More of a word's translations are not kept. */
const MOST = 24;

/** Shares are kept in steps of 1/255; less than half a step is left out. */
const STEPS = 255;

/** How much is done between two places where the builder may pause. */
const STRIDE = 4096;

/** Gathers the pairs of each of `count` words, in the order of their weights; these sum to 1 for a word. */
export function* buildRows(
  { from, to, weight }: Pairs,
  count: number,
): Generator<void, Rows, void> {
  const first = new Uint32Array(count + 1);
  for (let pair = 0; pair < from.length; pair++) {
    if (pair % STRIDE === 0) yield;
    const next = (from[pair] as number) + 1;
    first[next] = (first[next] as number) + 1;
  }
  for (let word = 1; word <= count; word++)
    first[word] = (first[word] as number) + (first[word - 1] as number);
  const free = first.slice();
  const order = new Uint32Array(from.length);
  for (let pair = 0; pair < from.length; pair++) {
    if (pair % STRIDE === 0) yield;
    const word = from[pair] as number;
    const at = free[word] as number;
    free[word] = at + 1;
    order[at] = pair;
  }
  const start = new Uint32Array(count + 1);
  const words = new Uint32Array(from.length);
  const weights = new Uint8Array(from.length);
  let used = 0;
  for (let word = 0; word < count; word++) {
    if (word % STRIDE === 0) yield;
    start[word] = used;
    const shares = new Map<number, number>();
    let sum = 0;
    for (let at = first[word] as number; at < (first[word + 1] as number); at++) {
      const pair = order[at] as number;
      const [other, share] = [to[pair] as number, weight[pair] as number];
      shares.set(other, (shares.get(other) ?? 0) + share);
      sum += share;
    }
    const best = [...shares].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, MOST);
    for (const [other, share] of best) {
      const steps = Math.round((share / sum) * STEPS);
      if (steps === 0) break;
      words[used] = other;
      weights[used++] = steps;
    }
  }
  start[count] = used;
  return { start, word: words.slice(0, used), weight: weights.slice(0, used) };
}
