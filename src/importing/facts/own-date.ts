import { isOnlyDate } from './beyond-date.ts';
import { findDate } from './find-date.ts';

/** What tells a date of publication from those of a chronology. */
const SAYS_SO = /publish|posted|опубликован|размещен|公開|配信|掲載|発行|veröffentlicht|publi/iu;

/**
 * The first of the first `head` lines of a text that says no more than a date, and what date that is. None
 * where other days stand below it with text between, for they are those of what it tells; what stands in
 * line `beside` is no text.
 */
export function ownDate(
  lines: readonly string[],
  head: number,
  beside = -1,
): { readonly at: number; readonly date: string } | undefined {
  const dateIn = (line: string): string | undefined => {
    const said = findDate(line);
    return said?.kind === 'read' && isOnlyDate(line) ? said.date : undefined;
  };
  const dates = lines.map(dateIn);
  const at = dates.slice(0, head).findIndex((date) => date !== undefined);
  const date = dates[at];
  if (date === undefined) return undefined;
  const text = dates.findIndex((one, nth) => nth > at && nth !== beside && one === undefined);
  const isOther = (one: string | undefined, nth: number): boolean =>
    nth > text && one !== undefined && one !== date;
  const isChronology = text >= 0 && dates.some(isOther);
  return isChronology && !SAYS_SO.test(lines[at] ?? '') ? undefined : { at, date };
}
