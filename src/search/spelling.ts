import Fuse from 'fuse.js';
import { editDistance } from '../text/edit-distance.ts';
import { runNow } from './build-index.ts';
import type { Variant } from './query.ts';
import { documentFrequency, type SearchIndex } from './search-index.ts';

/** What an unknown word was read as: the likeliest word, and all terms that may be meant. */
export type Reading = { readonly word?: string; readonly variants: readonly Variant[] };

export type Speller = {
  /** Reads a folded word that no passage holds; `isName` when it was typed with a capital. */
  readonly correct: (word: string, isName: boolean) => Reading;
};

/** Fuse's score is 0 for the same word and 1 for none in common: past this it is another word. */
const MOST_DIFFERENT = 0.5;

/** How many readings of one word are searched for at once. */
const READINGS = 4;

/** Fuse reads at most this many words for one unknown word, the most alike by their letters. */
const MOST_CANDIDATES = 300;

/** The shortest word that is corrected: of three letters, too many are one letter apart. */
const SHORTEST = 4;

const READ_AS_IS = /^[\d.,+]+$/;

/** A capital makes a word a name (`Paris` is not `parts`), unless it is as long as this. */
const LONG = 8;

/** Kana carry more than letters do, so that a short word in them is told from its neighbours. */
const ALPHABET = /^[a-zа-я]/;

/**
 * Looks unknown words up among the words that passages hold, with Fuse.js. Fuse compares one word
 * after another, so the vocabulary is narrowed first: by length, then by letters held in common.
 */
export const createSpeller = (index: SearchIndex): Speller => runNow(buildSpeller(index));

/** As `createSpeller`, with places to pause. */
export function* buildSpeller(index: SearchIndex): Generator<void, Speller, void> {
  const groups = yield* byLength(index.vocabulary);
  const isCommon = (word: string): boolean =>
    index.isCommonWord[index.vocabulary.get(word) ?? -1] === 1;
  return {
    correct(word, isName) {
      if (word.length < SHORTEST || READ_AS_IS.test(word)) return { variants: [] };
      const fuse = new Fuse(narrowed(word, groups), {
        includeScore: true,
        isCaseSensitive: true,
        location: 0,
        distance: 20,
        threshold: MOST_DIFFERENT,
        ignoreFieldNorm: true,
      });
      const found = fuse
        .search(word, { limit: 60 })
        .map(({ item, score = 1 }) => ({ item, score, edits: editDistance(word, item) }))
        .filter(({ item, edits }) => isLikely(word, item, edits))
        .filter(({ item }) => !isName || word.length >= LONG || !isCommon(item))
        .map(({ item, score, edits }) => ({
          item,
          distance: score + edits / word.length,
          likeness: 0.95 - (0.9 * edits) / word.length,
        }));
      const readings = best(found, index);
      return readings.length === 0 ? completed(word, index) : toReading(readings);
    },
  };
}

/** How many slips of the finger are taken for one word. */
const allowedEdits = (word: string): number => (word.length < 6 ? 1 : 2);

/** A word of four letters is only read as one that it lacks a letter of: `king` is not `kind`. */
const isLikely = (word: string, item: string, edits: number): boolean =>
  edits <= allowedEdits(word) &&
  (word.length > SHORTEST || item.length > word.length || !ALPHABET.test(word));

type Candidate = {
  readonly item: string;
  readonly distance: number;
  /** How much the word counts if it is the one that was meant, below 1. */
  readonly likeness: number;
};
type Ranked = { readonly item: string; readonly term: number; readonly weight: number };

/** The nearest few, the commoner word first among equals; each term once. */
function best(found: readonly Candidate[], index: SearchIndex): Ranked[] {
  const ranked = found
    .map((candidate) => {
      const term = index.wordTerm[index.vocabulary.get(candidate.item) ?? -1] ?? 0;
      return { ...candidate, term, frequency: documentFrequency(index, term) };
    })
    .sort(
      (a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.item < b.item ? -1 : 1),
    );
  const nearest = ranked[0]?.distance ?? 0;
  const terms = new Set<number>();
  const kept: Ranked[] = [];
  for (const { item, term, distance, likeness } of ranked) {
    if (terms.has(term) || kept.length === READINGS) continue;
    terms.add(term);
    kept.push({ item, term, weight: Math.max(0.2, likeness - 2 * (distance - nearest)) });
  }
  return kept;
}

function toReading(ranked: readonly Ranked[]): Reading {
  const word = ranked[0]?.item;
  return {
    ...(word === undefined ? {} : { word }),
    variants: ranked.map(({ term, weight }) => ({ term, weight })),
  };
}

/** The words that `word` is the beginning of: `econ` for `economic`. */
function completed(word: string, index: SearchIndex): Reading {
  const longer: Ranked[] = [];
  for (const [item, number] of index.vocabulary) {
    const term = index.wordTerm[number] as number;
    if (item.startsWith(word)) longer.push({ item, term, weight: 0.5 });
  }
  longer.sort(
    (a, b) =>
      documentFrequency(index, b.term) - documentFrequency(index, a.term) ||
      (a.item < b.item ? -1 : 1),
  );
  const terms = new Set<number>();
  return toReading(
    longer.filter(({ term }) => !terms.has(term) && terms.add(term)).slice(0, READINGS),
  );
}

type Group = { readonly words: readonly string[]; readonly letters: Uint32Array };

/** How many words are done between two places where the builder may pause. */
const STRIDE = 2048;

function* byLength(
  vocabulary: ReadonlyMap<string, number>,
): Generator<void, ReadonlyMap<number, Group>, void> {
  const lists = new Map<number, string[]>();
  let count = 0;
  for (const word of vocabulary.keys()) {
    if (++count % STRIDE === 0) yield;
    if (word.length < SHORTEST - 1 || READ_AS_IS.test(word)) continue;
    const list = lists.get(word.length);
    if (list === undefined) lists.set(word.length, [word]);
    else list.push(word);
  }
  const groups = new Map<number, Group>();
  for (const [length, words] of lists) {
    groups.set(length, { words, letters: Uint32Array.from(words, letters) });
    yield;
  }
  return groups;
}

/** A bit for each letter of the word; alphabets larger than 32 letters share bits. */
function letters(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits >>> 0;
}

function narrowed(word: string, groups: ReadonlyMap<number, Group>): string[] {
  const bits = letters(word);
  const edits = allowedEdits(word);
  const levels: string[][] = Array.from({ length: 2 * edits + 1 }, () => []);
  for (let length = word.length - edits; length <= word.length + edits; length++) {
    const group = groups.get(length);
    if (group === undefined) continue;
    const apart = Math.abs(length - word.length);
    const { words, letters: masks } = group;
    for (let at = 0; at < masks.length; at++) {
      const different = Math.max(apart, ones((bits ^ (masks[at] as number)) >>> 0));
      if (different <= 2 * edits) levels[different]?.push(words[at] as string);
    }
  }
  return levels.flat().slice(0, MOST_CANDIDATES);
}

function ones(bits: number): number {
  let left = bits - ((bits >>> 1) & 0x55555555);
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
