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
  const broken = brokenWord(one, next);
  if (broken !== undefined) return isJoined(broken, isKnown) ? one.slice(0, -1) + next : one + next;
  return DENSE_END.test(one) && DENSE_START.test(next) ? one + next : `${one} ${next}`;
}

type Broken = { readonly first: string; readonly second: string; readonly isSoft: boolean };

/** The two halves of the word that a hyphen breaks between two lines. */
function brokenWord(one: string, next: string): Broken | undefined {
  const first = HYPHEN.exec(one)?.[1];
  const second = NEXT_WORD.exec(next)?.[0];
  return first === undefined || second === undefined
    ? undefined
    : { first, second, isSoft: one.endsWith('\u00ad') };
}

const isJoined = ({ first, second, isSoft }: Broken, isKnown: IsKnown): boolean =>
  isSoft || (/^\p{Ll}/u.test(second) && isKnown(first + second));

/** With a hyphen behind them, what follows may be another word: to re-sign is not to resign. */
const PREFIX = /^(?:re|co|pre|un|non|de|mis|over|under|ex|экс|не|со|пере)$/iu;

/** The words that were joined between these lines, of which nothing but a dictionary tells that they have no hyphen. */
export function doubtfulWords(lines: readonly string[], isKnown: IsKnown): readonly string[] {
  const within = new Set(
    lines
      .join('\n')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu),
  );
  const found = lines.flatMap((line, at) => {
    const broken = brokenWord(line, lines[at + 1] ?? '');
    if (broken === undefined || broken.isSoft || !isJoined(broken, isKnown)) return [];
    const word = broken.first + broken.second;
    const isSure = within.has(word.toLowerCase()) || !PREFIX.test(broken.first);
    return isSure || !isKnown(broken.second) ? [] : [word];
  });
  return [...new Set(found)];
}
