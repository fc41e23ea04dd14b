import { join } from 'node:path';
import type { OpenArchive } from '../archive/open-archive.ts';

/**
 * A line a fault, `file:line: what was expected`, as editors and terminals link it; and one for a
 * folder in which there is nothing to find.
 */
export const faultLines = ({ faults, stats }: OpenArchive, folder: string): string =>
  [
    ...faults.map(({ file, line, message }) => `${join(folder, file)}:${line}: ${message}\n`),
    ...(stats.articles + faults.length > 0
      ? []
      : [`${join(folder, 'articles')} holds no article: expected files (*.md) in it.\n`]),
  ].join('');
