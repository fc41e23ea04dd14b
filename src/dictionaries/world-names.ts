import { runNow, type Steps } from '../pace.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { eachToken } from '../text/terms.ts';
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
    const namesIn = allNames(type);
    for (const code of CODES) {
      yield;
      const others = namesIn(code, to);
      for (const own of others.length === 0 ? [] : namesIn(code, from)) {
        const key = keyOf(own, from);
        names.set(key, [...new Set([...(names.get(key) ?? []), ...others])]);
      }
    }
  }
  return names;
}

/** The full name of a country or a language, its short one, and what its words begin with: ЮАР. */
function allNames(type: 'region' | 'language') {
  const [full, short] = [displayNames(type), displayNames(type, 'short')];
  return (code: string, language: Language): readonly string[] => {
    const name = full(code, language);
    if (name === undefined) return [];
    const initials = type === 'region' ? initialsOf(name, UNIONS.has(code)) : [];
    return [...new Set([name, short(code, language) ?? name, ...initials])];
  };
}

/** Unions go by two letters, of small words too: «Европейский союз». */
const UNIONS: ReadonlySet<string> = new Set(['eu', 'un']);

/** Initials that are a word of every day. */
const NO_INITIALS: ReadonlySet<string> = new Set(['CAR']);

/** Initials of a name of three words, or of a union. */
function initialsOf(name: string, isUnion: boolean): readonly string[] {
  const initials = name
    .split(/[\s-]+/u)
    .map((word) => word[0] ?? '')
    .join('');
  const isName = isUnion ? initials.length > 1 : /^\p{Lu}{3,5}$/u.test(initials);
  return isName && !NO_INITIALS.has(initials) ? [initials.toUpperCase()] : [];
}

/** The most words of a country's name: Papua New Guinea. */
const LONGEST_NAME = 3;

/** A name that is told from other words: 日本 and 合衆国 go without saying in a Japanese sentence. */
const NAME = /^(?:\p{Lu}.*|[ァ-ヴー・]+)$/su;

/** Where a text in a language names a country, with a capital or in katakana, in any form of the name. */
export function countriesIn(
  text: string,
  language: Language,
): readonly { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  eachToken(text, (start, end) => places.push({ start, end }));
  const names = countriesOf(language);
  return places.flatMap(({ start }, at) => {
    const ends = places.slice(at, at + LONGEST_NAME).map(({ end }) => end);
    const end = ends.findLast((last) => {
      const name = text.slice(start, last);
      return NAME.test(name) && names.has(keyOf(name, language));
    });
    return end === undefined ? [] : [{ start, end }];
  });
}

/** Regions with a code of two letters that are no countries: the unions, and what is made up. */
const NO_COUNTRIES = new Set(['eu', 'ez', 'un', 'qo', 'xa', 'xb', 'zz']);

const countries = new Map<Language, ReadonlySet<string>>();

/** The keys of all countries' names. */
function countriesOf(language: Language): ReadonlySet<string> {
  const before = countries.get(language);
  if (before !== undefined) return before;
  const nameIn = displayNames('region');
  const names = CODES.flatMap((code) =>
    NO_COUNTRIES.has(code) ? [] : (nameIn(code, language) ?? []),
  );
  const keys = new Set(names.map((name) => keyOf(name, language)));
  countries.set(language, keys);
  return keys;
}

function displayNames(type: 'region' | 'language', style: 'long' | 'short' = 'long') {
  const lists = new Map(
    LANGUAGES.map((language) => [
      language,
      new Intl.DisplayNames(language, { type, style, fallback: 'none' }),
    ]),
  );
  return (code: string, language: Language): string | undefined => {
    try {
      const name = lists.get(language)?.of(type === 'region' ? code.toUpperCase() : code);
      return name?.replace(/(?<!\p{L})о-(в|ва)(?!\p{L})/u, 'остро$1');
    } catch {
      return undefined;
    }
  };
}
