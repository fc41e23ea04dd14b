import { type Affixes, parseAffixes, rootsOf } from './affixes.ts';

/** Whether a folded word is one of a language. */
export type WordList = {
  readonly has: (word: string) => boolean;
  /** The words of the list that a folded word is a form of: itself where it stands there. */
  readonly basesOf: (word: string) => readonly string[];
};

const LINE_END = 10;
const SLASH = 47;

/**
 * A Hunspell dictionary as it is, the text of its .dic and .aff file, with a table of where each word
 * stands: nothing is copied or spelt out, so that a hundred thousand words cost some megabytes and some
 * milliseconds.
 */
export function createWordList(dic: string, aff: string): WordList {
  const affixes: Affixes = parseAffixes(aff);
  let lines = 0;
  for (let at = dic.indexOf('\n'); at >= 0; at = dic.indexOf('\n', at + 1)) lines++;
  const size = 1 << Math.ceil(Math.log2(2 * lines + 2));
  const starts = new Int32Array(size);
  const beginnings = createBeginnings();
  // The first line tells how many words there are; 0 is a free slot.
  for (let at = dic.indexOf('\n') + 1; at > 0 && at < dic.length; at = dic.indexOf('\n', at) + 1) {
    beginnings.add(dic, at);
    let slot = hash(dic, at) & (size - 1);
    while (starts[slot] !== 0) slot = (slot + 1) & (size - 1);
    starts[slot] = at;
  }
  const holds = (word: string, flags: string): boolean => {
    let slot = hash(word, 0) & (size - 1);
    for (; starts[slot] !== 0; slot = (slot + 1) & (size - 1)) {
      if (carries(dic, starts[slot] as number, word, flags)) return true;
    }
    return false;
  };
  return {
    has(word) {
      for (const root of rootsOf(word, affixes, beginnings.of))
        if (holds(root.word, root.flags)) return true;
      return false;
    },
    basesOf(word) {
      const bases = new Set<string>();
      for (const root of rootsOf(word, affixes, beginnings.of))
        if (!bases.has(root.word) && holds(root.word, root.flags)) bases.add(root.word);
      return [...bases];
    },
  };
}

/** Whether the line that begins at `start` is `word` with all `flags`. */
function carries(dic: string, start: number, word: string, flags: string): boolean {
  let at = start;
  for (let letter = 0; letter < word.length; letter++, at++) {
    if (folded(dic.charCodeAt(at)) !== folded(word.charCodeAt(letter))) return false;
  }
  if (!endsWord(dic.charCodeAt(at))) return false;
  if (flags === '') return true;
  const end = dic.indexOf('\n', at);
  const own = dic.slice(at + 1, end < 0 ? dic.length : end);
  for (const flag of flags) if (!own.includes(flag)) return false;
  return true;
}

/** Bits by which beginnings of words are known: so few of them are set that what is none is taken for one three times in a hundred. */
const BITS = 1 << 24;

/**
 * What words begin with, as a Bloom filter of one hash: most of what is no form of a word shares no more than
 * its first letters with one, and needs no looking up by its endings.
 */
function createBeginnings() {
  const bits = new Uint32Array(BITS >>> 5);
  return {
    /** Takes in every beginning of the word at `start`. */
    add(text: string, start: number): void {
      let value = 0x811c9dc5;
      for (let at = start; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (endsWord(unit)) return;
        value = Math.imul(value ^ folded(unit), 0x01000193);
        const bit = (value ^ (value >>> 15)) & (BITS - 1);
        bits[bit >>> 5] = (bits[bit >>> 5] as number) | (1 << (bit & 31));
      }
    },
    /** How many letters `word` begins with as some word does, or seems to. */
    of(word: string): number {
      let value = 0x811c9dc5;
      for (let at = 0; at < word.length; at++) {
        value = Math.imul(value ^ folded(word.charCodeAt(at)), 0x01000193);
        const bit = (value ^ (value >>> 15)) & (BITS - 1);
        if (((bits[bit >>> 5] as number) >>> (bit & 31)) % 2 === 0) return at;
      }
      return word.length;
    },
  };
}

function hash(text: string, start: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (endsWord(unit)) break;
    value = Math.imul(value ^ folded(unit), 0x01000193);
  }
  return value ^ (value >>> 15);
}

/** A line ends a word, a slash and its flags do, and so does the end of the text. */
const endsWord = (unit: number): boolean =>
  unit === LINE_END || unit === SLASH || unit === 13 || Number.isNaN(unit);

/** A letter in lower case, `ё` as `е`: what `fold` does to the letters of such lists. */
function folded(unit: number): number {
  if (unit >= 0x41 && unit <= 0x5a) return unit + 32;
  if (unit >= 0x410 && unit <= 0x42f) return unit + 32;
  return unit === 0x451 || unit === 0x401 ? 0x435 : unit;
}
