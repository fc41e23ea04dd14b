import { consonantSkeleton, soundAlike, transliterate } from '../../text/transliteration.ts';
import { growableArray } from './growable-array.ts';
import type { Words } from './lexicon.ts';
import type { SearchIndex, TransliteratedNames } from './search-index.ts';

const CYRILLIC = /^[а-я][а-я\d]{3,}$/;
const LATIN = /^[a-z][a-z\d]{3,}$/;

/** Of two consonants there are too many words. */
const SHORTEST = 3;

/** How many consonants an ending adds: `метод`, `методистск`. */
const LONGEST_ENDING = 2;

/** How many terms are done between two places where the builder may pause. */
const STRIDE = 1024;

/** Reads the terms that only stand with a capital, or in a title. */
export function* buildTransliteratedNames(
  words: Words,
  titles: ReadonlyMap<number, unknown>,
): Generator<void, TransliteratedNames, void> {
  const { terms } = words;
  const isName = namesOf(words);
  const keys = growableArray();
  const named = growableArray();
  let isLatin = false;
  let isCyrillic = false;
  for (let term = 1; term < terms.length; term++) {
    if (term % STRIDE === 0) yield;
    const word = terms[term] as string;
    if ((isName[term] === 0 && !titles.has(term)) || !(LATIN.test(word) || CYRILLIC.test(word)))
      continue;
    for (const key of keysOf(word)) {
      keys.push(key);
      named.push(term);
      if (LATIN.test(word)) isLatin = true;
      else isCyrillic = true;
    }
  }
  yield;
  return { ...inBuckets(keys.done(), named.done()), isLatin, isCyrillic };
}

const BUCKET_FROM = 16;

/** Puts rows in order by counting: within a bucket they stay as they came. */
function inBuckets(
  keys: Uint32Array,
  named: Uint32Array,
): Pick<TransliteratedNames, 'start' | 'key' | 'term'> {
  const start = new Uint32Array(2 ** (32 - BUCKET_FROM) + 1);
  for (const key of keys) {
    const next = (key >>> BUCKET_FROM) + 1;
    start[next] = (start[next] as number) + 1;
  }
  for (let bucket = 1; bucket < start.length; bucket++)
    start[bucket] = (start[bucket] as number) + (start[bucket - 1] as number);
  const free = start.slice();
  const key = new Uint32Array(keys.length);
  const term = new Uint32Array(keys.length);
  for (let row = 0; row < keys.length; row++) {
    const bucket = (keys[row] as number) >>> BUCKET_FROM;
    const at = free[bucket] as number;
    free[bucket] = at + 1;
    key[at] = keys[row] as number;
    term[at] = named[row] as number;
  }
  return { start, key, term };
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
export function transliterationsOf(
  word: string,
  { transliteratedNames, terms }: SearchIndex,
): number[] {
  const isCyrillic = CYRILLIC.test(word);
  if (
    isCyrillic ? !transliteratedNames.isLatin : !transliteratedNames.isCyrillic || !LATIN.test(word)
  )
    return [];
  const sounds = transliterate(word);
  const found = new Set<number>();
  for (const key of keysOf(word)) {
    const bucket = key >>> BUCKET_FROM;
    const to = transliteratedNames.start[bucket + 1] as number;
    for (let row = transliteratedNames.start[bucket] as number; row < to; row++) {
      if (transliteratedNames.key[row] !== key) continue;
      const term = transliteratedNames.term[row] as number;
      const name = terms[term] as string;
      if (CYRILLIC.test(name) !== isCyrillic && soundAlike(sounds, transliterate(name)))
        found.add(term);
    }
  }
  return [...found].sort((a, b) => a - b);
}

/** The hashes, of 32 bits, of a word's skeleton and of those it leaves without its ending. */
function keysOf(word: string): number[] {
  const skeleton = consonantSkeleton(transliterate(word));
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
