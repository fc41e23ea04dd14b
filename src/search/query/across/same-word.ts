import type { Dictionaries } from '../../../dictionaries/dictionaries.ts';
import { guessLanguage, LANGUAGES, type Language } from '../../../text/language.ts';
import { termOf } from '../../../text/terms.ts';
import type { SearchIndex } from '../../index/search-index.ts';
import { heldTerms } from './held-terms.ts';

/** How much likelier the first translation must be than the next: else the word has several meanings, or none that is plain. */
const LEAD = 1.3;

/** How likely the word must be among what its translation says, of the likeliest there. */
const BACK = 0.4;

/**
 * The terms that surely are `word` in the other languages of an archive: its first translation, one word
 * and likelier than any other, which in turn says that word. What leaves passages out must not rest on
 * a sense that is seldom meant.
 */
export function sameWordIn(
  word: string,
  language: Language,
  dictionaries: Dictionaries,
  index: SearchIndex,
): readonly number[] {
  const from = guessLanguage(word) ?? language;
  const own = termOf(word);
  return LANGUAGES.filter((to) => to !== from && index.passagesIn[to] > 0).flatMap((to) => {
    const [first, next] = dictionaries.translate(word, from, to);
    if (first === undefined || first.weight < LEAD * (next?.weight ?? 0)) return [];
    const [likeliest, ...others] = dictionaries.translate(first.text, to, from);
    const isSame = [likeliest, ...others].some(
      (back) =>
        back !== undefined &&
        back.weight >= BACK * (likeliest?.weight ?? 0) &&
        termOf(back.text) === own,
    );
    const words = heldTerms(first.text, index);
    // A name is no thing: crab is not Cancer.
    const isName = /^\p{Lu}/u.test(first.text) && !/^\p{Lu}/u.test(word);
    return isSame && !isName && words.length === 1 ? (words[0] ?? []) : [];
  });
}
