import { createUnitReader } from './code-units.ts';
import { CLASSES, DIGIT, HAN, HIRAGANA, KATAKANA, LETTER, MARK, OTHER } from './unit-classes.ts';

/** The words of a text from left to right, in arrays that the next text is read into. */
export type WordRows = {
  /** The UTF-16 code units of the text, with zeros after the last. */
  readonly units: Uint16Array;
  readonly count: number;
  /** Where each word begins and ends: `ranges[2 * word]` and `ranges[2 * word + 1]`. */
  readonly ranges: Uint32Array;
  /** The class of each word's first character. */
  readonly kinds: Uint8Array;
};

const DOT = 0x2e;
const COMMA = 0x2c;
const PLUS = 0x2b;
const WIDE_PLUS = 0xff0b;
const SLASH = 0x2f;
const HASH = 0x23;
const APOSTROPHE = 0x27;
const TYPOGRAPHIC_APOSTROPHE = 0x2019;

/**
 * Finds the words of a text from left to right. A word is a run of letters and digits, or of one
 * Japanese script. Kept together: `Russia's`, `1,200`, `3.5`, `2+2`, `U.S.`,
 * `C++`, `C#`, `.NET`, `A/B`. Held apart: the parts
 * of `two-plus-two`, and `12` and `月`. Every character of the archive passes here: so it reads code
 * units from an array, which is faster than from a string, and fills arrays that it keeps.
 */
export function createWordReader(): (text: string) => WordRows {
  const readUnits = createUnitReader();
  let ranges = new Uint32Array(0);
  let kinds = new Uint8Array(0);
  return (text) => {
    const units = readUnits(text);
    if (kinds.length < text.length) {
      ranges = new Uint32Array(4 * text.length);
      kinds = new Uint8Array(2 * text.length);
    }
    return { units, count: fillRows(units, text.length, ranges, kinds), ranges, kinds };
  };
}

function fillRows(
  units: Uint16Array,
  length: number,
  ranges: Uint32Array,
  kinds: Uint8Array,
): number {
  let count = 0;
  let at = 0;
  while (at < length) {
    const kind = CLASSES[units[at] as number] as number;
    if (kind === OTHER || kind === MARK) {
      at++;
      continue;
    }
    const start = at > 0 && isDotBefore(units, at) ? at - 1 : at;
    at = kind >= KATAKANA ? endOfRun(units, at, length, kind) : endOfWord(units, at);
    ranges[2 * count] = start;
    ranges[2 * count + 1] = at;
    kinds[count++] = kind;
  }
  return count;
}

function endOfRun(units: Uint16Array, start: number, length: number, kind: number): number {
  let at = start + 1;
  while (at < length && sameScript(CLASSES[units[at] as number] as number, kind)) at++;
  return at;
}

const sameScript = (next: number, kind: number): boolean => next === kind || next === MARK;

const isWordUnit = (kind: number): boolean => kind !== OTHER && kind <= MARK;

const SPACE = 0x20;

/** Behind the text stand zeros, which are part of no word. */
function endOfWord(units: Uint16Array, start: number): number {
  let at = start;
  for (;;) {
    while (isWordUnit(CLASSES[units[at] as number] as number)) at++;
    const code = units[at] as number;
    // Most words end here.
    if (code === SPACE) return at;
    if (joins(units, at, start, code)) at += 2;
    else if (code === PLUS || code === HASH) return endOfSigns(units, at, start);
    else return code === DOT && isDottedLetter(units, at, start) ? at + 1 : at;
  }
}

/** Whether the sign at `at` holds its two neighbours together in one word. */
function joins(units: Uint16Array, at: number, start: number, code: number): boolean {
  const before = CLASSES[units[at - 1] as number] as number;
  const after = CLASSES[units[at + 1] as number] as number;
  switch (code) {
    case APOSTROPHE:
    case TYPOGRAPHIC_APOSTROPHE:
      return before === LETTER && after === LETTER;
    case SLASH:
      return at - start === 1 && before === LETTER && after === LETTER && endsLetter(units, at + 2);
    case PLUS:
    case WIDE_PLUS:
    case COMMA:
      return before === DIGIT && after === DIGIT;
    case DOT:
      return (
        (before === DIGIT && after === DIGIT) ||
        (after === LETTER && isDottedLetter(units, at, start) && endsLetter(units, at + 2))
      );
    default:
      return false;
  }
}

/** Where a word ends that has signs behind it, as `C++` and `C#` have. */
function endOfSigns(units: Uint16Array, at: number, start: number): number {
  if (CLASSES[units[at - 1] as number] !== LETTER) return at;
  const signs = units[at] === HASH && at - start === 1 ? 1 : 0;
  const end = at + (units[at] === PLUS && units[at + 1] === PLUS ? 2 : signs);
  return endsLetter(units, end) && units[end] !== PLUS ? end : at;
}

const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

/** Whether a dot before the capitals at `at` is theirs, as in `.NET`: no sentence ends in a space. */
const isDotBefore = (units: Uint16Array, at: number): boolean =>
  units[at - 1] === DOT &&
  isCapital(units[at] as number) &&
  isCapital(units[at + 1] as number) &&
  (at === 1 || units[at - 2] === SPACE);

/** Whether the unit at `at` is no part of a word, so that the letter before it stands alone. */
const endsLetter = (units: Uint16Array, at: number): boolean =>
  !isWordUnit(CLASSES[units[at] as number] as number);

/** Whether the dot at `at` ends a single letter of a row such as `U.S.`, begun at `start`. */
function isDottedLetter(units: Uint16Array, at: number, start: number): boolean {
  if (CLASSES[units[at - 1] as number] !== LETTER) return false;
  return at - start === 1 ? startsRow(units, at) : units[at - 2] === DOT;
}

/** Whether a letter and a dot follow, so that the first letter begins a row and not a sentence's end. */
const startsRow = (units: Uint16Array, at: number): boolean =>
  CLASSES[units[at + 1] as number] === LETTER && units[at + 2] === DOT;

/** The script a word is written in decides how it is analysed. */
type Script = 'alphabet' | 'katakana' | 'hiragana' | 'han';

const scriptOf = (kind: number): Script => {
  if (kind === KATAKANA) return 'katakana';
  if (kind === HIRAGANA) return 'hiragana';
  return kind === HAN ? 'han' : 'alphabet';
};

/** The words of `text` as an array, for callers that are not in a hurry. */
export function words(text: string): { start: number; end: number; script: Script }[] {
  const { count, ranges, kinds } = createWordReader()(text);
  return Array.from({ length: count }, (_, word) => ({
    start: ranges[2 * word] as number,
    end: ranges[2 * word + 1] as number,
    script: scriptOf(kinds[word] as number),
  }));
}
