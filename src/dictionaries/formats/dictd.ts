import { UserError } from '../../errors.ts';

/** One article of a dictionary: the words that lead to it, as the index has them, and its text. */
export type Article = { readonly words: readonly string[]; readonly text: string };

const TAB = 9;
const LINE_END = 10;

const DIGITS = new Map(
  [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'].map((digit, value) => [
    digit,
    value,
  ]),
);

/** More than any dictionary's article has, in bytes. */
const LONGEST_ARTICLE = 1 << 18;

/** How many lines or articles are read between two places where the reader may pause. */
const STRIDE = 50;

/** What dictd's own articles about the dictionary are called by. */
const ABOUT = /^00-?database/;

/**
 * Reads a dictionary in the form of dictd (dictd(8), dictfmt(1)): `index` has a line of word, offset and size
 * in base 64, `body` the articles. Throws a `UserError` where a line points outside the body.
 */
export function* readDictd(
  index: Buffer,
  body: Buffer,
): Generator<Article | undefined, void, void> {
  const places = new Map<number, { size: number; words: string[] }>();
  let lines = 0;
  for (let start = 0; start < index.length; lines++) {
    if (lines % STRIDE === 0) yield undefined;
    const found = index.indexOf(LINE_END, start);
    const end = found < 0 ? index.length : found;
    readLine(index, start, end, body.length, places);
    start = end + 1;
  }
  let articles = 0;
  for (const [offset, { size, words }] of places) {
    if (articles++ % STRIDE === 0) yield undefined;
    yield { words, text: body.toString('utf8', offset, offset + size) };
  }
}

function readLine(
  index: Buffer,
  start: number,
  end: number,
  bodySize: number,
  places: Map<number, { size: number; words: string[] }>,
): void {
  const tab = index.indexOf(TAB, start);
  if (tab < 0 || tab >= end) {
    if (end > start) throw new UserError('its index has a line without an offset');
    return;
  }
  const word = index.toString('utf8', start, tab);
  const [at = '', length = ''] = index
    .toString('latin1', tab + 1, end)
    .trim()
    .split('\t');
  const [offset, size] = [numberOf(at), numberOf(length)];
  if (offset === undefined || size === undefined || offset + size > bodySize)
    throw new UserError('its index points to a place that its text does not have');
  if (ABOUT.test(word) || size > LONGEST_ARTICLE) return;
  const place = places.get(offset);
  if (place === undefined) places.set(offset, { size, words: [word] });
  else place.words.push(word);
}

function numberOf(digits: string): number | undefined {
  if (digits === '' || digits.length > 6) return undefined;
  let number = 0;
  for (const digit of digits) {
    const value = DIGITS.get(digit);
    if (value === undefined) return undefined;
    number = number * 64 + value;
  }
  return number;
}
