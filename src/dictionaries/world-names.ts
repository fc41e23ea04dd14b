import { LANGUAGES, type Language } from '../text/language.ts';
import { keyOf } from './key.ts';

/** Names of countries and languages by their keys, from one language to another. */
type Names = ReadonlyMap<string, readonly string[]>;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every code of two letters: most are of nothing, which has no name. */
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

const KINDS = ['region', 'language'] as const;

const read = new Map<string, Names>();

/**
 * What a country or a language is called in another language, by the Unicode CLDR that the runtime has; none for
 * any other word. Names of Russian languages are adjectives too: «датский».
 */
export function worldNames(word: string, from: Language, to: Language): readonly string[] {
  const pair = `${from} ${to}`;
  const names = read.get(pair) ?? readNames(from, to);
  read.set(pair, names);
  return names.get(keyOf(word, from)) ?? [];
}

function readNames(from: Language, to: Language): Names {
  const names = new Map<string, string[]>();
  for (const type of KINDS) {
    const nameIn = displayNames(type);
    for (const code of CODES) {
      const [own, other] = [nameIn(code, from), nameIn(code, to)];
      if (own === undefined || other === undefined) continue;
      const key = keyOf(own, from);
      const list = names.get(key) ?? [];
      if (!list.includes(other)) names.set(key, [...list, other]);
    }
  }
  return names;
}

function displayNames(type: 'region' | 'language') {
  const lists = new Map(
    LANGUAGES.map((language) => [
      language,
      new Intl.DisplayNames(language, { type, fallback: 'none' }),
    ]),
  );
  return (code: string, language: Language): string | undefined => {
    try {
      return lists.get(language)?.of(type === 'region' ? code.toUpperCase() : code);
    } catch {
      return undefined;
    }
  };
}
