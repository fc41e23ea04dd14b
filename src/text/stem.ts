import { stemEnglish } from './languages/en/stem.ts';
import { stemRussian } from './languages/ru/stem.ts';

const CYRILLIC = /[а-я]/;
const LATIN = /^[a-z]+$/;

/**
 * The stem of a folded word, by its script: Snowball for Cyrillic, Porter for Latin words, of three letters
 * and more; any other word is its own stem.
 */
export function stem(word: string): string {
  if (word.length < 3) return word;
  if (CYRILLIC.test(word)) return stemRussian(word);
  if (!LATIN.test(word)) return word;
  return stemEnglish(word);
}
