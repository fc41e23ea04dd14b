import { join } from 'node:path';
import type { Fault } from '../knowledge/article.ts';

/** A line a fault, `file:line: what was expected`, as editors and terminals link it. */
export const faultLines = (faults: readonly Fault[], folder: string): string =>
  faults.map(({ file, line, message }) => `${join(folder, file)}:${line}: ${message}\n`).join('');
