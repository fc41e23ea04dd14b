import type { Dictionaries } from '../../../dictionaries/dictionaries.ts';
import { derivedFrom } from '../../../dictionaries/forms/russian-derivations.ts';
import type { Language } from '../../../text/language.ts';
import type { Token } from '../query-expansion.ts';

/** What a word may be looked up as, and how much of it that is, above 0 and at most 1. */
export type WordForm = { readonly typed: string; readonly share: number };

/** What a word is made of says less of it than its own translation would. */
const DERIVED = 0.7;

/** How a word may stand in a dictionary, the surest first: as it was meant, in Japanese with its ending, or what it is made of. */
export function* formsOf(
  tokens: readonly Token[],
  first: number,
  language: Language,
  slips: ReadonlyMap<number, string>,
): Generator<WordForm, void, void> {
  if (language === 'ja') {
    yield* withEndings(tokens, first);
    return;
  }
  const word = slips.get(first) ?? (tokens[first] as Token).raw;
  yield { typed: word, share: 1 };
  if (language !== 'ru') return;
  for (const base of derivedFrom(word)) yield { typed: base, share: DERIVED };
}

const HIRAGANA = /^\p{Script=Hiragana}+$/u;

/** The most tokens that the ending of a Japanese word is cut into. */
const LONGEST_ENDING = 3;

/** A Japanese word as it is cut, and with the endings that were cut off: 呼|ばれ|ます. */
function* withEndings(tokens: readonly Token[], first: number): Generator<WordForm, void, void> {
  let typed = (tokens[first] as Token).raw;
  yield { typed, share: 1 };
  for (let at = first + 1; at <= first + LONGEST_ENDING; at++) {
    const [before, token] = [tokens[at - 1] as Token, tokens[at]];
    if (token?.term !== '' || token.start !== before.start + before.raw.length) return;
    if (!HIRAGANA.test(token.raw)) return;
    typed += token.raw;
    yield { typed, share: 1 };
  }
}

const KATAKANA = /^[ァ-ヴー]{6,}$/u;

/** The shortest part of a compound in katakana. */
const SHORTEST_PART = 3;

/**
 * The two words that a compound in katakana is written of, as in チューリングマシン, where a dictionary knows both; the cut
 * with the longest first one.
 */
export function partsOf(word: string, to: Language, dictionaries: Dictionaries): readonly string[] {
  if (!KATAKANA.test(word)) return [];
  const knows = (part: string): boolean => dictionaries.translate(part, 'ja', to).length > 0;
  for (let at = word.length - SHORTEST_PART; at >= SHORTEST_PART; at--) {
    const parts = [word.slice(0, at), word.slice(at)];
    if (parts.every(knows)) return parts;
  }
  return [];
}
