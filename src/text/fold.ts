import { inUse, MARKS } from './languages/in-use.ts';
import { withSpellingInUse } from './languages/ru/old-spelling.ts';

const LATIN = /^[a-z0-9]*$/;
const CYRILLIC = /^[а-я0-9]*$/;
const ACCENTED_LATIN = /[\u00c0-\u024f\u1e00-\u1eff]/g;
const APOSTROPHES = /[‘’ʼ]/g;

/** Letters that no accent makes of another, as those write them who have no key for them. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  'ß:ss æ:ae œ:oe ø:o ł:l đ:d ð:d þ:th ħ:h ŧ:t ı:i ŋ:n ĸ:k ə:e'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);
const WITHOUT_KEY = new RegExp(`[${[...LETTERS.keys()].join('')}]`, 'g');

/**
 * One form for all spellings of a word that differ in case, width, accents, letters that look alike or
 * are no longer in use: `Ｋishida`, `Shinzō`, `ё`, `Tromsø`, «торговлѣ». The result is for comparing only; its length may differ from the word's.
 */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  if (LATIN.test(lower)) return lower;
  if (CYRILLIC.test(lower)) return withSpellingInUse(lower);
  return inUse(word)
    .toLowerCase()
    .replace(ACCENTED_LATIN, (letter) => letter.normalize('NFD'))
    .replace(MARKS, '')
    .replace(WITHOUT_KEY, (letter) => LETTERS.get(letter) ?? letter)
    .replaceAll('ё', 'е')
    .replace(APOSTROPHES, "'");
}
