import { isRealWord } from '../../text/real-words/real-words.ts';

const DENSE_END = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー、。」』）・]$/u;
const DENSE_START = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}「『（]/u;
const HYPHEN = /(\p{L}[\p{L}\p{M}’']*)[-‐\u00ad]$/u;
const NEXT_WORD = /^[\p{L}\p{M}’']+/u;

/** Whether a word is known: to a dictionary, or because the text has it elsewhere. */
export type IsKnown = (word: string) => boolean;

/** Knows the words of a text, and those of English and Russian. */
export function knownWords(text: string): IsKnown {
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{M}]{4,}(?![\p{L}\p{M}‐-])/gu));
  return (word) => {
    const lower = word.toLowerCase();
    return words.has(lower) || isRealWord(lower.replaceAll('ё', 'е'));
  };
}

/** Two lines as one. A hyphen at the end of the first goes only where the word without it is known. */
export function joinLines(one: string, next: string, isKnown: IsKnown): string {
  if (one === '') return next;
  const first = HYPHEN.exec(one)?.[1];
  const second = NEXT_WORD.exec(next)?.[0];
  if (first !== undefined && second !== undefined) {
    const isSoft = one.endsWith('\u00ad');
    const isWord = /^\p{Ll}/u.test(second) && isKnown(first + second);
    return isSoft || isWord ? one.slice(0, -1) + next : one + next;
  }
  return DENSE_END.test(one) && DENSE_START.test(next) ? one + next : `${one} ${next}`;
}
