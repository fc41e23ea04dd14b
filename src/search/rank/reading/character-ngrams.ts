import { fold } from '../../../text/fold.ts';

/**
 * The question cut into small pieces: three letters of a word, its edges counted as letters, or two
 * neighbouring signs of Japanese. They recognise a word in a longer, inflected or misspelt one, and
 * the little words that terms leave out.
 */
export type QueryNgrams = {
  readonly count: number;
  /** How many 32-bit words a row of bits takes that has one for each piece. */
  readonly width: number;
  /** For each word of the question, the pieces inside it, its edges left out. */
  readonly ofTerm: readonly (readonly number[])[];
  /** Open addressing: key and number of a piece, -1 where a slot is free. */
  readonly keys: Int32Array;
  readonly numbers: Int32Array;
  /** A bit for the low bits of the signs of each piece: nearly every other piece is seen by it to be none. */
  readonly filter: Int32Array;
};

const EDGE = 0;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const WORD = /[\p{L}\p{N}\p{Script=Han}]/u;

/** The folded form of a code unit, `EDGE` for one that is part of no word; worked out when first met. */
const FOLDED = new Int32Array(0x10000).fill(-1);
const IS_JAPANESE = new Uint8Array(0x10000);

const foldedUnit = (unit: number): number => {
  const known = FOLDED[unit] as number;
  return known >= 0 ? known : meet(unit);
};

function meet(unit: number): number {
  const character = String.fromCharCode(unit);
  const isWord = WORD.test(character) || (unit >= 0xd800 && unit <= 0xdfff);
  const folded = isWord ? fold(character).charCodeAt(0) || EDGE : EDGE;
  FOLDED[unit] = folded;
  IS_JAPANESE[folded] = JAPANESE.test(String.fromCharCode(folded)) ? 1 : 0;
  return folded;
}

const keyOf = (a: number, b: number, c: number): number =>
  (Math.imul(Math.imul(a, 0x9e3b) ^ b, 0x85eb) ^ Math.imul(c, 0xc2b2)) | 0;

/** Letters of an alphabet differ in their low bits; three of them are a place in a filter. */
const LOW_BITS = 5;
const LOW = (1 << LOW_BITS) - 1;
const FILTER_BITS = 3 * LOW_BITS;
const FILTER_MASK = (1 << FILTER_BITS) - 1;

/** Below are the alphabets, whose words are parted by signs. */
const FIRST_JAPANESE = 0x2e80;

/** Calls `visit` with the key of each piece of `text` from `start` to `end`, and its signs. */
function eachNgram(
  text: string,
  start: number,
  end: number,
  visit: (key: number, a: number, b: number, c: number) => void,
): void {
  let before = EDGE;
  let previous = EDGE;
  for (let at = start; at <= end; at++) {
    const unit = at < end ? foldedUnit(text.charCodeAt(at)) : EDGE;
    if (previous !== EDGE && IS_JAPANESE[previous] === 1) {
      if (IS_JAPANESE[unit] === 1) visit(keyOf(previous, unit, 1), previous, unit, 1);
      else if (before === EDGE) visit(keyOf(previous, EDGE, 1), previous, EDGE, 1);
    } else if (previous !== EDGE) {
      visit(keyOf(before, previous, unit), before, previous, unit);
    }
    before = IS_JAPANESE[previous] === 1 && IS_JAPANESE[unit] !== 1 ? EDGE : previous;
    previous = unit;
  }
}

