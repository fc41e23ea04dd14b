/**
 * A block of a Markdown text; texts in it are still to be read by `parseMarkdownInline`.
 * @typedef {{ kind: 'heading', level: number, text: string }
 *   | { kind: 'paragraph', text: string }
 *   | { kind: 'code', text: string }
 *   | { kind: 'quote', text: string }
 *   | { kind: 'list', isOrdered: boolean, start: number, items: { depth: number, text: string }[] }
 *   | { kind: 'table', rows: string[][] }
 *   | { kind: 'rule' }} MarkdownBlock
 */

const ITEM = /^(\s*)([-*+]|\d{1,9}[.)])\s+(.*)$/;
/** What ends a paragraph without an empty line between. */
const OTHER_BLOCK = /^(?:#{1,6}\s|\s*(?:>|```|~~~|[-*+]\s|1[.)]\s))/;

const TABLE_RULE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

/**
 * Standard Markdown, as a `markdown` block holds it, in blocks.
 * @param {string} text
 * @returns {MarkdownBlock[]}
 */
export function parseMarkdown(text) {
  const lines = text.split('\n');
  /** @type {MarkdownBlock[]} */
  const blocks = [];
  while (lines.length > 0) {
    const block = takeBlock(lines);
    if (block !== undefined) blocks.push(block);
  }
  return blocks;
}

/**
 * Takes the lines of the first block away.
 * @param {string[]} lines
 * @returns {MarkdownBlock | undefined}
 */
function takeBlock(lines) {
  const first = lines[0] ?? '';
  if (first.trim() === '') {
    lines.shift();
    return undefined;
  }
  const heading = /^(#{1,6})\s+(.*?)\s*#*$/.exec(first);
  if (heading !== null) {
    lines.shift();
    return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' };
  }
  if (/^\s*(?:[-*_]\s*){3,}$/.test(first)) {
    lines.shift();
    return { kind: 'rule' };
  }
  if (/^\s*(```|~~~)/.test(first)) return takeCode(lines);
  if (/^\s*>/.test(first)) {
    const quoted = takeWhile(lines, (line) => /^\s*>/.test(line));
    return { kind: 'quote', text: quoted.map((line) => line.replace(/^\s*> ?/, '')).join('\n') };
  }
  if (ITEM.test(first)) return takeList(lines);
  if (first.includes('|') && TABLE_RULE.test(lines[1] ?? '')) {
    const rows = takeWhile(lines, (line) => line.includes('|'));
    return { kind: 'table', rows: rows.filter((_, index) => index !== 1).map(cells) };
  }
  return { kind: 'paragraph', text: takeWhile(lines, isParagraph).join('\n') };
}

/** @param {string} line */
const isParagraph = (line) => line.trim() !== '' && !OTHER_BLOCK.test(line);

/**
 * At least one line, so that reading always goes on.
 * @param {string[]} lines
 * @param {(line: string) => boolean} belongs
 */
function takeWhile(lines, belongs) {
  const taken = lines.splice(0, 1);
  while (lines.length > 0 && belongs(lines[0] ?? '')) taken.push(lines.shift() ?? '');
  return taken;
}

/**
 * @param {string[]} lines
 * @returns {MarkdownBlock}
 */
function takeCode(lines) {
  const fence = (lines.shift() ?? '').trim().slice(0, 3);
  const end = lines.findIndex((line) => line.trim().startsWith(fence));
  const code = lines.splice(0, end < 0 ? lines.length : end);
  lines.shift();
  return { kind: 'code', text: code.join('\n') };
}

/**
 * @param {string[]} lines
 * @returns {MarkdownBlock}
 */
function takeList(lines) {
  const taken = takeWhile(lines, (line) => ITEM.test(line) || /^\s{2,}\S/.test(line));
  /** @type {{ depth: number, text: string }[]} */
  const items = [];
  for (const line of taken) {
    const [, indent = '', , text = ''] = ITEM.exec(line) ?? [];
    const last = items.at(-1);
    if (ITEM.test(line)) items.push({ depth: Math.floor(indent.length / 2), text });
    else if (last !== undefined) last.text += `\n${line.trim()}`;
  }
  const start = Number.parseInt((taken[0] ?? '').trim(), 10);
  return { kind: 'list', isOrdered: !Number.isNaN(start), start: start || 1, items };
}

/** @param {string} line */
const cells = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim());
