/** A longer row of signs opens a block of code like one of this length. */
const LONGEST_FENCE = 16;

/** Cuts after each run of blank lines, so that the pieces together are the body again. */
export function* blocks(body: string): Generator<string> {
  const find = createFinder(body);
  const gap = /\n[ \t]*\n\s*?(?=[^\n]|$)/g;
  let from = 0;
  for (let cut = gap.exec(body); cut !== null; cut = gap.exec(body)) {
    const open = openEnd(body.slice(from, cut.index));
    if (open !== undefined) {
      const close = find(open, cut.index);
      if (close >= 0) {
        gap.lastIndex = close + open.length;
        continue;
      }
    }
    const to = cut.index + cut[0].length;
    yield body.slice(from, to);
    from = to;
    gap.lastIndex = to;
  }
  if (from < body.length) yield body.slice(from);
}

/**
 * Looks for an end from a place on, and never a second time for one that is not there: a file of
 * nothing but beginnings would be read to its end for each.
 */
function createFinder(body: string) {
  const missing = new Set<string>();
  return (end: string, from: number): number => {
    if (missing.has(end)) return -1;
    const at = body.indexOf(end, from);
    if (at < 0) missing.add(end);
    return at;
  };
}

const FENCE = new RegExp(`^(?:\`{3,${LONGEST_FENCE}}|~{3,${LONGEST_FENCE}})`);

const COMMENTS = [
  ['<!--', '-->'],
  ['%%', '%%'],
] as const;

/** What ends the code block or comment that a piece begins with and does not end. */
function openEnd(piece: string): string | undefined {
  const text = piece.trimStart();
  const fence = FENCE.exec(text)?.[0];
  const begun = COMMENTS.find(([begin]) => text.startsWith(begin));
  const end = fence === undefined ? begun?.[1] : `\n${fence}`;
  if (end === undefined) return undefined;
  return text.includes(end, (begun?.[0] ?? '').length) ? undefined : end;
}
