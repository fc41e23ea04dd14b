import { editDistance } from '../../text/edit-distance.ts';
import { fold } from '../../text/fold.ts';
import { eachToken } from '../../text/terms.ts';
import { soundAlike, transliterate } from '../../text/transliteration.ts';

/** Shorter words are all alike. */
const SHORTEST = 5;

/** The share of a word that may be spelt otherwise: one letter in five. */
const MOST_DIFFERENT = 0.2;

const CYRILLIC = /[а-я]/;
const ALPHABET = /^[a-zа-я]/;

/**
 * Whether a text holds a folded word as another hand would write it, `Gorbachov` for Gorbachev or,
 * as a name in the other alphabet, for Горбачёв: then it cannot be said to lack it.
 */
export function holdsAlike(text: string, word: string): boolean {
  if (word.length < SHORTEST || !ALPHABET.test(word)) return false;
  let isHeld = false;
  eachToken(text, (start, end) => {
    if (isHeld || end - start < SHORTEST) return;
    const token = text.slice(start, end);
    const other = fold(token);
    if (!ALPHABET.test(other)) return;
    isHeld =
      CYRILLIC.test(word) === CYRILLIC.test(other)
        ? editDistance(word, other) <= MOST_DIFFERENT * word.length
        : /^\p{Lu}/u.test(token) && soundAlike(soundOf(word), soundOf(other));
  });
  return isHeld;
}

/** The sounds of a name; Ельцин is written with a `Y` that Russian does not. */
const soundOf = (word: string): string => transliterate(word).replace(/^ye/, 'e');
