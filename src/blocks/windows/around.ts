import type { Range } from '../../answer/reply.ts';
import { literal } from '../kit/escape.ts';
import { PARAGRAPH_LIMIT, shorten } from '../kit/limits.ts';

type Part = { readonly text: string; readonly bold: boolean };

/** A text in three, what is quoted of it bold, none empty; a very long one keeps what is around its quote. */
export function around(text: string, [start, end]: Range): readonly Part[] {
  const before = literal(text.slice(0, start));
  const after = literal(text.slice(end));
  const half = PARAGRAPH_LIMIT / 2;
  const all = [
    { text: before.length > half ? `…${before.slice(-half)}` : before, bold: false },
    { text: literal(text.slice(start, end)), bold: true },
    { text: shorten(after, half), bold: false },
  ];
  const shown = all.filter((part) => part.text !== '');
  return shown.length === 0 ? [{ text: '…', bold: false }] : shown;
}
