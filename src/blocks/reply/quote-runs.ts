import type { Range } from '../../answer/reply.ts';
import { literal } from '../kit/escape.ts';
import { HIGHLIGHTS_LIMIT, QUOTE_LIMIT, shorten } from '../kit/limits.ts';

/** A stretch of a quote that is shown in one weight. Never empty. */
export type QuoteRun = { readonly text: string; readonly bold: boolean };

/** The quote in runs, in order; highlights that make no sense are left out. */
export function quoteRuns(quote: string, highlights: readonly Range[]): readonly QuoteRun[] {
  const shown = shorten(quote, QUOTE_LIMIT);
  const end = shown === quote ? quote.length : shown.length - 1;
  const runs: QuoteRun[] = [];
  let position = 0;
  for (const [from, to] of orderly(shown, end, highlights)) {
    runs.push({ text: literal(shown.slice(position, from)), bold: false });
    runs.push({ text: literal(shown.slice(from, to)), bold: true });
    position = to;
  }
  runs.push({ text: literal(shown.slice(position)), bold: false });
  const visible = runs.filter((run) => run.text !== '');
  return visible.length > 0 ? visible : [{ text: '…', bold: false }];
}

/** Ranges inside the text, in order, without overlaps and without half a character at an end. */
function orderly(text: string, end: number, highlights: readonly Range[]): readonly Range[] {
  const kept: Range[] = [];
  let position = 0;
  for (const [first, last] of [...highlights].sort((a, b) => a[0] - b[0])) {
    const from = Math.max(position, wholeCharacter(text, first, -1));
    const to = Math.min(end, wholeCharacter(text, last, 1));
    if (!(from < to) || kept.length === HIGHLIGHTS_LIMIT) continue;
    kept.push([from, to]);
    position = to;
  }
  return kept;
}

/** `offset`, or beside it where it falls between the two halves of one character. */
function wholeCharacter(text: string, offset: number, step: -1 | 1): number {
  const splits = (text.codePointAt(offset - 1) ?? 0) > 0xffff;
  return splits ? offset + step : offset;
}
