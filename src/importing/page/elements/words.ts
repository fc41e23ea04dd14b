import type { Block } from '../../document/block.ts';

/** The words of a block as the archive will have them. */
export const wordsOf = (block: Block): string =>
  block.kind === 'table' ? block.rows.map((row) => row.join(' / ')).join('\n') : block.text;

/** Without spaces, which readers of pages set differently. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');
