import { popcount } from '../index/popcount.ts';

/** The words of a vocabulary by alphabet and length, each with the letters it is made of. */
export type VocabularyByLength = Readonly<Record<Alphabet, ReadonlyMap<number, Group>>>;

type Alphabet = 'latin' | 'cyrillic' | 'other';

/** No slip of the finger leads from one alphabet to another. */
function alphabetOf(word: string): Alphabet {
  const first = word.charCodeAt(0);
  return first < 0x250 ? 'latin' : first >= 0x400 && first < 0x530 ? 'cyrillic' : 'other';
}

type Group = { readonly words: readonly string[]; readonly letters: Uint32Array };

/** The shortest word that is corrected: of three letters, too many are one letter apart. */
export const SHORTEST = 4;

const READ_AS_IS = /^[\d.,+]+$/;

/** Whether an unknown word is looked up: short ones are all alike, and what has figures in it is no slip. */
export const isLookedUp = (word: string): boolean =>
  word.length >= SHORTEST && !/\p{N}/u.test(word);

/** At most this many words are read for one unknown word. */
const MOST = 300;

/** How many words are done between two places where the builder may pause. */
const STRIDE = 2048;

export function* groupByLength(
  vocabulary: Iterable<string>,
): Generator<void, VocabularyByLength, void> {
  const lists: Record<Alphabet, Map<number, string[]>> = {
    latin: new Map(),
    cyrillic: new Map(),
    other: new Map(),
  };
  let count = 0;
  for (const word of vocabulary) {
    if (++count % STRIDE === 0) yield;
    if (word.length < SHORTEST - 1 || READ_AS_IS.test(word)) continue;
    const list = lists[alphabetOf(word)].get(word.length);
    if (list === undefined) lists[alphabetOf(word)].set(word.length, [word]);
    else list.push(word);
  }
  return {
    latin: yield* withLetters(lists.latin),
    cyrillic: yield* withLetters(lists.cyrillic),
    other: yield* withLetters(lists.other),
  };
}

function* withLetters(
  lists: ReadonlyMap<number, readonly string[]>,
): Generator<void, ReadonlyMap<number, Group>, void> {
  const groups = new Map<number, Group>();
  for (const [length, words] of lists) {
    groups.set(length, { words, letters: Uint32Array.from(words, letters) });
    yield;
  }
  return groups;
}

/** How many slips of the finger are taken for one word. */
export const allowedEdits = (word: string): number => (word.length < 6 ? 1 : 2);

/**
 * The words of about the same length that are most alike by their letters: those first that have the
 * fewest letters which the other lacks. They are taken out in one pass over the letters alone.
 */
export function mostAlike(word: string, groups: VocabularyByLength): string[] {
  const bits = letters(word);
  const edits = allowedEdits(word);
  const levels: string[][] = Array.from({ length: 2 * edits + 1 }, () => []);
  let farthest = 2 * edits;
  for (let length = word.length - edits; length <= word.length + edits; length++) {
    const group = groups[alphabetOf(word)].get(length);
    if (group === undefined) continue;
    const apart = Math.abs(length - word.length);
    const { words, letters: masks } = group;
    for (let at = 0; at < masks.length; at++) {
      const different = Math.max(apart, popcount((bits ^ (masks[at] as number)) >>> 0));
      if (different > farthest) continue;
      const level = levels[different] as string[];
      if (level.length === MOST) continue;
      level.push(words[at] as string);
      if (level.length === MOST) farthest = different;
    }
  }
  return levels.flat().slice(0, MOST);
}

/** The words that begin with `word` and are longer. */
export function beginningWith(word: string, groups: VocabularyByLength): string[] {
  const bits = letters(word);
  const longer: string[] = [];
  for (const [length, { words, letters: masks }] of groups[alphabetOf(word)]) {
    if (length <= word.length) continue;
    for (let at = 0; at < masks.length; at++) {
      // Only a word with all its letters can begin with it.
      if (((masks[at] as number) & bits) >>> 0 !== bits) continue;
      if ((words[at] as string).startsWith(word)) longer.push(words[at] as string);
    }
  }
  return longer;
}

/** A bit for each letter of the word; alphabets larger than 32 letters share bits. */
function letters(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits >>> 0;
}
