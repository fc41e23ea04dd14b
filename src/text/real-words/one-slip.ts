import { isRealWord } from './real-words.ts';

const ALPHABETS = [
  { of: /^[a-z]+$/, letters: 'abcdefghijklmnopqrstuvwxyz' },
  { of: /^[а-я]+$/, letters: 'абвгдежзийклмнопрстуфхцчшщъыьэюя' },
] as const;

/**
 * The real words of its alphabet that a folded word is one slip from, those by two letters exchanged and by one that
 * is missing first: Damerau, "A technique for computer detection and correction of spelling errors" (1964).
 */
export function wordsOneSlipAway(word: string): readonly string[] {
  const letters = ALPHABETS.find(({ of }) => of.test(word))?.letters;
  if (letters === undefined) return [];
  const found = new Set<string>();
  const keep = (other: string): void => {
    if (other !== word && isRealWord(other)) found.add(other);
  };
  const places = Array.from({ length: word.length + 1 }, (_, at) => at);
  for (const at of places.slice(1, -1))
    keep(word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1));
  for (const at of places)
    for (const letter of letters) keep(word.slice(0, at) + letter + word.slice(at));
  for (const at of places.slice(0, -1)) keep(word.slice(0, at) + word.slice(at + 1));
  for (const at of places.slice(0, -1))
    for (const letter of letters) keep(word.slice(0, at) + letter + word.slice(at + 1));
  return [...found];
}
