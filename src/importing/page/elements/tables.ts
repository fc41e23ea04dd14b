import type { PageElement } from './dom.ts';
import { tidied } from './tidied.ts';

/** Whether a table is one to its readers, and not what lays out a page. */
export function isData(table: PageElement): boolean {
  if (table.querySelector('table, p + p, h1, h2, h3, li, blockquote') !== null) return false;
  const rows = [...table.querySelectorAll('tr')];
  return rows.length > 1 && rows.some((row) => row.querySelectorAll('td, th').length > 1);
}

/** The words of each cell; rows without any are left out. */
export const rowsOf = (table: PageElement): string[][] =>
  [...table.querySelectorAll('tr')]
    .map((row) => [...row.querySelectorAll('td, th')].map(cellOf))
    .filter((row) => row.some((cell) => cell !== ''));

const cellOf = (cell: PageElement): string => tidied(cell.textContent ?? '').replace(/\n/g, ' ');
