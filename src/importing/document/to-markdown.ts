import { escapeLine } from '../../knowledge/article/article-file.ts';
import { pageMark } from '../../knowledge/markdown/page-marks.ts';
import type { Block, TextBlock } from './block.ts';

/** The Markdown of some blocks, in which nothing but what they are is markup; `lines[n]` is the line block n begins on, from 1. */
export function toMarkdown(blocks: readonly Block[]): {
  readonly body: string;
  readonly lines: readonly number[];
} {
  const lines: number[] = [];
  let body = '';
  let line = 1;
  let page: number | undefined;
  let before: Block | undefined;
  const open: OpenItem[] = [];
  const add = (text: string): void => {
    body += text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++;
  };
  for (const block of blocks) {
    const isNewPage = block.page !== undefined && block.page !== page;
    const goesOn = block.kind === 'item' && before?.kind === 'item' && !isNewPage;
    const isWithin = goesOn && !beginsList(block, open);
    if (!isWithin) open.length = 0;
    if (body !== '') add(isWithin ? '\n' : '\n\n');
    // A list must not go on into the next.
    if (isNewPage) {
      page = block.page;
      add(`${pageMark(page ?? 1)}\n\n`);
    }
    lines.push(line);
    add(block.kind === 'item' ? itemOf(block, open) : markdownOf(block));
    before = block;
  }
  return { body, lines };
}

/** The last item of a depth: how far its text is indented, in signs, and whether it has a number. */
type OpenItem = { readonly indent: number; readonly isNumbered: boolean };

/** No list is deeper. */
const DEEPEST = 5;

/** Where the item it is said to be below is not there, an indent would make code of an item. */
const depthOf = ({ level = 0 }: TextBlock, open: readonly OpenItem[]): number =>
  Math.max(0, Math.min(level, open.length, DEEPEST));

/** Whether a list begins with an item that would be more words of the one above it: only 1 can follow at once. */
function beginsList(item: TextBlock, open: readonly OpenItem[]): boolean {
  const isFirst = open[depthOf(item, open)]?.isNumbered !== true;
  return isFirst && item.number !== undefined && item.number !== 1;
}

/** Also changes `open` to what it is after the item. */
function itemOf(item: TextBlock, open: OpenItem[]): string {
  const depth = depthOf(item, open);
  const indent = open[depth - 1]?.indent ?? 0;
  const sign = item.number === undefined ? '-' : `${item.number}.`;
  const isNumbered = item.number !== undefined;
  open.splice(depth, open.length, { indent: indent + sign.length + 1, isNumbered });
  return `${' '.repeat(indent)}${sign} ${onOneLine(item.text)}`;
}

const linesIn = (text: string): string[] => text.split('\n').map((line) => escapeLine(line.trim()));

const onOneLine = (text: string): string => linesIn(text).join(' ');

function markdownOf(block: Block): string {
  if (block.kind === 'table') return tableOf(block.rows);
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(2, block.level ?? 2)))} ${onOneLine(block.text)}`;
    case 'quote':
      return linesIn(block.text)
        .map((line) => `> ${line}`)
        .join('  \n');
    default:
      return linesIn(block.text).join('  \n');
  }
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => escapeLine(cells[at] ?? '')).join(' | ')} |`;
  const [head = [], ...rest] = rows.map(line);
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
}
