import type { Dictionaries } from '../../../dictionaries/dictionaries.ts';
import { nameReadings } from '../../../dictionaries/kanji-names.ts';
import { japaneseKeysOf } from '../../../text/sounds/japanese-names.ts';
import { soundAlike, soundKeysOf } from '../../../text/sounds/sound-alike.ts';
import { documentFrequency, type SearchIndex } from '../../index/search-index.ts';

type Heard = { readonly word: string; readonly term: number };
type BySound = ReadonlyMap<string, readonly Heard[]>;

/** The words of an archive by how they sound, whatever script they are written in. */
export type HeardNames = {
  readonly names: BySound;
  /** Long words that are no names, by their stems: of these, many came into other languages with their sound. */
  readonly words: BySound;
  /** Names that may be Japanese, and words in kanji by how they would be read as a name, by their spelling in Latin. */
  readonly japanese: BySound;
};

const KATAKANA = /^[ァ-ヶー]+$/;
const KANJI = /\p{Script=Han}/u;
const LONG = /^(?:[a-z]{6,}|[а-я]{6,})$/;
const LETTERS = /^(?:[a-z]{3,}|[а-я]{3,}|[ァ-ヶー]{2,})$/;

/** How many words are done between two places where the builder may pause. */
const STRIDE = 256;

/** Of so many words of one sound none is told from the others. */
const MOST = 12;

/**
 * Reads the words that only stand with a capital, or in katakana, or in a title, and the long ones among the
 * others; with places to pause.
 */
export function* buildHeardNames(
  index: SearchIndex,
  dictionaries: Dictionaries,
): Generator<void, HeardNames, void> {
  const names = new Map<string, Heard[]>();
  const words = new Map<string, Heard[]>();
  const japanese = new Map<string, Heard[]>();
  const stems = new Set<number>();
  let count = 0;
  for (const [word, number] of index.vocabulary) {
    if (++count % STRIDE === 0) yield;
    const term = index.wordTerm[number] as number;
    if (KANJI.test(word)) {
      put(japanese, { word, term }, nameKeysOf(word, dictionaries));
      continue;
    }
    const isName =
      index.isCommonWord[number] === 0 || KATAKANA.test(word) || index.titleArticles.has(term);
    if (isName) {
      if (!LETTERS.test(word)) continue;
      put(names, { word, term }, soundKeysOf(word));
      if (!KATAKANA.test(word)) put(japanese, { word, term }, japaneseKeysOf(word));
      continue;
    }
    const stem = index.terms[term] as string;
    if (stems.has(term) || !LONG.test(stem)) continue;
    stems.add(term);
    put(words, { word: stem, term }, soundKeysOf(stem));
  }
  return { names, words, japanese };
}

/** How a word in kanji, or a name in letters, is spelled where it is a Japanese name. */
const nameKeysOf = (word: string, dictionaries: Dictionaries): readonly string[] =>
  KANJI.test(word)
    ? [...new Set(nameReadings(word, dictionaries).flatMap(japaneseKeysOf))]
    : japaneseKeysOf(word);

function put(bySound: Map<string, Heard[]>, heard: Heard, keys: readonly string[]): void {
  for (const key of keys) {
    const list = bySound.get(key);
    if (list === undefined) bySound.set(key, [heard]);
    else list.push(heard);
  }
}

/** The terms in other scripts that a folded word may be the same name as. */
export const namesHeardAs = (
  word: string,
  { names }: HeardNames,
  index: SearchIndex,
): readonly number[] => heardAs(word, names, index);

/** The same of a long word that is no name, by its stem: туннелей, by туннл. */
export const wordsHeardAs = (
  word: string,
  stem: string,
  { words }: HeardNames,
  index: SearchIndex,
): readonly number[] => (LONG.test(word) ? heardAs(stem, words, index) : []);

function heardAs(word: string, bySound: BySound, index: SearchIndex): readonly number[] {
  const found = new Set<number>();
  for (const key of soundKeysOf(word)) {
    for (const { word: other, term } of bySound.get(key) ?? []) {
      if (!found.has(term) && documentFrequency(index, term) > 0 && soundAlike(word, other))
        found.add(term);
    }
  }
  return found.size > MOST ? [] : [...found].sort((a, b) => a - b);
}

/** Whether a word in kanji is a name, as far as the dictionaries know: they lack it, or write it with a capital. */
export function isNameInKanji(word: string, dictionaries: Dictionaries): boolean {
  if (!KANJI.test(word)) return false;
  const [first] = dictionaries.translate(word, 'ja', 'en');
  return first === undefined || /^\p{Lu}/u.test(first.text);
}

/** The terms that a name is in kanji, or a name in kanji is in letters. */
export function japaneseNamesOf(
  name: string,
  { japanese }: HeardNames,
  dictionaries: Dictionaries,
  index: SearchIndex,
): readonly number[] {
  const isKanji = KANJI.test(name);
  const found = new Set<number>();
  for (const key of nameKeysOf(name, dictionaries)) {
    for (const { word, term } of japanese.get(key) ?? []) {
      if (found.has(term) || documentFrequency(index, term) === 0) continue;
      if (isKanji ? !KANJI.test(word) : isNameInKanji(word, dictionaries)) found.add(term);
    }
  }
  return found.size > MOST ? [] : [...found].sort((a, b) => a - b);
}
