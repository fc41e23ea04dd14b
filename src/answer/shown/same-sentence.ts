import { fold } from '../../text/fold.ts';
import { sharedWords, type WordsSeen, wordsSeen } from './words-seen.ts';

/** The part of their pairs of neighbouring words, or of characters in Japanese, that two such quotes share. */
const NEARLY_ALL = 0.65;

/** A quote with what it is compared by, worked out when first asked for. */
export type ReadQuote = {
  readonly text: string;
  readonly words: () => WordsSeen;
  readonly units: () => readonly string[];
  readonly pairs: () => ReadonlySet<string>;
};

export function readQuote(text: string): ReadQuote {
  const units = once(() => unitsOf(text));
  return {
    text,
    words: once(() => wordsSeen(text)),
    units,
    pairs: once(() => pairsOf(units())),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Whether two quotes say the same in nearly the same words: every number and every name is in both. */
export function isSameSentence(a: ReadQuote, b: ReadQuote): boolean {
  if (a.text === b.text) return true;
  if (areFarApart(a, b)) return false;
  if (a.units().join(' ') === b.units().join(' ')) return true;
  const [first, second] = [a.pairs(), b.pairs()];
  const shared = sharedBy(first, second);
  if (shared < NEARLY_ALL * (first.size + second.size - shared)) return false;
  return telling(a.text) === telling(b.text);
}

/** What is seen without reading: most quotes beside each other have another length, or hardly a word in common. */
function areFarApart(a: ReadQuote, b: ReadQuote): boolean {
  const [one, other] = [a.text.length, b.text.length];
  if (Math.min(one, other) < NEARLY_ALL * Math.max(one, other)) return true;
  const [words, others] = [a.words(), b.words()];
  if (words.length < FEW_WORDS || others.length < FEW_WORDS) return false;
  return sharedWords(words, others) < others.length / 3;
}

/** How many two sets have in common. */
export function sharedBy(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const part of one) if (other.has(part)) shared++;
  return shared;
}

/** Text of fewer is not parted by spaces, or short. */
const FEW_WORDS = 8;

const JAPANESE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;

const unitsOf = (text: string): readonly string[] =>
  fold(text).match(JAPANESE.test(text) ? /[\p{L}\p{N}]/gu : /[\p{L}\p{N}]+/gu) ?? [];

/** The pairs of neighbouring words of a text, or of characters in Japanese. */
export const pairsIn = (text: string): ReadonlySet<string> => pairsOf(unitsOf(text));

const pairsOf = (units: readonly string[]): ReadonlySet<string> =>
  new Set(units.map((unit, at) => `${unit} ${units[at + 1] ?? ''}`));

/** What tells two facts apart: numbers, names, and negation. */
const TELLING =
  /\p{N}+|\p{Lu}[\p{L}\p{M}]*|[ァ-ヴー]{2,}|\p{sc=Han}{2,}|\b(?:not?|never|without)\b|(?<!\p{L})(?:не|ни|нет|без)(?!\p{L})|な[いくか]|ませ|ずに/gu;

const telling = (text: string): string => (text.match(TELLING) ?? []).join(' ').toLowerCase();
