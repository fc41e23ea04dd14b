import { blocks } from './blocks.ts';
import { withSigns } from './footnote-signs.ts';
import { definitionsFor, labelsIn } from './link-labels.ts';
import { isTooDeep } from './nesting.ts';
import { GOES_ON, LONGEST_PIECE, pieces } from './pieces.ts';
import { hasMarkup, textOf } from './plain-text.ts';

export type Block =
  /** The words a reader sees, and the line they begin on: one text, or several where it is too long. */
  | { readonly kind: 'paragraph'; readonly texts: readonly string[]; readonly line: number }
  /** What no article needs, and no reader of Markdown takes lightly. */
  | { readonly kind: 'faulty'; readonly message: string; readonly line: number }
  /** A place to let other work go first. */
  | { readonly kind: 'pause' };

const PAUSE: Block = { kind: 'pause' };

/**
 * A passage is indexed, and looked at when it is found, without a pause: three pages of print, or 6 ms
 * of Japanese, sixteen of which are indexed in one go.
 */
const LONGEST_TEXT = 6000;

const JAPANESE_BREAK =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー・、。」』）])\n[ \t]*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}「『（\p{Nd}])|(?<=\p{Nd})\n[ \t]*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu;

const SPACES = /[ \t\n]+/g;

/** Anything that `tidied` would change: most paragraphs have none of it. */
const isIrregular = (text: string): boolean =>
  text.includes('  ') || /[^ -~\u00a0-\ufefe\uff00-\uffff]/.test(text);

/** What a database, a terminal and Slack could trip over: NUL and its kin, and a byte order mark. */
const UNSEEN = /[^\P{Cc}\t\n]|\ufeff/gu;

/** The text without it. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/**
 * Splits Markdown into paragraphs at blank lines, without headings, pictures, comments and rules.
 * Only blocks that hold markup are parsed as such: an archive is mostly plain text. Footnotes keep
 * the signs of `withSigns`. What it does between two results is bounded, whatever the text.
 */
export function* paragraphs(body: string, firstLine: number): Generator<Block, void, void> {
  let line = firstLine;
  const labels = labelsIn(body);
  for (const block of blocks(body)) {
    const at = line + leadingLines(block);
    const isMarked = hasMarkup(block);
    if (isMarked && isTooDeep(block)) {
      const message = 'expected lists and quotations at most 30 deep within each other';
      yield { kind: 'faulty', message, line: at };
    } else if (block.trim() !== '') {
      const read = (text: string): string =>
        isMarked ? textOf(`${withSigns(text)}\n\n${definitionsFor(text, labels)}`) : text;
      const texts = yield* textsOf(block, read);
      yield texts.length > 0 ? { kind: 'paragraph', texts, line: at } : PAUSE;
    }
    line += newlines(block);
  }
}

/** The words of a block: its pieces together, with a new text where the one before is long. */
function* textsOf(block: string, read: (text: string) => string): Generator<Block, string[], void> {
  if (block.length <= LONGEST_PIECE) return [tidied(read(block))].filter(Boolean);
  const texts: string[] = [];
  let text = '';
  for (const { text: piece, gap } of pieces(block)) {
    const words = withoutEnds(read(piece).replaceAll(GOES_ON, ''));
    if (text.length + words.length > LONGEST_TEXT) {
      texts.push(tidied(text));
      text = '';
    }
    text += words + gap;
    yield PAUSE;
  }
  return [...texts, tidied(text)].filter(Boolean);
}

const isBlank = (sign: string | undefined): boolean =>
  sign === ' ' || sign === '\n' || sign === '\t';

/** A piece without the blanks at its ends; other spaces, as Japanese has them, are part of the text. */
function withoutEnds(text: string): string {
  let from = 0;
  let to = text.length;
  while (isBlank(text[from])) from++;
  while (to > from && isBlank(text[to - 1])) to--;
  return text.slice(from, to);
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

const leadingLines = (block: string): number => newlines(/^\s*/.exec(block)?.[0] ?? '');

function tidied(words: string): string {
  const text = words.trim();
  if (!isIrregular(text)) return text;
  return text.replace(JAPANESE_BREAK, '').replace(SPACES, ' ').trim();
}
