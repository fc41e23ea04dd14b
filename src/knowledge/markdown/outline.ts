import { SIGN } from './footnote-signs.ts';
import type { Part } from './plain-text.ts';

type Heading = { readonly text: string; readonly level: number };

/** A heading longer than this is cut: it stands beside every quote below it. */
export const LONGEST_HEADING = 200;

/** The headings that a place in a text stands below. */
export function createOutline() {
  let open: readonly Heading[] = [];
  return {
    /** Begins what stands below a heading, and ends what stood below others of its level. */
    open({ text, level }: Extract<Part, { kind: 'heading' | 'bold' }>): void {
      open = [...open.filter((one) => one.level < level), { text: headingText(text), level }];
    },
    /** From the highest level down. */
    path: (): readonly string[] => open.map(({ text }) => text).filter((text) => text !== ''),
  };
}

const NOTE = new RegExp(`[ \\t]*\\[${SIGN}[^[\\]\\s]+\\]`, 'g');

const headingText = (text: string): string =>
  text
    .replace(NOTE, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_HEADING)
    .replace(/[\ud800-\udbff]$/, '');
