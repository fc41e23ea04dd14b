const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** How much a text says, in Latin letters: a kanji or kana weighs two. */
export const weightOf = (text: string): number => text.length + (text.match(DENSE)?.length ?? 0);
