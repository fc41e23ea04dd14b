import { type Readings, readingsOf } from './phonemes.ts';

/** Rows of the syllabary: five kana and the consonant before their a, i, u, e, o. */
export const KATAKANA_ROWS: readonly (readonly [string, string])[] = [
  ['アイウエオ', ''],
  ['カキクケコ', 'k'],
  ['ガギグゲゴ', 'g'],
  ['サシスセソ', 's'],
  ['ザジズゼゾ', 'z'],
  ['タチツテト', 't'],
  ['ダヂヅデド', 'd'],
  ['ナニヌネノ', 'n'],
  ['ハヒフヘホ', 'h'],
  ['バビブベボ', 'b'],
  ['パピプペポ', 'p'],
  ['マミムメモ', 'm'],
  ['ラリルレロ', 'r'],
];

/** Kana whose consonant is not that of their row. */
const OWN: Readonly<Record<string, string>> = {
  ...{ シ: 'cI', ジ: 'jI', チ: 'xI', ツ: 'qU', ヅ: 'zU', ヂ: 'dI', フ: 'fU', ヴ: 'vU', ワ: 'wa' },
  ...{
    ヤ: 'ia',
    ユ: 'iu',
    ヨ: 'io',
    ヰ: 'i',
    ヱ: 'e',
    ヲ: 'o',
    ン: 'n',
    ッ: '',
    ー: '-',
    ヶ: 'ke',
  },
};

/** A small vowel takes the place of the vowel before it: ファ, ティ, ヴォ, シャ. */
const SMALL: Readonly<Record<string, string>> = {
  ...{ ァ: 'a', ィ: 'i', ゥ: 'U', ェ: 'e', ォ: 'o', ャ: 'a', ュ: 'U', ョ: 'o' },
};

/** Vowels that are put in where a name has none: フルシチョフ, ドゥーマ, メキシコ. */
const PUT_IN: Readonly<Record<string, string>> = {
  u: 'U',
  tO: 'tO',
  to: 'tO',
  do: 'dO',
  ki: 'kI',
  ri: 'rI',
};

const SYLLABLES: ReadonlyMap<string, string> = new Map([
  ...KATAKANA_ROWS.flatMap(([kana, consonant]) =>
    [...kana].map((one, at): [string, string] => {
      const vowel = 'aiueo'[at] as string;
      const weak = PUT_IN[consonant + vowel] ?? (vowel === 'u' && consonant ? `${consonant}U` : '');
      return [one, weak || consonant + vowel];
    }),
  ),
  ...Object.entries(OWN),
]);

function read(kana: string): string {
  let sounds = '';
  for (const [at, one] of [...kana].entries()) {
    const small = SMALL[one];
    if (small === undefined) sounds += SYLLABLES.get(one) ?? '';
    // ウィ is wi, and ウ by itself a vowel.
    else if (kana[at - 1] === 'ウ') sounds = `${sounds.slice(0, -1)}w${small}`;
    else sounds = `${sounds.replace(/[aeiouIUO]$/, '')}${small}`;
  }
  return sounds;
}

const OTHERS: readonly (readonly [RegExp, string])[] = [
  // ウラジオストク has ウ for a v.
  [/^ウ(?=[ラリルレロ])/, 'ヴ'],
  // メドベージェフ, ウラジーミル: a soft d.
  [/ジ/g, 'ヂ'],
  // サッチャー, ハーバード: English has an r there.
  [/ー$/, 'ル'],
  [/ー(?!$)/g, 'ル'],
];

/**
 * The readings of a word in katakana. In a name of Japan no vowel is put in: スズキ; so the same readings come with
 * all vowels full, too.
 */
export function readKatakana(word: string): Readings {
  const others = OTHERS.filter(([spelling]) => word.search(spelling) >= 0).slice(0, 2);
  const found = readingsOf(
    word,
    others.map(
      ([spelling, other]) =>
        (one) =>
          one.replace(spelling, other),
    ),
    read,
  );
  return [...new Set([...found, read(word).replace(/[UOI]/g, (vowel) => vowel.toLowerCase())])];
}
