import { fold } from '../../text/fold.ts';

/** The part of their pairs of neighbouring words, or of characters in Japanese, that two such quotes share. */
const NEARLY_ALL = 0.65;

/** Whether two quotes say the same in nearly the same words: every number and every name is in both. */
export function isSameSentence(a: string, b: string): boolean {
  if (a === b) return true;
  if (areFarApart(a, b)) return false;
  const [one, other] = [unitsOf(a), unitsOf(b)];
  if (one.join(' ') === other.join(' ')) return true;
  const [first, second] = [pairsOf(one), pairsOf(other)];
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared++;
  if (shared < NEARLY_ALL * (first.size + second.size - shared)) return false;
  return telling(a) === telling(b);
}

/** What is seen without reading: most quotes beside each other have another length, or hardly a word in common. */
function areFarApart(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < NEARLY_ALL * Math.max(a.length, b.length)) return true;
  const words = new Set(a.split(' '));
  const others = b.split(' ');
  if (words.size < FEW_WORDS || others.length < FEW_WORDS) return false;
  return others.filter((word) => words.has(word)).length < others.length / 3;
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
