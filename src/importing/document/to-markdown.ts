import { escapeLine } from '../../knowledge/article/article-file.ts';
import { pageMark } from '../../knowledge/markdown/page-marks.ts';
import type { Block } from './block.ts';

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
  const add = (text: string): void => {
    body += text;
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) line++;
  };
  for (const block of blocks) {
    const isNewPage = block.page !== undefined && block.page !== page;
    const goesOn = block.kind === 'item' && before?.kind === 'item' && !isNewPage;
    if (body !== '') add(goesOn ? '\n' : '\n\n');
    // A list must not go on into the next.
    if (isNewPage) {
      page = block.page;
      add(`${pageMark(page ?? 1)}\n\n`);
    }
    lines.push(line);
    add(markdownOf(block));
    before = block;
  }
  return { body, lines };
}

function markdownOf(block: Block): string {
  if (block.kind === 'table') return tableOf(block.rows);
  const lines = block.text.split('\n').map((text) => escapeLine(text.trim()));
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(2, block.level ?? 2)))} ${lines.join(' ')}`;
    case 'item': {
      const indent = '  '.repeat(
        Math.min(5, block.level ?? 0) * (block.number === undefined ? 1 : 2),
      );
      const sign = block.number === undefined ? '-' : `${block.number}.`;
      return `${indent}${sign} ${lines.join(' ')}`;
    }
    case 'quote':
      return lines.map((line) => `> ${line}`).join('  \n');
    default:
      return lines.join('  \n');
  }
}

function tableOf(rows: readonly (readonly string[])[]): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (cells: readonly string[]): string =>
    `| ${Array.from({ length: width }, (_, at) => escapeLine(cells[at] ?? '')).join(' | ')} |`;
  const [head = [], ...rest] = rows.map(line);
  return [head, `|${' --- |'.repeat(width)}`, ...rest].join('\n');
}
