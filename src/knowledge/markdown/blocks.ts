/** Cuts after each run of blank lines, so that the pieces together are the body again. */
export function* blocks(body: string): Generator<string> {
  const endOfCode = createCodeEnds(body);
  const gap = /\n[ \t]*\n\s*?(?=[^\n]|$)/g;
  let from = 0;
  for (let cut = gap.exec(body); cut !== null; cut = gap.exec(body)) {
    const end = endOfCode(cut.index);
    if (end > cut.index) {
      gap.lastIndex = end;
      continue;
    }
    const to = cut.index + cut[0].length;
    yield body.slice(from, to);
    from = to;
    gap.lastIndex = to;
  }
  if (from < body.length) yield body.slice(from);
}

/** A longer row of signs opens a block of code like one of this length. */
const LONGEST_FENCE = 16;

/**
 * How a block of code or a comment begins: on a line of its own, which may go on with a paragraph, a list
 * or a quotation. Three ticks with ticks behind them are code within a line.
 */
const BEGIN = new RegExp(
  `^(?:[ \\t>]|[-*+][ \\t]|\\d{1,9}[.)][ \\t])*(?:(\`{3,${LONGEST_FENCE}})\`*(?=[^\`\\n]*$)|(~{3,${LONGEST_FENCE}})|(<!--)|(%%))`,
  'gm',
);

const ENDS: Readonly<Record<string, string>> = { '<!--': '-->', '%%': '%%' };

/** Tells where code or a comment ends in which a place lies; it is asked of places one after another. */
function createCodeEnds(body: string): (at: number) => number {
  const find = createFinder(body);
  let read = 0;
  let begin: RegExpExecArray | null | undefined;
  return (at) => {
    while (read < at) {
      BEGIN.lastIndex = read;
      // Not looked for again while it lies ahead: a file of nothing but blank lines would be read for each.
      if (begin === undefined) begin = BEGIN.exec(body);
      if (begin === null || begin.index >= at) break;
      const { index, 0: found } = begin;
      const sign = begin.slice(1).find((one) => one !== undefined) ?? '';
      const end = find(sign, index + found.length);
      read = end < 0 ? index + found.length : end;
      begin = undefined;
    }
    return read;
  };
}

/**
 * Looks for what ends a sign from a place on, and never a second time for what is not there: a file
 * of nothing but beginnings would be read to its end for each.
 */
function createFinder(body: string) {
  const missing = new Set<string>();
  return (sign: string, from: number): number => {
    if (missing.has(sign)) return -1;
    const end = endOf(body, sign, from);
    if (end < 0) missing.add(sign);
    return end;
  };
}

function endOf(body: string, sign: string, from: number): number {
  const close = ENDS[sign];
  if (close !== undefined) {
    const at = body.indexOf(close, from);
    return at < 0 ? -1 : at + close.length;
  }
  const [one = ''] = sign;
  const line = new RegExp(`^[ \\t>]*${sign}${one}*[ \\t]*$`, 'gm');
  line.lastIndex = from;
  return line.test(body) ? line.lastIndex : -1;
}
