import { soundAlike, soundKeysOf } from '../../../text/sounds/sound-alike.ts';
import { documentFrequency, type SearchIndex } from '../../index/search-index.ts';

/** The names of an archive by how they sound, whatever script they are written in. */
export type HeardNames = ReadonlyMap<string, readonly HeardName[]>;

type HeardName = { readonly word: string; readonly term: number };

const KATAKANA = /^[ァ-ヶー]+$/;
const LETTERS = /^(?:[a-z]{3,}|[а-я]{3,}|[ァ-ヶー]{2,})$/;

/** How many words are done between two places where the builder may pause. */
const STRIDE = 256;

/** Of so many words of one sound none is told from the others. */
const MOST = 12;

/** Reads the words that only stand with a capital, or in katakana, or in a title; with places to pause. */
export function* buildHeardNames(index: SearchIndex): Generator<void, HeardNames, void> {
  const names = new Map<string, HeardName[]>();
  let count = 0;
  for (const [word, number] of index.vocabulary) {
    if (++count % STRIDE === 0) yield;
    const term = index.wordTerm[number] as number;
    const isName =
      index.isCommonWord[number] === 0 || KATAKANA.test(word) || index.titleArticles.has(term);
    if (!isName || !LETTERS.test(word)) continue;
    for (const key of soundKeysOf(word)) {
      const list = names.get(key);
      if (list === undefined) names.set(key, [{ word, term }]);
      else list.push({ word, term });
    }
  }
  return names;
}

/** The terms in other scripts that a folded word may be the same name as. */
export function namesHeardAs(
  word: string,
  names: HeardNames,
  index: SearchIndex,
): readonly number[] {
  const found = new Set<number>();
  for (const key of soundKeysOf(word)) {
    for (const { word: name, term } of names.get(key) ?? []) {
      if (!found.has(term) && documentFrequency(index, term) > 0 && soundAlike(word, name))
        found.add(term);
    }
  }
  return found.size > MOST ? [] : [...found].sort((a, b) => a - b);
}
