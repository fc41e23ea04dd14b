import type { Line } from './page-text.ts';

/** Fewer lines side by side are no columns. */
const LEAST_ROWS = 5;

/** Of the lines of a page, that share at most goes across a gap between columns. */
const MOST_ACROSS = 0.35;

/** A page has at most that many columns, halved again and again. */
const DEEPEST = 3;

/**
 * Lines in the order they are read, in groups that are one column each: what goes across comes where it
 * stands, and between two such the left column comes before the right.
 */
export function readingOrder(lines: readonly Line[], depth = 0): Line[][] {
  const gap = depth < DEEPEST ? gapIn(lines) : undefined;
  if (gap === undefined) return lines.length === 0 ? [] : [[...lines]];
  const groups: Line[][] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const flush = (): void => {
    groups.push(...readingOrder(left, depth + 1), ...readingOrder(right, depth + 1));
    left = [];
    right = [];
  };
  for (const line of lines) {
    if (line.right <= gap + 1) left.push(line);
    else if (line.x >= gap - 1) right.push(line);
    else {
      flush();
      const last = groups.at(-1);
      const goesOn = last?.at(-1);
      if (goesOn !== undefined && goesOn.x < gap && goesOn.right > gap) last?.push(line);
      else groups.push([line]);
    }
  }
  flush();
  return groups;
}

/** Where the fewest lines go across, with columns on both sides; none where there is no such place. */
function gapIn(lines: readonly Line[]): number | undefined {
  const from = Math.min(...lines.map(({ x }) => x));
  const to = Math.max(...lines.map(({ right }) => right));
  let best: { readonly at: number; readonly across: number } | undefined;
  for (const at of new Set(lines.map(({ x }) => x - 2))) {
    if (at < from + 0.15 * (to - from) || at > to - 0.15 * (to - from)) continue;
    const left = lines.filter(({ right }) => right <= at);
    const right = lines.filter(({ x }) => x >= at);
    const across = lines.length - left.length - right.length;
    if (left.length < LEAST_ROWS || right.length < LEAST_ROWS) continue;
    if (!isBeside(left, right) || across > MOST_ACROSS * lines.length) continue;
    if (best === undefined || across < best.across) best = { at, across };
  }
  return best?.at;
}

/** Whether most of the shorter column has lines of the other at its side. */
function isBeside(left: readonly Line[], right: readonly Line[]): boolean {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const top = Math.max(...many.map(({ y }) => y));
  const bottom = Math.min(...many.map(({ y }) => y));
  const beside = few.filter(({ y }) => y <= top + 2 && y >= bottom - 2).length;
  // Columns of a table are short; those of a text fill their width.
  const width = few.reduce((sum, line) => sum + line.text.length, 0) / few.length;
  return beside >= 0.6 * few.length && width >= 12;
}
