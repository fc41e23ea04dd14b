/** What a character may be part of. */
const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const KATAKANA = 3;
const HIRAGANA = 4;
const HAN = 5;
const MARK = 6;

/** The script a word is written in decides how it is analysed. */
export type Script = 'alphabet' | 'katakana' | 'hiragana' | 'han';

/** Called once a word with the half-open range of UTF-16 code units it stands in. */
export type EmitWord = (start: number, end: number, script: Script) => void;

/** A class for each UTF-16 code unit; a surrogate counts as a kanji, which nearly all of them are. */
const CLASSES: Uint8Array = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const letter = /[\p{L}\p{Nl}]/u;
  for (let code = 0; code < 0x10000; code++) {
    if (code >= 0x4e00 && code <= 0x9fff) table[code] = HAN;
    else if (code >= 0xac00 && code <= 0xd7a3) table[code] = LETTER;
    else if (code >= 0xd800 && code <= 0xdfff) table[code] = HAN;
    else {
      const character = String.fromCharCode(code);
      if (code >= 0x30 && code <= 0x39) table[code] = DIGIT;
      else if (letter.test(character)) table[code] = scriptClass(character, code);
      else if (code > 0x7f && /\p{Nd}/u.test(character)) table[code] = DIGIT;
      else if (code > 0x7f && /\p{M}/u.test(character)) table[code] = MARK;
    }
  }
  return table;
}

function scriptClass(character: string, code: number): number {
  if (code < 0x2e80) return LETTER;
  if (
    character === 'ー' ||
    (code >= 0xff66 && code <= 0xff9f) ||
    /\p{Script=Katakana}/u.test(character)
  )
    return KATAKANA;
  if (/\p{Script=Hiragana}/u.test(character)) return HIRAGANA;
  if (/\p{Script=Han}/u.test(character)) return HAN;
  return LETTER;
}

const DOT = 0x2e;
const COMMA = 0x2c;
const PLUS = 0x2b;
const WIDE_PLUS = 0xff0b;
const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;

/**
 * Finds the words of `text` from left to right. A word is a run of letters and digits, or of one
 * Japanese script. Kept together: `Russia's`, `1,200`, `3.5`, `2+2`, `U.S.`. Held apart: the parts
 * of `two-plus-two`, and `12` and `月`. It reads code units, not a regular expression, because every
 * character of the archive passes here.
 */
export function eachWord(text: string, emit: EmitWord): void {
  const length = text.length;
  let at = 0;
  while (at < length) {
    const kind = CLASSES[text.charCodeAt(at)] as number;
    if (kind === OTHER || kind === MARK) {
      at++;
      continue;
    }
    const start = at;
    if (kind >= KATAKANA) {
      at++;
      while (at < length && sameScript(CLASSES[text.charCodeAt(at)] as number, kind)) at++;
      emit(start, at, kind === KATAKANA ? 'katakana' : kind === HIRAGANA ? 'hiragana' : 'han');
      continue;
    }
    at = endOfWord(text, start, length);
    emit(start, at, 'alphabet');
  }
}

const sameScript = (next: number, kind: number): boolean => next === kind || next === MARK;

const isWordUnit = (kind: number): boolean => kind === LETTER || kind === DIGIT || kind === MARK;

function endOfWord(text: string, start: number, length: number): number {
  let at = start;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (isWordUnit(CLASSES[code] as number)) {
      at++;
    } else if (at + 1 < length && joins(text, at, start, code)) {
      at += 2;
    } else if (code === DOT && isDottedLetter(text, at, start)) {
      at++;
      break;
    } else break;
  }
  return at;
}

/** Whether the sign at `at` holds its two neighbours together in one word. */
function joins(text: string, at: number, start: number, code: number): boolean {
  const before = CLASSES[text.charCodeAt(at - 1)] as number;
  const after = CLASSES[text.charCodeAt(at + 1)] as number;
  switch (code) {
    case APOSTROPHE:
    case TYPOGRAPHIC_APOSTROPHE:
      return before === LETTER && after === LETTER;
    case PLUS:
    case WIDE_PLUS:
    case COMMA:
      return before === DIGIT && after === DIGIT;
    case DOT:
      return (
        (before === DIGIT && after === DIGIT) ||
        (after === LETTER && isDottedLetter(text, at, start) && endsLetter(text, at + 2))
      );
    default:
      return false;
  }
}

/** Whether the unit at `at` is no part of a word, so that the letter before it stands alone. */
const endsLetter = (text: string, at: number): boolean =>
  at >= text.length || !isWordUnit(CLASSES[text.charCodeAt(at)] as number);

/** Whether the dot at `at` ends a single letter of a row such as `U.S.`, begun at `start`. */
function isDottedLetter(text: string, at: number, start: number): boolean {
  if (CLASSES[text.charCodeAt(at - 1)] !== LETTER) return false;
  return at - start === 1 ? startsRow(text, at) : text.charCodeAt(at - 2) === DOT;
}

/** Whether a letter and a dot follow, so that the first letter begins a row and not a sentence's end. */
const startsRow = (text: string, at: number): boolean =>
  CLASSES[text.charCodeAt(at + 1)] === LETTER && text.charCodeAt(at + 2) === DOT;

/** The words of `text` as an array, for callers that are not in a hurry. */
export function words(text: string): { start: number; end: number; script: Script }[] {
  const found: { start: number; end: number; script: Script }[] = [];
  eachWord(text, (start, end, script) => {
    found.push({ start, end, script });
  });
  return found;
}