/** Cuts a question and its words, given as folded surfaces, into pieces. */
export function queryNgrams(text: string, surfaces: readonly string[]): QueryNgrams {
  const numberOf = new Map<number, number>();
  const filter = new Int32Array(1 << (FILTER_BITS - 5));
  eachNgram(text, 0, text.length, (key, a, b, c) => {
    if (!numberOf.has(key)) numberOf.set(key, numberOf.size);
    const recent = ((a & LOW) << (2 * LOW_BITS)) | ((b & LOW) << LOW_BITS) | (c & LOW);
    filter[recent >>> 5] = (filter[recent >>> 5] as number) | (1 << (recent & 31));
  });
  const size = 1 << Math.max(4, Math.ceil(Math.log2(numberOf.size + 1)) + 2);
  const keys = new Int32Array(size);
  const numbers = new Int32Array(size).fill(-1);
  for (const [key, number] of numberOf) {
    let slot = key & (size - 1);
    while (numbers[slot] !== -1) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    numbers[slot] = number;
  }
  const ofTerm = surfaces.map((surface) => innerGrams(surface, numberOf));
  const width = Math.ceil(numberOf.size / 32) || 1;
  return { count: numberOf.size, width, ofTerm, keys, numbers, filter };
}

function innerGrams(surface: string, numberOf: ReadonlyMap<number, number>): number[] {
  const inner: number[] = [];
  const units: number[] = [];
  let japanese = false;
  for (let at = 0; at < surface.length; at++) {
    const unit = foldedUnit(surface.charCodeAt(at));
    units.push(unit);
    japanese ||= IS_JAPANESE[unit] === 1;
  }
  for (let at = 0; at + (japanese ? 1 : 2) < units.length; at++) {
    const [a, b, c] = [units[at] as number, units[at + 1] as number, units[at + 2] ?? 0];
    const number = numberOf.get(japanese ? keyOf(a, b, 1) : keyOf(a, b, c));
    if (number !== undefined) inner.push(number);
  }
  return inner;
}

/**
 * Sets, in the row of bits at `at` of `into`, those of the pieces that a word holds, whose code units stand in `units`
 * from `start` to `end`. Every word of a candidate passes here, so that a filter looks at its signs before any piece is
 * looked up.
 */
export function ngramsOfWord(
  units: Uint16Array,
  start: number,
  end: number,
  ngrams: QueryNgrams,
  into: Int32Array,
  at: number,
): void {
  const { filter } = ngrams;
  let before = EDGE;
  let previous = EDGE;
  let recent = 0;
  for (let place = start; place < end; place++) {
    let unit = FOLDED[units[place] as number] as number;
    if (unit >>> 0 >= FIRST_JAPANESE) {
      unit = foldedUnit(units[place] as number);
      if (unit >= FIRST_JAPANESE) {
        ngramsIn(units, start, end, ngrams, into, at);
        return;
      }
    }
    recent = ((recent << LOW_BITS) | (unit & LOW)) & FILTER_MASK;
    if (((filter[recent >>> 5] as number) & (1 << (recent & 31))) !== 0 && previous !== EDGE)
      setPiece(keyOf(before, previous, unit), ngrams, into, at);
    before = previous;
    previous = unit;
  }
  if (previous !== EDGE) setPiece(keyOf(before, previous, EDGE), ngrams, into, at);
}

/** The same of a text with Japanese in it. */
export function ngramsIn(
  units: Uint16Array,
  start: number,
  end: number,
  ngrams: QueryNgrams,
  into: Int32Array,
  at: number,
): void {
  let before = EDGE;
  let previous = EDGE;
  for (let place = start; place <= end; place++) {
    const unit = place < end ? foldedUnit(units[place] as number) : EDGE;
    const isJapanese = IS_JAPANESE[previous] === 1;
    const next = isJapanese && IS_JAPANESE[unit] !== 1 ? EDGE : previous;
    if (previous !== EDGE && !(isJapanese && next === EDGE && before !== EDGE)) {
      const key = isJapanese
        ? keyOf(previous, next === EDGE ? EDGE : unit, 1)
        : keyOf(before, previous, unit);
      setPiece(key, ngrams, into, at);
    }
    before = next;
    previous = unit;
  }
}

function setPiece(key: number, { keys, numbers }: QueryNgrams, into: Int32Array, at: number): void {
  const mask = keys.length - 1;
  for (let slot = key & mask; numbers[slot] !== -1; slot = (slot + 1) & mask) {
    if (keys[slot] !== key) continue;
    const number = numbers[slot] as number;
    into[at + (number >> 5)] = (into[at + (number >> 5)] as number) | (1 << (number & 31));
    return;
  }
}
