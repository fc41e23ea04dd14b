import type { Run } from './page-text.ts';

/** A run as a PDF places it: its matrix has the direction of its text in the first two places, its origin in the last two. */
export type PlacedRun = {
  readonly text: string;
  readonly width: number;
  readonly transform: readonly number[];
};

/** Quarters of a turn against the clock. */
type Quarter = 0 | 1 | 2 | 3;

function quarterOf([a = 0, b = 0]: readonly number[]): Quarter {
  if (Math.abs(b) > Math.abs(a)) return b > 0 ? 1 : 3;
  return a < 0 ? 2 : 0;
}

/**
 * The runs of a page in the direction that most of its letters have, turned upright: pages that were scanned
 * or drawn on their side have another than the page, be it said by `/Rotate` or not.
 */
export function uprightRuns(placed: readonly PlacedRun[]): Run[] {
  const letters = [0, 0, 0, 0];
  for (const { text, transform } of placed) {
    const quarter = quarterOf(transform);
    letters[quarter] = (letters[quarter] ?? 0) + text.trim().length;
  }
  const most = letters.indexOf(Math.max(...letters)) as Quarter;
  return placed
    .filter(({ transform }) => quarterOf(transform) === most)
    .map(({ text, width, transform }) => {
      const [a = 0, b = 0, , , x = 0, y = 0] = transform;
      return { text, width, size: Math.hypot(a, b), ...turned(x, y, most) };
    });
}

/** A place after so many quarters with the clock. */
function turned(
  x: number,
  y: number,
  quarters: Quarter,
): { readonly x: number; readonly y: number } {
  if (quarters === 1) return { x: y, y: -x };
  if (quarters === 2) return { x: -x, y: -y };
  return quarters === 3 ? { x: -y, y: x } : { x, y };
}
