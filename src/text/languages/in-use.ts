import { inOneAlphabet } from './homoglyphs.ts';
import { withKanjiInUse } from './ja/variant-kanji.ts';
import { withSpellingInUse } from './ru/old-spelling.ts';

/** Accents that no letter has in it, and what is not seen: soft hyphens, joiners, spaces without width. */
export const MARKS = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/g;

const PLAIN = /^[\t\n -~]*$/;

/**
 * A text in the letters of today, each word in one alphabet, as patterns expect it: without ligatures, wide letters,
 * stress marks, spelling before 1918 and old kanji. Capitals stay; its length may differ from the text's.
 */
export function inUse(text: string): string {
  if (PLAIN.test(text)) return text;
  // What is not seen may have kept two signs of one letter apart: ｶ, then ﾞ.
  const composed = text.normalize('NFKC').replace(MARKS, '').normalize();
  // A letter of another alphabet may have an accent, which no letter of the word's own has: «Кáменев».
  const whole = inOneAlphabet(composed).replace(MARKS, '');
  return withSpellingInUse(withKanjiInUse(whole));
}
