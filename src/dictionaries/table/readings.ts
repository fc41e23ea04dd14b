import type { Entry } from '../entry.ts';
import type { Texts } from './table.ts';

/** A word that may be a name, or part of one. */
const KANJI = /^[\p{Script=Han}々ヶ]{1,4}$/u;

/** More of a word's readings are not kept. */
const MOST = 6;

const STRIDE = 4096;
const BETWEEN = ' ';

/** Notes how the heads of an entry are read that are written in kanji alone, by their numbers. */
export function addReadings(
  { heads, readings = [] }: Entry,
  headOf: (word: string) => number,
  into: string[][],
): void {
  for (const { text } of readings.length > 0 ? heads : []) {
    if (!KANJI.test(text)) continue;
    const head = headOf(text);
    into[head] = [...new Set([...(into[head] ?? []), ...readings])].slice(0, MOST);
  }
}

/** Puts the readings of `count` heads into one row of bytes, with places to pause. */
export function* packReadings(
  readings: readonly (readonly string[] | undefined)[],
  count: number,
): Generator<void, Texts, void> {
  const start = new Uint32Array(count + 1);
  const parts: Buffer[] = [];
  let used = 0;
  for (let head = 0; head < count; head++) {
    if (head % STRIDE === 0) yield;
    start[head] = used;
    const own = readings[head];
    if (own === undefined) continue;
    const bytes = Buffer.from(own.join(BETWEEN));
    parts.push(bytes);
    used += bytes.length;
  }
  start[count] = used;
  return { start, text: Buffer.concat(parts) };
}

/** The readings of one row. */
export const readingsIn = (row: string): readonly string[] =>
  row === '' ? [] : row.split(BETWEEN);
