import { runNow, type Steps } from '../pace.ts';
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
  return runNow(namesOf(from, to)).get(keyOf(word, from)) ?? [];
}

/** Reads the names of all languages ahead, with places to pause: the first question across would wait for them. */
export function* readWorldNames(): Steps<void> {
  for (const from of LANGUAGES) {
    for (const to of LANGUAGES) if (from !== to) yield* namesOf(from, to);
  }
}

function* namesOf(from: Language, to: Language): Steps<Names> {
  const pair = `${from} ${to}`;
  const names = read.get(pair) ?? (yield* readNames(from, to));
  read.set(pair, names);
  return names;
}

function* readNames(from: Language, to: Language): Steps<Names> {
  const names = new Map<string, string[]>();
  for (const type of KINDS) {
    const nameIn = displayNames(type);
    for (const code of CODES) {
      yield;
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
