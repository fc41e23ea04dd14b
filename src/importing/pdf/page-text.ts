/** A run of signs in one font, as a PDF places it; y grows upwards, in points. */
export type Run = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/** Runs that stand side by side. */
export type Line = Run & { readonly right: number };

/** A gap within a line is a space where it is wider, in sizes of the font; a wider one parts columns. */
const SPACE = 0.18;
const COLUMN_GAP = 1.6;

/** Baselines that near are one, in sizes of the font: small signs stand higher or lower. */
const SAME_LINE = 0.45;

const DENSE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー、。「」『』（）・]/u;

/** The lines of a page, from above: runs on one baseline, cut where the gap is that of columns. */
export function linesOf(runs: readonly Run[]): Line[] {
  const sorted = runs
    .filter(({ text, size }) => text.trim() !== '' && size > 0)
    .sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: Run[][] = [];
  for (const run of sorted) {
    const row = rows.at(-1);
    const first = row?.[0];
    const isSame =
      first !== undefined &&
      Math.abs(first.y - run.y) <= SAME_LINE * Math.max(first.size, run.size);
    if (isSame) row?.push(run);
    else rows.push([run]);
  }
  return rows.flatMap(segmentsOf);
}

function segmentsOf(row: readonly Run[]): Line[] {
  const lines: Line[] = [];
  for (const run of [...row].sort((a, b) => a.x - b.x)) {
    const last = lines.at(-1);
    const gap = last === undefined ? Number.POSITIVE_INFINITY : run.x - last.right;
    const size = Math.max(run.size, last?.size ?? 0);
    if (last === undefined || gap > COLUMN_GAP * size) {
      lines.push({ ...run, right: run.x + run.width });
      continue;
    }
    const isDense = DENSE.test(last.text.at(-1) ?? '') && DENSE.test(run.text.charAt(0));
    const space =
      gap > SPACE * size && !isDense && !/\s$/.test(last.text) && !/^\s/.test(run.text) ? ' ' : '';
    const right = Math.max(last.right, run.x + run.width);
    const isMain = last.text.length >= run.text.length;
    lines[lines.length - 1] = {
      text: last.text + space + run.text,
      x: last.x,
      y: isMain ? last.y : run.y,
      size: isMain ? last.size : run.size,
      width: right - last.x,
      right,
    };
  }
  return lines.map((line) => ({ ...line, text: line.text.replace(/\s+/gu, ' ').trim() }));
}
