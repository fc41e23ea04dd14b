import type { Line } from './page-text.ts';

/** So many lines at the top and at the bottom of a page may be its head and foot. */
const EDGE = 3;

/** On that share of the pages the same line is a running head. */
const SHARE = 0.3;

const PAGE_NUMBER =
  /^[\s\-–—|·•]*(?:(?:page|seite|p\.|стр\.?|с\.)\s*)?(?:\d{1,4}|[ivxlc]{1,7})(?:\s*(?:\/|of|von|из)\s*\d{1,4})?[\s\-–—|·•]*$/iu;

const shape = (text: string): string =>
  text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/gu, ' ').trim();

/** The lines of each page without running heads, feet and page numbers. */
export function withoutRunningHeads(pages: readonly (readonly Line[])[]): Line[][] {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(edgesOf(lines).map(({ text }) => shape(text)))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const isRunning = (line: Line): boolean =>
    (counts.get(shape(line.text)) ?? 0) >= Math.max(2, SHARE * pages.length);
  return pages.map((lines) => {
    const isBeside = (line: Line): boolean => isRunning(line) || isPageNumber(line, lines);
    const edges = edgesOf(lines);
    // What stands within the text is text, though it may be said again.
    const upper = edges.slice(0, EDGE);
    const lower = edges.slice(EDGE).reverse();
    const beside = new Set([upper, lower].flatMap((edge) => untilFirst(edge, isBeside)));
    return lines.filter((line) => !beside.has(line));
  });
}

/** Those before the first that is none. */
function untilFirst(lines: readonly Line[], is: (line: Line) => boolean): readonly Line[] {
  const end = lines.findIndex((line) => !is(line));
  return end < 0 ? lines : lines.slice(0, end);
}

/** By height: columns do not stand in the order of the page. */
function edgesOf(lines: readonly Line[]): Line[] {
  const byHeight = [...lines].sort((a, b) => b.y - a.y);
  return byHeight.length <= 2 * EDGE
    ? byHeight
    : [...byHeight.slice(0, EDGE), ...byHeight.slice(-EDGE)];
}

function isPageNumber(line: Line, lines: readonly Line[]): boolean {
  if (!PAGE_NUMBER.test(line.text)) return false;
  const heights = lines.map(({ y }) => y);
  return line.y >= Math.max(...heights) - 2 || line.y <= Math.min(...heights) + 2;
}
