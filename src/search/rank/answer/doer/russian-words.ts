import { fold } from '../../../../text/fold.ts';

/** A word of a sentence; `cut` says that a sign stands before it. */
export type Word = { readonly typed: string; readonly folded: string; readonly cut: boolean };

/** The words of a text; `cut` says that a sign stands before one. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: typed, index } of text.matchAll(/[\p{L}\d][\p{L}\d-]*/gu)) {
    const between = text.slice(end, index);
    const isInitial = /^\p{Lu}$/u.test(words.at(-1)?.typed ?? '') && /^\.\s?$/u.test(between);
    words.push({ typed, folded: fold(typed), cut: !isInitial && /[^\s«»"“”]/u.test(between) });
    end = index + typed.length;
  }
  return words;
}
