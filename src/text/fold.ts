const PLAIN = /^[a-z0-9а-я]*$/;
const ACCENTED_LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const MARKS = /[\u0300-\u036f]/g;
const APOSTROPHES = /[‘’ʼ＇]/g;

/**
 * One form for all spellings of a word that differ in case, width or accents: `Ｋishida`, `Shinzō`,
 * `ё`. The result is for comparing only; its length may differ from the word's.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFKC')
    .toLowerCase()
    .replace(ACCENTED_LATIN, (letter) => letter.normalize('NFD'))
    .replace(MARKS, '')
    .replaceAll('ё', 'е')
    .replace(APOSTROPHES, "'");
}
