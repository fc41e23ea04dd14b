import { fold } from '../text/fold.ts';
import type { Language } from '../text/language.ts';
import { isRealWord } from '../text/real-words/real-words.ts';
import { likePerfective } from './forms/russian.ts';
import { keyOf } from './key.ts';
import type { KnownDictionary } from './known-dictionaries.ts';
import { lookBackward, lookForward } from './table/lookup.ts';
import type { Table } from './table/table.ts';
import { worldNames } from './world-names.ts';

/** How a word is said in another language. */
export interface Translation {
  readonly text: string;
  /** Share of the word's senses, 0 to 1; all of a word sum to about 1. */
  readonly weight: number;
  /** The name of the dictionary, for people: "Mueller", "JMdict". */
  readonly source: string;
  /** What the same word may be where its stem is another: `прекратить` beside `прекращать`. Some are no words. */
  readonly alsoAs?: readonly string[];
}

/** A dictionary that is open. */
export type Loaded = { readonly known: KnownDictionary; readonly table: Table };

const MOST = 12;

/** A dictionary turned round says less well what a word is called than one made for it. */
const TURNED = 0.5;

/** How much what went through English counts beside what did not, and by itself. */
const THROUGH_ENGLISH = 0.5;

/** How many words of another language a word goes through. */
const MOST_BETWEEN = 6;

/** Asks all dictionaries for a word, and those of English where neither language is. */
export function translateWith(
  loaded: readonly Loaded[],
  word: string,
  from: Language,
  to: Language,
): readonly Translation[] {
  if (from === to || word.length > LONGEST) return [];
  const found = ask(loaded, word, from, to);
  return to === 'ru' ? found.map(withOtherForms) : found;
}

/** No word or phrase of a dictionary is so long, in UTF-16 code units. */
const LONGEST = 100;

function ask(
  loaded: readonly Loaded[],
  word: string,
  from: Language,
  to: Language,
): readonly Translation[] {
  const named = worldNames(word, from, to).map((text) => ({ text, weight: 1, source: 'CLDR' }));
  const direct = [...named, ...directly(loaded, word, from, to)];
  if (from === 'en' || to === 'en') {
    const mayBeName = CAPITAL.test(word);
    if (direct.length > 0 && !mayBeName) return best(direct, to, 1);
    const between = throughJapanese(loaded, word, from, to);
    return best(direct.length > 0 ? [...direct, ...between.filter(isCapital)] : between, to, 1);
  }
  const through = best(directly(loaded, word, from, 'en'), 'en', 1).slice(0, MOST_BETWEEN);
  const found = through.flatMap((english) =>
    best(directly(loaded, english.text, 'en', to), to, 1).map(({ text, weight, source }) => ({
      text,
      weight: THROUGH_ENGLISH * english.weight * weight,
      source,
    })),
  );
  return best([...direct, ...found], to, direct.length > 0 ? 1 : THROUGH_ENGLISH);
}

const CAPITAL = /^\p{Lu}/u;
const isCapital = ({ text }: Translation): boolean => CAPITAL.test(text);

/** English and Russian have names in Japanese that no dictionary has between them: Шотландия, スコットランド. */
function throughJapanese(
  loaded: readonly Loaded[],
  word: string,
  from: Language,
  to: Language,
): Translation[] {
  if (from === to || from === 'ja' || to === 'ja') return [];
  return best(directly(loaded, word, from, 'ja'), 'ja', 1)
    .slice(0, MOST_BETWEEN)
    .flatMap((between) =>
      directly(loaded, between.text, 'ja', to).map((one) => ({
        ...one,
        weight: between.weight * one.weight,
      })),
    );
}

function directly(
  loaded: readonly Loaded[],
  word: string,
  from: Language,
  to: Language,
): Translation[] {
  return loaded.flatMap(({ known, table }) => {
    if (known.from === from && known.to === to)
      return lookForward(table, word).map((one) => ({ ...one, source: known.name }));
    if (known.from !== to || known.to !== from) return [];
    return lookBackward(table, word).map(({ text, weight }) => ({
      text,
      weight: TURNED * weight,
      source: known.name,
    }));
  });
}

/** The best of translations, those of one key as one, with weights that sum to `total` at most. */
function best(found: readonly Translation[], to: Language, total: number): Translation[] {
  const byKey = new Map<string, Translation>();
  let sum = 0;
  for (const one of found) {
    const key = keyOf(one.text, to);
    const before = byKey.get(key);
    byKey.set(key, { ...(before ?? one), weight: one.weight + (before?.weight ?? 0) });
    sum += one.weight;
  }
  return [...byKey.values()]
    .map((one) => ({ ...one, weight: (total * one.weight) / sum }))
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
    .slice(0, MOST);
}

function withOtherForms(translation: Translation): Translation {
  // It is told as what was searched for.
  const alsoAs = likePerfective(translation.text).filter((verb) => isRealWord(fold(verb)));
  return alsoAs.length > 0 ? { ...translation, alsoAs } : translation;
}
