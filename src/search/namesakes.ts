import { skeletonOf, soundAlike, soundsOf } from '../text/sounds.ts';
import type { Words } from './lexicon.ts';
import type { SearchIndex } from './search-index.ts';

/**
 * Names of an archive by the consonants they are heard with, so that `Лютер` finds `Luther`. Sorted
 * by `key`; a name stands there once for its skeleton and once for each shorter one it may go by.
 */
export type Namesakes = {
  readonly key: Uint32Array;
  readonly term: Uint32Array;
  /** Whether there is any name in Latin letters, and any in Cyrillic. */
  readonly isLatin: boolean;
  readonly isCyrillic: boolean;
};

const CYRILLIC = /^[а-я][а-я\d]{3,}$/;
const LATIN = /^[a-z][a-z\d]{3,}$/;

/** Of two consonants there are too many words. */
const SHORTEST = 3;

/** How many consonants an ending adds: `метод`, `методистск`. */
const LONGEST_ENDING = 2;

/** How many terms are done between two places where the builder may pause. */
const STRIDE = 1024;

/** Reads the terms that only stand with a capital, or in a title. */
export function* buildNamesakes(
  words: Words,
  titles: ReadonlyMap<number, unknown>,
): Generator<void, Namesakes, void> {
  const { terms } = words;
  const isName = namesOf(words);
  const rows: number[] = [];
  let isLatin = false;
  let isCyrillic = false;
  for (let term = 1; term < terms.length; term++) {
    if (term % STRIDE === 0) yield;
    const word = terms[term] as string;
    if ((isName[term] === 0 && !titles.has(term)) || !(LATIN.test(word) || CYRILLIC.test(word)))
      continue;
    const keys = keysOf(word);
    if (keys.length === 0) continue;
    if (LATIN.test(word)) isLatin = true;
    else isCyrillic = true;
    for (const key of keys) rows.push(key * 2 ** 21 + term);
  }
  const sorted = Float64Array.from(rows).sort();
  return {
    key: Uint32Array.from(sorted, (row) => Math.floor(row / 2 ** 21)),
    term: Uint32Array.from(sorted, (row) => row % 2 ** 21),
    isLatin,
    isCyrillic,
  };
}

/** By term: 1 where none of its words ever stands without a capital. */
function namesOf({ terms, wordTerm, isCommonWord }: Words): Uint8Array {
  const isName = new Uint8Array(terms.length).fill(1);
  for (let word = 0; word < wordTerm.length; word++) {
    if (isCommonWord[word] === 1) isName[wordTerm[word] as number] = 0;
  }
  return isName;
}

/** The terms in the other alphabet that a folded word, or its stem, may be the same name as. */
export function namesakesOf(word: string, { namesakes, terms }: SearchIndex): number[] {
  const isCyrillic = CYRILLIC.test(word);
  if (isCyrillic ? !namesakes.isLatin : !namesakes.isCyrillic || !LATIN.test(word)) return [];
  const sounds = soundsOf(word);
  const found = new Set<number>();
  for (const key of keysOf(word)) {
    for (let row = firstRow(namesakes.key, key); namesakes.key[row] === key; row++) {
      const term = namesakes.term[row] as number;
      const name = terms[term] as string;
      if (CYRILLIC.test(name) !== isCyrillic && soundAlike(sounds, soundsOf(name))) found.add(term);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The hashes, of 32 bits, of a word's skeleton and of those it leaves without its ending. */
function keysOf(word: string): number[] {
  const skeleton = skeletonOf(soundsOf(word));
  const keys: number[] = [];
  const ending = skeleton.length > SHORTEST + 1 ? LONGEST_ENDING : 1;
  for (let length = skeleton.length; length >= skeleton.length - ending; length--) {
    if (length >= SHORTEST) keys.push(hashOf(skeleton, length));
  }
  return keys;
}

/** FNV-1a, of Fowler, Noll and Vo (1991), over the code units up to `length`. */
function hashOf(text: string, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function firstRow(keys: Uint32Array, key: number): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}
