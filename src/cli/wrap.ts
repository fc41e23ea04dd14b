const WORDS = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Signs that fill two columns of a terminal. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

/** What may not begin a line: it belongs to the word before it. */
const CLOSING = /^[\p{Pe}\p{Pf}\p{Po}ー々]/u;

/** After these the next word belongs to them. */
const OPENING = /[\p{Ps}\p{Pi}]$/u;

const widthOf = (text: string): number =>
  [...text].reduce((width, sign) => width + (WIDE.test(sign) ? 2 : 1), 0);

/** The text in lines of at most `columns`, cut between words; what is one word stays whole. */
export const wrap = (text: string, columns: number): string =>
  text
    .split('\n')
    .map((line) => (widthOf(line) <= columns ? line : wrapLine(line, columns)))
    .join('\n');

function wrapLine(line: string, columns: number): string {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = indent;
  for (const piece of pieces(line.slice(indent.length))) {
    if (current !== indent && widthOf(current) + widthOf(piece.trimEnd()) > columns) {
      lines.push(current.trimEnd());
      current = indent;
    }
    current += piece;
  }
  return [...lines, current.trimEnd()].join('\n');
}

/** Words with the spaces and signs that belong to them; only before a wide sign may a line end without a space. */
function pieces(line: string): string[] {
  const found: string[] = [];
  for (const { segment } of WORDS.segment(line)) {
    const last = found.at(-1) ?? '';
    const first = [...segment][0] ?? '';
    const isApart = /\s$/.test(last) || WIDE.test(first) || WIDE.test([...last].at(-1) ?? '');
    const belongs = CLOSING.test(segment) && !/\s$/.test(last);
    if (last !== '' && (/^\s/.test(segment) || belongs || OPENING.test(last) || !isApart)) {
      found[found.length - 1] = last + segment;
    } else found.push(segment);
  }
  return found;
}
