import type { Dictionaries } from '../../../dictionaries/dictionaries.ts';
import { LANGUAGES, type Language } from '../../../text/language.ts';
import { wordsOneSlipAway } from '../../../text/real-words/one-slip.ts';
import { isRealWord } from '../../../text/real-words/real-words.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { isName, type QueryExpansion, type Token } from '../query-expansion.ts';
import { isLookedUp } from '../vocabulary.ts';
import { heldTranslations } from './translate-words.ts';

/** So many words of a question are looked for, the first: each takes some milliseconds. */
const MOST = 2;

/** Of four letters, too many words are one slip apart. */
const SHORTEST = 5;

/**
 * By number of a token: the word that it is taken for where it is none, because the other languages of the archive
 * hold what dictionaries say of that. It is a real word of the language or, where passages in that language
 * hold the token's reading, that. Names are looked for by their sound instead.
 */
export function readSlips(
  tokens: readonly Token[],
  language: Language,
  { readings, concepts, transliteratedNames }: QueryExpansion,
  dictionaries: Dictionaries,
  index: SearchIndex,
): ReadonlyMap<number, string> {
  const others = LANGUAGES.filter((to) => to !== language && index.passagesIn[to] > 0);
  const found = new Map<number, string>();
  const isHeld = (word: string): boolean =>
    others.some(
      (to) => heldTranslations(dictionaries.translate(word, language, to), index).length > 0,
    );
  const isKnown = (word: string): boolean =>
    others.some((to) => dictionaries.translate(word, language, to).length > 0);
  let left = others.length === 0 ? 0 : MOST;
  tokens.forEach((token, at) => {
    const { surface, term } = token;
    if (term === '' || concepts.variants.has(at) || transliteratedNames.has(at)) return;
    const read = readings.get(at)?.word;
    if (read !== undefined) {
      found.set(at, read);
      return;
    }
    if (surface.length < SHORTEST || !isLookedUp(surface) || isName(token)) return;
    if (index.termIds.has(term) || isRealWord(surface) || isKnown(surface) || left-- <= 0) return;
    const word = wordsOneSlipAway(surface).find(isHeld);
    if (word !== undefined) found.set(at, word);
  });
  return found;
}
