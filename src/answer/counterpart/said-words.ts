import { inverseDocumentFrequency } from '../../search/index/bm25.ts';
import { conceptTerm, findNames } from '../../search/index/concepts.ts';
import { documentFrequency, type SearchIndex } from '../../search/index/search-index.ts';
import type { AcrossLanguages } from '../../search/query/across/ask-across.ts';
import { namesHeardAs } from '../../search/query/across/heard-names.ts';
import { translateWords } from '../../search/query/across/translate-words.ts';
import { FRAME_WEIGHT, type Token } from '../../search/query/query-expansion.ts';
import { tokensOf } from '../../search/query/tokens.ts';
import { isFrameWord } from '../../text/frame-words.ts';
import type { Language } from '../../text/language.ts';
import { ROLE, roleOf } from '../../values/find-values.ts';
import type { Statement } from './statement.ts';

/** A word of a statement: what it weighs, and every term that it may be in another language. */
type SaidWord = {
  readonly weight: number;
  readonly terms: ReadonlySet<number>;
  /** The number of its sentence in the statement. */
  readonly sentence: number;
};

/**
 * The words of a statement as `to` may have them: by the glossary, by dictionaries, by the sound of names, and as
 * they are. Numbers and dates, which are compared by themselves, are left out.
 */
export function saidWords(
  { text, language, ends }: Statement,
  to: Language,
  { dictionaries, names }: AcrossLanguages,
  index: SearchIndex,
): readonly SaidWord[] {
  const tokens = tokensOf(text);
  const terms = tokens.map(({ term }) => {
    const own = index.termIds.get(term);
    return new Set(own === undefined ? [] : [own]);
  });
  const row = tokens.map(({ term }) => term);
  for (const { name, first, count } of findNames(index.concepts, row)) {
    const term = index.termIds.get(conceptTerm(name.concept));
    if (term === undefined) continue;
    for (let at = first; at < first + count; at++) terms[at]?.add(term);
  }
  for (const one of translateWords(text, tokens, language, to, dictionaries, index)) {
    for (const at of one.tokens) for (const { term } of one.variants) terms[at]?.add(term);
  }
  return tokens.flatMap((token, at) => {
    if (token.term === '' || roleOf(token.surface) !== ROLE.none) return [];
    const heard = MAY_BE_NAME.test(token.raw)
      ? [token.surface, token.term].flatMap((word) => namesHeardAs(word, names, index))
      : [];
    return {
      weight: weightOf(token, language, index),
      terms: new Set([...(terms[at] ?? []), ...heard]),
      sentence: ends.findIndex((end) => token.start < end),
    };
  });
}

const MAY_BE_NAME = /^\p{Lu}|^[ァ-ヶー]+$/u;

function weightOf({ term, surface }: Token, language: Language, index: SearchIndex): number {
  const own = index.termIds.get(term);
  const passages = index.passagesIn[language];
  const frequency = own === undefined ? 0 : documentFrequency(index, own);
  const idf = inverseDocumentFrequency(Math.min(passages, frequency), passages);
  return idf * (isFrameWord(surface) ? FRAME_WEIGHT : 1);
}

/** How much of a statement another in the other language holds, by weight: of all its words, and of the sentence of which it holds least. */
export function sharesHeld(
  words: readonly SaidWord[],
  { terms }: Statement,
): { readonly share: number; readonly least: number } {
  const all: number[] = [0];
  const held: number[] = [0];
  for (const word of words) {
    const isHeld = [...word.terms].some((term) => terms.has(term));
    for (const at of [0, word.sentence + 1]) {
      all[at] = (all[at] ?? 0) + word.weight;
      held[at] = (held[at] ?? 0) + (isHeld ? word.weight : 0);
    }
  }
  const shares = all.map((weight, at) => (weight === 0 ? 0 : (held[at] as number) / weight));
  return { share: shares[0] as number, least: Math.min(...shares) };
}
