import type { TextBlock } from '../document/block.ts';
import { type IsKnown, joinLines } from './join-lines.ts';
import type { Line } from './page-text.ts';

/** The columns of a page, in order. */
export type PageLines = { readonly page: number; readonly columns: readonly (readonly Line[])[] };

/** A gap between lines is one between paragraphs where it is that many times the usual. */
const GAP = 1.35;

/** An indent, and what is missing of a last line, in sizes of the font. */
const INDENT = 0.8;
const SHORT = 3;

/** A heading is larger than the text by that factor, and no longer than so many letters. */
const LARGER = 1.12;
const LONGEST_HEADING = 200;

const ENDED = /[.!?…。！？:：;][\s"'”’»)\]）」』]*$/u;

/** The headings and paragraphs of a document, which go on across columns and pages. */
export function paragraphsOfPages(pages: readonly PageLines[], isKnown: IsKnown): TextBlock[] {
  const lines = pages.flatMap(({ columns }) => columns.flat());
  const size = usual(
    lines.map((line) => line.size),
    (line) => lines[line]?.text.length ?? 1,
  );
  const blocks: TextBlock[] = [];
  let open: { text: string; page: number; size: number } | undefined;
  const close = (): void => {
    if (open === undefined) return;
    const { text, page } = open;
    const isHeading = open.size > LARGER * size && text.length <= LONGEST_HEADING;
    blocks.push(
      isHeading
        ? { kind: 'heading', level: open.size > 1.5 * size ? 2 : 3, text, page }
        : { kind: 'paragraph', text, page },
    );
    open = undefined;
  };
  for (const { page, columns } of pages) {
    for (const column of columns) {
      const left = Math.min(...column.map(({ x }) => x));
      const right = Math.max(...column.map((line) => line.right));
      const spacing = usual(column.slice(1).map((line, at) => (column[at]?.y ?? 0) - line.y));
      let before: Line | undefined;
      for (const line of column) {
        if (open !== undefined && begins(line, before, { left, right, spacing }, open)) close();
        open =
          open === undefined
            ? { text: line.text, page, size: line.size }
            : { ...open, text: joinLines(open.text, line.text, isKnown) };
        before = line;
      }
    }
  }
  close();
  return blocks;
}

type Column = { readonly left: number; readonly right: number; readonly spacing: number };

/** Whether a line begins a paragraph; `before` is the one above it in the same column. */
function begins(
  line: Line,
  before: Line | undefined,
  { left, right, spacing }: Column,
  open: { readonly text: string; readonly size: number },
): boolean {
  if (Math.abs(line.size - open.size) > 0.1 * Math.max(line.size, open.size)) return true;
  if (
    /^(?:[•▪◦‣–-]|\d{1,3}[.)])\s/u.test(line.text) &&
    (before === undefined || line.x <= before.x + 1)
  ) {
    return ENDED.test(open.text) || /^[•▪◦‣]/u.test(line.text);
  }
  const isIndented = line.x > left + INDENT * line.size && line.x < left + 6 * line.size;
  // At the top of a column nothing above it tells but the sentence.
  if (before === undefined)
    return ENDED.test(open.text) && (isIndented || !/^\p{Ll}/u.test(line.text));
  if (before.y - line.y > GAP * spacing && spacing > 0) return true;
  if (isIndented && before.x <= left + INDENT * line.size) return true;
  return ENDED.test(open.text) && before.right < right - SHORT * line.size;
}

/** The value most of a list has, to half a point; `weight` counts for more than one. */
function usual(values: readonly number[], weight: (at: number) => number = () => 1): number {
  const counts = new Map<number, number>();
  for (const [at, value] of values.entries()) {
    const rounded = Math.round(2 * value) / 2;
    if (rounded > 0) counts.set(rounded, (counts.get(rounded) ?? 0) + weight(at));
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
