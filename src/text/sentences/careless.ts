import { ABBREVIATIONS, MAY_END } from './abbreviations.ts';

/** Ends of sentences that are written without a space or a capital after them, or with a wide full stop. */

/** As much is looked at before a stop and after it. */
const AROUND = 24;

const before = (text: string, start: number, at: number): string =>
  text.slice(Math.max(start, at - AROUND), at);

const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー」』）]$/u;
const JAPANESE_NEXT = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}「『（]/u;

/** A word or a year before a stop: no letter by itself, no name of a file or a site. */
const WORD = /(?:^|[\s(«“"'’\u00a0—–-])(\p{Ll}{3,}|\p{Lu}\p{Ll}{3,}|\d{4})[)»”"]?$/u;

/** A word with a capital, or one letter, that another word follows. */
const NEXT = /^["'“‘«(]?(?:\p{Lu}\p{Ll}+|\p{Lu}(?=[\s\u00a0]))/u;

/** What names of sites and programs end in. */
const NO_SENTENCE = /^(?:com|ru|net|org|jp|io|рф|js|py|html?|pdf|docx?)(?!\p{L})/iu;

/** Whether a full stop with no space after it ends a sentence: «в 1960 году.Лампу построил Жук». */
export function endsUnspaced(text: string, at: number, end: number): boolean {
  const next = text.slice(end, end + AROUND);
  const left = before(text, 0, at);
  if (JAPANESE.test(left)) return JAPANESE_NEXT.test(next);
  const word = WORD.exec(left)?.[1];
  return word !== undefined && !isShort(word, true) && NEXT.test(next) && !NO_SENTENCE.test(next);
}

const isShort = (word: string, mayEnd: boolean): boolean => {
  const lower = word.toLowerCase();
  return lower === 'www' || (ABBREVIATIONS.has(lower) && !(mayEnd && MAY_END.has(lower)));
};

/** Endings that shortened words lack: a vowel, or that of an English form. */
const WHOLE = /(?:[aeiouyаеёиоуыэюяйь]|ed|ing|ion|ons|ers|ies|es)$/iu;

/** Words that begin with a small letter wherever they stand. */
const SMALL_NAME = /^\p{Ll}\p{Lu}/u;

const SMALL = /^["'“‘«(]?\p{Ll}/u;

/**
 * Whether a full stop before a small letter ends a sentence: where the sentence itself begins with one,
 * or where the word before the stop is surely no shortened one.
 */
export function endsBeforeSmall(text: string, start: number, at: number, from: number): boolean {
  const word = WORD.exec(before(text, start, at))?.[1];
  if (word === undefined || isShort(word, false)) return false;
  if (SMALL_NAME.test(text.slice(from, from + 2)) || text[at] === '…') return false;
  if (text[at] === '!' || text[at] === '?' || text[at + 1] === '.' || text[at - 1] === '.')
    return false;
  if (SMALL.test(text.slice(start, start + 2))) return true;
  return /^\d/.test(word) || (word.length >= 5 && WHOLE.test(word));
}

/** Whether a wide sign ends a sentence: `．` may also stand in a number, `３．５`, or behind that of an item. */
export const isFullStop = (text: string, at: number): boolean =>
  text[at] !== '．' || !/[\dA-Za-z０-９Ａ-Ｚａ-ｚ]$/u.test(text.slice(Math.max(0, at - 1), at));
