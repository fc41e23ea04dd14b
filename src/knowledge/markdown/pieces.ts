import { inTable, openFence } from './carried-over.ts';

/** A part of a block that can be read by itself. */
export type Piece = {
  readonly text: string;
  /** What stands between it and the next piece. */
  readonly gap: '\n' | ' ' | '';
};

/**
 * The library takes a time for a text that may grow with the square of its length: a few
 * milliseconds for this many characters at the very worst, and days for a megabyte. A paragraph of
 * an article is almost always shorter.
 */
const LONGEST_PIECE = 4000;

/**
 * So it does for signs that could begin emphasis and do not: a thousand `**a_` in a piece take it a
 * hundred times as long as fifty. Nobody stresses so many words of one paragraph.
 */
const MOST_EMPHASIS = 200;

/** Begins a piece that goes on in the middle of a line, for `- ` begins no list there. No text holds it. */
export const GOES_ON = '\u0002';

/** A piece is at least this long, so that there are not too many. */
const SHORTEST_PIECE = 1000;

/**
 * Cuts a block that is longer than that: before a line that is not indented, or between two words,
 * where no emphasis, link or code is open; if there is no such place, where it does least harm.
 */
export function* pieces(block: string): Generator<Piece> {
  if (isOnePiece(block)) {
    yield { text: block, gap: '' };
    return;
  }
  const text = withoutComments(block);
  let carried = '';
  for (let from = 0; from < text.length; ) {
    const { to, gap } = cutAfter(text, from);
    const last = carried + text.slice(from, to);
    yield { text: last, gap };
    carried = openFence(last) ?? (gap === '\n' ? (inTable(last) ?? '') : GOES_ON);
    from = to;
  }
}

/** Whether a block is read in one go. */
export const isOnePiece = (block: string): boolean => pieceEnd(block, 0) === block.length;

/** The last sign of a row that could begin emphasis: no blank stands behind it. */
const EMPHASIS = /\*(?![*\s])|_(?![_\s])/g;

/** Where a piece ends at the latest. */
function pieceEnd(text: string, from: number): number {
  const longest = text.slice(from, from + LONGEST_PIECE);
  let count = 0;
  for (const { index } of longest.matchAll(EMPHASIS)) {
    count++;
    if (count === MOST_EMPHASIS) return from + index + 1;
  }
  return from + longest.length;
}

/** A comment may be longer than a piece. */
function withoutComments(block: string): string {
  if (!block.includes('<!--') || /^\s*(?:```|~~~)/.test(block)) return block;
  let kept = '';
  for (let from = 0; ; ) {
    const open = block.indexOf('<!--', from);
    const close = open < 0 ? -1 : block.indexOf('-->', open);
    if (close < 0) return kept + block.slice(from);
    kept += block.slice(from, open);
    from = close + 3;
  }
}

type Cut = { readonly to: number; readonly gap: Piece['gap'] };

function cutAfter(text: string, from: number): Cut {
  const end = pieceEnd(text, from);
  if (end === text.length) return { to: end, gap: '' };
  const found: (Cut | undefined)[] = [];
  let brackets = 0;
  /** A bit for each sign of emphasis or code that is open. */
  let open = 0;
  for (let at = from; at < end; at++) {
    const unit = text[at] as string;
    if (unit === '\\') at++;
    else if (unit === '[' || unit === '(') brackets++;
    else if (unit === ']' || unit === ')') brackets = Math.max(0, brackets - 1);
    else if ('*_`~'.includes(unit)) open ^= 1 << '*_`~'.indexOf(unit);
    else if (at - from < SHORTEST_PIECE) continue;
    else if (unit === '\n') {
      const isBest = brackets === 0 && open === 0 && /[^ \t]/.test(text[at + 1] ?? ' ');
      found[isBest ? 0 : 2] = { to: at + 1, gap: '\n' };
    } else if (unit === ' ' && text[at + 1] !== '\n') {
      found[brackets === 0 && open === 0 ? 1 : 3] = { to: at + 1, gap: ' ' };
    }
  }
  return found.find((cut) => cut !== undefined) ?? anywhere(text, wholeCharacter(text, end));
}

const anywhere = (text: string, to: number): Cut => ({
  to,
  gap: /[ \t\n]/.test(text.slice(to - 1, to + 1)) ? ' ' : '',
});

/** A place at `end` or before it that parts neither a sign from its backslash nor a surrogate pair. */
function wholeCharacter(text: string, end: number): number {
  let backslashes = 0;
  while (text[end - 1 - backslashes] === '\\' && backslashes < SHORTEST_PIECE) backslashes++;
  if (backslashes % 2 === 1) return end - 1;
  return /[\udc00-\udfff]/.test(text[end] ?? '') ? end - 1 : end;
}
