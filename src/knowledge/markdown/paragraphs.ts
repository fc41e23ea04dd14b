import { blocks } from './blocks.ts';
import { withSigns } from './footnote-signs.ts';
import { definitionsFor, labelsIn } from './link-labels.ts';
import { isTooDeep } from './nesting.ts';
import { withoutOtherMarkup } from './other-markup.ts';
import { GOES_ON, isOnePiece, pieces } from './pieces.ts';
import { BREAK, hasMarkup, type Part, partsOf } from './plain-text.ts';
import { createSections, type LongPart, type Paragraph } from './sections.ts';

export type Block =
  | Paragraph
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

const BREAKS = new RegExp(` ?${BREAK}[ ${BREAK}]*`, 'g');

/** Anything that `tidied` would change: most paragraphs have none of it. */
const isIrregular = (text: string): boolean =>
  text.includes('  ') || /[^ -~\u00a0-\ufefe\uff00-\uffff]/.test(text);

/** What a database, a terminal and Slack could trip over: NUL and its kin, and a byte order mark. */
const UNSEEN = /[^\P{Cc}\t\n]|\ufeff/gu;

/** Markdown without the blank lines at its ends. Blanks before its first words may make code of them. */
export const withoutBlankEnds = (text: string): string =>
  text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();

/** The text without it. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/**
 * Splits Markdown into paragraphs at blank lines, without pictures, comments and rules; headings and bold
 * lines that stand for one belong to the paragraphs below.
 * Only blocks that hold markup are parsed as such: an archive is mostly plain text. Footnotes keep
 * the signs of `withSigns`. What it does between two results is bounded, whatever the text.
 */
export function* paragraphs(body: string, firstLine: number): Generator<Block, void, void> {
  let line = firstLine;
  const labels = labelsIn(body);
  const sections = createSections();
  for (const block of blocks(body)) {
    const at = line + leadingLines(block);
    const isMarked = hasMarkup(block);
    if (isMarked && isTooDeep(block)) {
      const message = 'expected lists and quotations at most 30 deep within each other';
      yield { kind: 'faulty', message, line: at };
    } else if (block.trim() !== '') {
      const read = (text: string): Part[] =>
        isMarked
          ? partsOf(`${withSigns(withoutOtherMarkup(text))}\n\n${definitionsFor(text, labels)}`)
          : [{ kind: 'text', text, isRows: false }];
      let isEmpty = true;
      for (const step of partsOfBlock(block, read)) {
        if (step === undefined) yield PAUSE;
        else {
          const found = sections.next(step, at);
          yield* found;
          if (found.length > 0) isEmpty = false;
        }
      }
      if (isEmpty) yield PAUSE;
    }
    line += newlines(block);
  }
  yield* sections.end();
}

/** The parts of a block: its pieces together, with a new text where the one before is long; and pauses. */
function* partsOfBlock(
  block: string,
  read: (text: string) => Part[],
): Generator<LongPart | undefined, void> {
  if (isOnePiece(block)) {
    for (const part of read(block)) {
      const texts = [tidied(part.text)].filter(Boolean);
      if (texts.length > 0) yield { ...part, texts };
    }
    return;
  }
  let texts: string[] = [];
  let text = '';
  let isRows: boolean | undefined;
  const flush = (): LongPart[] => {
    const all = [...texts, tidied(text)].filter(Boolean);
    const done = { kind: 'text' as const, text: '', isRows: isRows ?? false, texts: all };
    texts = [];
    text = '';
    isRows = undefined;
    return all.length > 0 ? [done] : [];
  };
  for (const { text: piece, gap } of pieces(block)) {
    for (const part of read(piece)) {
      if (part.kind === 'heading') {
        yield* flush();
        yield { ...part, texts: [tidied(part.text)] };
        continue;
      }
      isRows ??= part.kind === 'text' && part.isRows;
      let words = withoutEnds(part.text.replaceAll(GOES_ON, ''));
      while (text.length + words.length >= LONGEST_TEXT) {
        const fits = text === '' ? lineBefore(words, LONGEST_TEXT) : 0;
        texts.push(tidied(text + words.slice(0, fits)));
        text = '';
        words = words.slice(fits);
      }
      text += words;
    }
    text += gap === '\n' && isRows ? BREAK : gap;
    yield undefined;
  }
  yield* flush();
}

/** A place at which a text is cut, at a line's end where there is one. Cells of a table grow a piece. */
function lineBefore(words: string, limit: number): number {
  const end = words.lastIndexOf(BREAK, limit - 1);
  return end > 0 ? end : limit - 1;
}

const isBlank = (sign: string | undefined): boolean =>
  sign === ' ' || sign === '\n' || sign === '\t' || sign === BREAK;

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
  return text.replace(JAPANESE_BREAK, '').replace(SPACES, ' ').replace(BREAKS, '\n').trim();
}
