import { sentences } from '../../text/sentences/sentences.ts';
import { createOutline } from './outline.ts';
import type { Part } from './plain-text.ts';

/** A part of a block with its words: one text, or several where it is too long. */
export type LongPart = Part & { readonly texts: readonly string[] };
type LongBold = Exclude<LongPart, { kind: 'text' }>;

/**
 * The words a reader sees, and the line they begin on: one text, or several where it is too long. Items
 * of a list, rows of a table and lines of verse are parted by `\n`, cells by ` / `. `under` are the
 * headings above, the highest first, and the line that introduces a list or a table.
 */
export type Paragraph = {
  readonly kind: 'paragraph';
  readonly texts: readonly string[];
  readonly line: number;
  readonly under: readonly string[];
};

/** Longer, what ends in a colon is a text of its own. */
const LONGEST_INTRO = 200;

/** Puts paragraphs below their headings, one part after the other. */
export function createSections() {
  const outline = createOutline();
  /** A bold line is a heading only where something stands below it. */
  let bold: { readonly part: LongBold; readonly line: number } | undefined;
  let previous = '';
  const paragraph = ({ texts }: LongPart, line: number, intro?: string): Paragraph => {
    previous = texts.at(-1) ?? '';
    const under = [...outline.path(), ...(intro === undefined ? [] : [intro])];
    return { kind: 'paragraph', texts, line, under };
  };
  const end = (): Paragraph[] => {
    const last = bold === undefined ? [] : [paragraph(bold.part, bold.line)];
    bold = undefined;
    return last;
  };
  return {
    next(part: LongPart, line: number): Paragraph[] {
      if (part.kind === 'text') {
        if (bold !== undefined) outline.open(bold.part);
        if (bold !== undefined) previous = '';
        bold = undefined;
        return [paragraph(part, line, part.isRows ? introOf(previous) : undefined)];
      }
      const before = end();
      if (part.kind === 'bold') bold = { part, line };
      else outline.open(part);
      if (part.kind === 'heading') previous = '';
      return before;
    },
    end,
  };
}

/** The end of a paragraph that introduces what follows. */
function introOf(text: string): string | undefined {
  if (!/[:：]$/.test(text)) return undefined;
  const [start, end] = sentences(text).at(-1) ?? [0, 0];
  return end - start > LONGEST_INTRO ? undefined : text.slice(start, end);
}
