import { withKanjiInUse } from './languages/ja/variant-kanji.ts';

const PLAIN = /^[a-z0-9а-я]*$/;
const ACCENTED_LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/g;
/** Accents, and what is not seen: soft hyphens, joiners, spaces without width. */
const MARKS = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g;
const HAN = /\p{sc=Han}/u;
const APOSTROPHES = /[‘’ʼ＇]/g;

/**
 * One form for all spellings of a word that differ in case, width or accents: `Ｋishida`, `Shinzō`,
 * `ё`. The result is for comparing only; its length may differ from the word's.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  const folded = lower
    .normalize('NFKC')
    .toLowerCase()
    .replace(ACCENTED_LATIN, (letter) => letter.normalize('NFD'))
    .replace(MARKS, '')
    .replaceAll('ё', 'е')
    .replace(APOSTROPHES, "'");
  return HAN.test(folded) ? withKanjiInUse(folded) : folded;
}
