/** What a code unit means for the beginnings and ends of sentences: bits of a number. */
export const SPACE = 1;
export const CLOSES_AFTER_STOP = 2;
export const STARTS_SENTENCE = 4;
export const LOWER = 8;
export const LETTER = 16;
export const STANDS_BEFORE_WORD = 32;
export const OPENS = 64;
export const CLOSES = 128;
export const HALF = 256;
const MET = 512;

/** The signs that may end a sentence. */
const STOPS = '.!?…。！？｡．';

const RULES: readonly (readonly [sign: number, RegExp])[] = [
  [SPACE, /\s/],
  [CLOSES_AFTER_STOP, /["'”’»)\]」』）〉》】］]/u],
  [STARTS_SENTENCE, /[\p{Lu}\p{Lt}\p{Lo}\p{N}"'“‘«(¿¡[—–-]/u],
  [LOWER, /\p{Ll}/u],
  [LETTER, /[\p{L}\p{M}]/u],
  [STANDS_BEFORE_WORD, /[\s(«“"'’\u00a0—–-]/u],
  [OPENS, /[「『（(〈《【［]/],
  [CLOSES, /[」』）)〉》】］]/],
  [HALF, /[\ud800-\udfff]/],
];

const KNOWN = new Uint16Array(0x10000);

/** The bits of a code unit, worked out when it is first met. */
export function signsOf(unit: number): number {
  const known = KNOWN[unit] as number;
  if (known !== 0) return known;
  const character = String.fromCharCode(unit);
  let signs = MET;
  for (const [sign, rule] of RULES) if (rule.test(character)) signs |= sign;
  KNOWN[unit] = signs;
  return signs;
}

/** Parts items of a list, rows and lines that stand as such. */
export const LINE_FEED = 0x0a;

const IS_STOP = new Uint8Array(0x10000);
for (const stop of STOPS) IS_STOP[stop.charCodeAt(0)] = 1;
IS_STOP[LINE_FEED] = 2;

/** Where the next stop or line feed stands, or `length`. */
export function nextStop(units: Uint16Array, from: number, length: number): number {
  let at = from;
  while (at < length && IS_STOP[units[at] as number] === 0) at++;
  return at;
}

/** Where the row of stops that begins at `from` ends. */
export function endOfStops(units: Uint16Array, from: number): number {
  let at = from;
  while (IS_STOP[units[at] as number] === 1) at++;
  return at;
}
