import { runNow, type Steps } from '../pace.ts';
import { fold } from '../text/fold.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { isStopWord } from '../text/stop-words.ts';
import { eachToken } from '../text/terms.ts';
import { keyOf } from './key.ts';

/** Names of countries and languages by their keys, from one language to another. */
type Names = ReadonlyMap<string, readonly string[]>;

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Every code of two letters: most are of nothing, which has no name. */
const CODES = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));

const KINDS = ['region', 'language'] as const;

type Kind = (typeof KINDS)[number];

const pairs = new Map<string, Names>();

/**
 * What a country or a language is called in another language, by the Unicode CLDR that the runtime has; none for
 * any other word. Names of Russian languages are adjectives too: «датский».
 */
export function worldNames(word: string, from: Language, to: Language): readonly string[] {
  return runNow(namesBetween(from, to)).get(keyOf(word, from)) ?? [];
}

/** Reads the names of all languages ahead, with places to pause: the first question across would wait for them. */
export function* readWorldNames(): Steps<void> {
  for (const from of LANGUAGES) {
    for (const to of LANGUAGES) if (from !== to) yield* namesBetween(from, to);
  }
}

function* namesBetween(from: Language, to: Language): Steps<Names> {
  const pair = `${from} ${to}`;
  const known = pairs.get(pair);
  if (known !== undefined) return known;
  const [own, others] = [yield* namesIn(from), yield* namesIn(to)];
  const names = new Map<string, readonly string[]>();
  for (const [code, { all }] of others) {
    yield;
    for (const key of own.get(code)?.keys ?? []) {
      names.set(key, [...new Set([...(names.get(key) ?? []), ...all])]);
    }
  }
  pairs.set(pair, names);
  return names;
}

/** What something is called in a language, and the keys of that. */
type Called = { readonly all: readonly string[]; readonly keys: readonly string[] };

/** By its kind and code. */
const called = new Map<Language, ReadonlyMap<string, Called>>();

function* namesIn(language: Language): Steps<ReadonlyMap<string, Called>> {
  const known = called.get(language);
  if (known !== undefined) return known;
  const names = new Map<string, Called>();
  for (const type of KINDS) {
    const [full, short] = [displayName(type, language), displayName(type, language, 'short')];
    for (const code of CODES) {
      yield;
      const name = full(code);
      if (name === undefined) continue;
      const initials = type === 'region' ? initialsOf(code, name) : [];
      const all = [...new Set([name, short(code) ?? name, ...initials])];
      names.set(`${type} ${code}`, { all, keys: all.map((one) => keyOf(one, language)) });
    }
  }
  called.set(language, names);
  return names;
}

/** The unions, the Emirates, South Africa: those that a desk writes by initials. MSC is no Macao. */
const BY_INITIALS: ReadonlySet<string> = new Set(['eu', 'un', 'ae', 'za']);

/** Of several words, small ones too: «Европейский союз». */
function initialsOf(code: string, name: string): readonly string[] {
  if (!BY_INITIALS.has(code)) return [];
  const initials = name.split(/[\s-]+/u).map((word) => word[0] ?? '');
  return initials.length > 1 ? [initials.join('').toUpperCase()] : [];
}

/** The most words of a country's name: Papua New Guinea. */
const LONGEST_NAME = 3;

/** Names that go without saying in a Japanese sentence, or are said otherwise. */
const UNSAID: ReadonlySet<string> = new Set(['日本', 'アメリカ合衆国']);

/** «того» is of Togo only with a capital. */
const isTold = (name: string): boolean =>
  !UNSAID.has(name) && (/^\p{Lu}/u.test(name) || !isStopWord(fold(name)));

/** A capital, kanji or katakana, or four letters: shorter words are as often others, "us" and «чад». */
const NAME = /^(?:\p{Lu}.*|\p{Ll}.{3,}|[\p{Script=Han}ァ-ヴー・]{2,})$/su;

/** Where a text in a language names a country, in any form of the name. */
export function countriesIn(
  text: string,
  language: Language,
): readonly { readonly start: number; readonly end: number }[] {
  const places: { start: number; end: number }[] = [];
  eachToken(text, (start, end) => places.push({ start, end }));
  const { names, beginnings } = countriesOf(language);
  return places.flatMap(({ start }, at) => {
    if (!beginnings.has(beginningOf(text.slice(start), language))) return [];
    const ends = places.slice(at, at + LONGEST_NAME).map(({ end }) => end);
    const end = ends.findLast((last) => {
      const name = text.slice(start, last);
      return NAME.test(name) && names.has(keyOf(name, language)) && isTold(name);
    });
    return end === undefined ? [] : [{ start, end }];
  });
}

/** Regions with a code of two letters that are no countries: the unions, and what is made up. */
const NO_COUNTRIES = new Set(['eu', 'ez', 'un', 'qo', 'xa', 'xb', 'zz']);

/** The keys of all countries' names, and how the names begin: few words are worth a key, which takes a stem. */
type Countries = { readonly names: ReadonlySet<string>; readonly beginnings: ReadonlySet<string> };

const beginningOf = (text: string, language: Language): string =>
  fold(text.slice(0, language === 'ja' ? 2 : 3));

const countries = new Map<Language, Countries>();

function countriesOf(language: Language): Countries {
  const before = countries.get(language);
  if (before !== undefined) return before;
  const nameOf = displayName('region', language);
  const names = CODES.flatMap((code) => (NO_COUNTRIES.has(code) ? [] : (nameOf(code) ?? [])));
  const made = {
    names: new Set(names.map((name) => keyOf(name, language))),
    beginnings: new Set(names.map((name) => beginningOf(name, language))),
  };
  countries.set(language, made);
  return made;
}

function displayName(type: Kind, language: Language, style: 'long' | 'short' = 'long') {
  const names = new Intl.DisplayNames(language, { type, style, fallback: 'none' });
  return (code: string): string | undefined => {
    try {
      const name = names.of(type === 'region' ? code.toUpperCase() : code);
      return name?.replace(/(?<!\p{L})о-(в|ва)(?!\p{L})/u, 'остро$1');
    } catch {
      return undefined;
    }
  };
}
