import type { SearchIndex } from '../index/search-index.ts';
import { findPhrase, type Phrase } from './phrases.ts';
import { expandQuery, RELATION_WEIGHT } from './query-expansion.ts';
import type { Speller } from './spelling.ts';
import { tokensOf } from './tokens.ts';

/** Finds each part that was typed; `elsewhere` says a word that the glossary does not know in other languages. */
export const phrasesOf = (
  typed: readonly string[],
  index: SearchIndex,
  elsewhere: (word: string) => readonly number[] = () => [],
): Phrase[] => {
  const called = (word: string): readonly number[] => {
    const names = namesOf(word, index);
    return names.length > 0 ? names : elsewhere(word);
  };
  return typed.flatMap((part) => findPhrase(part, index, called) ?? []);
};

/** The terms that stand for a word as much as its own does. */
function namesOf(word: string, index: SearchIndex): number[] {
  const speller: Speller = { correct: () => ({ variants: [] }) };
  const { concepts, transliteratedNames } = expandQuery(word, tokensOf(word), index, speller);
  const names = [...concepts.variants.values()].flat();
  return [
    ...names.filter(({ weight }) => weight >= RELATION_WEIGHT.near).map(({ term }) => term),
    ...[...transliteratedNames.values()].flat(),
  ];
}
