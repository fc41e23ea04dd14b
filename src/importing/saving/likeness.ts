import { createHash } from 'node:crypto';
import type { Steps } from '../../pace.ts';

/** What tells whether two texts are one, without the texts. */
export type Likeness = {
  /** Of all letters and figures, however they are laid out: 16 hexadecimal digits of SHA-256. */
  readonly whole: string;
  /** Of runs of letters, the lowest hashes in order: see `resemblance`. */
  readonly sketch: Uint32Array;
};

/** A run is that many letters long, or figures; of scripts in which a sign is a word or a syllable, fewer. */
const RUN = 20;
const SHORT_RUN = 8;

/** One run of so many is looked at, by its hash: of both texts the same ones. A text in such scripts has half the signs. */
const ONE_OF = 4;
const SHORT_ONE_OF = 2;

/** Hashes in a sketch: the resemblance of two texts is right within 3 % for two thirds of them. */
const SKETCH = 256;

/** With a text of fewer hashes, which is some 200 letters, or 100 of those signs, chance would have its say. */
const LEAST = 50;

/**
 * A text that was corrected here and there, or got a paragraph more, has so much in common with what it
 * was; 0.67 is four fifths of each of them.
 */
const NEARLY = 0.67;

const SHORT = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u;

/** Of the letters and figures alone: signs and spaces make no other text. */
export function* likenessOf(paragraphs: readonly string[]): Steps<Likeness> {
  const whole = createHash('sha256');
  const texts: string[] = [];
  for (const paragraph of paragraphs) {
    const text = paragraph
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
    whole.update(text);
    texts.push(text);
    yield;
  }
  const sketch = yield* sketchOf(texts.join(''));
  return { whole: whole.digest('hex').slice(0, 16), sketch };
}

const PAUSE_EVERY = 4096;

/** The lowest hashes of all runs; of a run that comes again, each time another. */
function* sketchOf(text: string): Steps<Uint32Array> {
  const sums = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    sums[at + 1] = Math.imul(sums[at] as number, BASE) + text.charCodeAt(at);
    if (at % PAUSE_EVERY === 0) yield;
  }
  const times = new Map<number, number>();
  const hashes: number[] = [];
  for (let at = 0; at + SHORT_RUN <= text.length; at++) {
    if (at % PAUSE_EVERY === 0) yield;
    const isShort = text.charCodeAt(at) >= FIRST_SHORT && SHORT.test(text[at] as string);
    const end = at + (isShort ? SHORT_RUN : RUN);
    if (end > text.length) continue;
    const power = isShort ? SHORT_POWER : POWER;
    const sum = (sums[end] as number) - Math.imul(sums[at] as number, power);
    const hash = mixed(sum);
    if (hash % (isShort ? SHORT_ONE_OF : ONE_OF) !== 0) continue;
    const before = times.get(hash) ?? 0;
    times.set(hash, before + 1);
    hashes.push(before === 0 ? hash : mixed(hash + before));
  }
  yield;
  return new Uint32Array(Uint32Array.from(hashes).sort().subarray(0, SKETCH));
}

/** Any odd number: sums are modulo 2^32. */
const BASE = 0x01000193;
const power = (times: number): number =>
  Array.from({ length: times }).reduce<number>((product) => Math.imul(product, BASE), 1);
const POWER = power(RUN);
const SHORT_POWER = power(SHORT_RUN);

/** The first sign of any of those scripts; what is before is not looked up. */
const FIRST_SHORT = 0x1100;

/** The last steps of MurmurHash3 (public domain), by which every bit of a sum changes every bit. */
function mixed(sum: number): number {
  let hash = sum ^ (sum >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * How much two texts have in common of all that stands in either, from 0 to 1, as the lowest hashes of
 * both together tell. Broder, “On the resemblance and containment of documents”, 1997.
 */
export function resemblance({ sketch: one }: Likeness, { sketch: other }: Likeness): number {
  let [at, beside, shared, seen] = [0, 0, 0, 0];
  while (at < one.length && beside < other.length && seen < SKETCH) {
    const [a, b] = [one[at] as number, other[beside] as number];
    if (a === b) shared++;
    if (a <= b) at++;
    if (b <= a) beside++;
    seen++;
  }
  const rest = Math.max(one.length - at, other.length - beside);
  const all = Math.min(SKETCH, seen + rest);
  return all === 0 ? 0 : shared / all;
}

/** Whether two texts are nearly one, of which so much is in common. */
export const isNearly = (common: number, one: Likeness, other: Likeness): boolean =>
  common >= NEARLY && Math.min(one.sketch.length, other.sketch.length) >= LEAST;
