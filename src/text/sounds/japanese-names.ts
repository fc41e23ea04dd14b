import { KATAKANA_ROWS } from './katakana.ts';

/**
 * Japanese names as Hepburn, Polivanov and kana spell them, to one spelling: Kunrei's, with `i` for its `y` and without
 * what is long or doubled (Ōsaka, Осака, オオサカ). Other than sounds, these three spell a name one way each, so
 * that names in kanji, which are read in many ways, can be told by them.
 */

type Rules = readonly (readonly [RegExp, string])[];

const LATIN: Rules = [
  [/tch/g, 'ch'],
  [/sh(?=[auoe])/g, 'si'],
  [/ch(?=[auoe])/g, 'ti'],
  [/j(?=[auoe])/g, 'zi'],
  [/sh/g, 's'],
  [/ch/g, 't'],
  [/j/g, 'z'],
  [/ts/g, 't'],
  [/f/g, 'h'],
  [/dz/g, 'z'],
  [/y/g, 'i'],
  [/m(?=[bp])/g, 'n'],
];

const CYRILLIC: Rules = [
  [/д[зж]/g, 'z'],
  [/[ъь]/g, ''],
  [/[шс]/g, 's'],
  [/[чтц]/g, 't'],
  [/м(?=[бп])/g, 'n'],
  // Polivanov writes э, so that е is ё, whose dots are folded.
  [/е/g, 'io'],
  [/ю/g, 'iu'],
  [/я/g, 'ia'],
];

const CYRILLIC_LETTERS: Readonly<Record<string, string>> = {
  ...{ а: 'a', и: 'i', у: 'u', э: 'e', о: 'o', й: 'i', ы: 'i', к: 'k', г: 'g', з: 'z', ж: 'z' },
  ...{ д: 'd', н: 'n', ф: 'h', х: 'h', б: 'b', п: 'p', м: 'm', р: 'r', в: 'w' },
};

const KANA: ReadonlyMap<string, string> = new Map([
  ...KATAKANA_ROWS.flatMap(([row, consonant]) =>
    [...row].map((one, at): [string, string] => [one, consonant + ('aiueo'[at] as string)]),
  ),
  ...Object.entries({ ヤ: 'ia', ユ: 'iu', ヨ: 'io', ワ: 'wa', ヲ: 'o', ン: 'n', ッ: '', ー: '' }),
  ...Object.entries({ ヂ: 'zi', ヅ: 'zu', ヰ: 'i', ヱ: 'e', ヶ: 'ga', ケ: 'ke' }),
]);

const SMALL: Readonly<Record<string, string>> = { ャ: 'a', ュ: 'u', ョ: 'o' };

/** Syllables of a vowel with a consonant before it, or an n alone. */
const JAPANESE = /^(?:[kgsztdnhbpmrw]?i?[aueo]|[kgsztdnhbpmr]?i|n)+$/;

/** Shorter ones are of too many words. */
const SHORTEST = 4;

const HIRAGANA = /[ぁ-ゖ]/g;
const toKatakana = (kana: string): string =>
  kana.replace(HIRAGANA, (one) => String.fromCharCode(one.charCodeAt(0) + 0x60));

function ofKana(kana: string): string {
  let key = '';
  for (const one of toKatakana(kana)) {
    const small = SMALL[one];
    key = small === undefined ? `${key}${KANA.get(one) ?? '?'}` : `${key}${small}`;
  }
  return key;
}

const applied = (word: string, rules: Rules): string =>
  rules.reduce((text, [from, to]) => text.replace(from, to), word);

const ofCyrillic = (word: string): string =>
  [...applied(word, CYRILLIC)].map((letter) => CYRILLIC_LETTERS[letter] ?? letter).join('');

/** Long vowels are written or not; so are doubled consonants, and n before another. */
const shortened = (key: string): string => key.replace(/ou/g, 'o').replace(/([a-z])\1+/g, '$1');

const DECLINED = /(?<=.{2})(?:ой|[ыиуею])$/;

/** The spellings of a folded word in Latin, Cyrillic or kana letters that may be a Japanese name; none where it is none. */
export function japaneseKeysOf(word: string): readonly string[] {
  const spelled = /^[a-z]+$/.test(word)
    ? [applied(word, LATIN)]
    : /^[а-я]+$/.test(word)
      ? [word, word.replace(DECLINED, 'а'), word.replaceAll('г', 'х')].map(ofCyrillic)
      : /^[ぁ-ゖァ-ヺー]+$/.test(word)
        ? [ofKana(word)]
        : [];
  const keys = spelled.map(shortened).filter((key) => key.length >= SHORTEST && JAPANESE.test(key));
  return [...new Set(keys)];
}
