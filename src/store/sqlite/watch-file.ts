import { type BigIntStats, statSync } from 'node:fs';
import { resolve } from 'node:path';

/** The database and what SQLite keeps beside it. */
const PARTS = ['', '-wal', '-shm'];

/**
 * Finds out whether the files of an open database are still those at `path`. Where they are not, SQLite
 * goes on in files without a name, and all of it is gone when the process ends.
 */
export function watchFile(path: string): { readonly fault: () => string | undefined } {
  const file = resolve(path);
  const marks = new Map<string, string>();
  return {
    fault() {
      for (const part of PARTS) {
        const mark = markOf(statSync(`${file}${part}`, { bigint: true, throwIfNoEntry: false }));
        const known = marks.get(part) ?? mark;
        if (known !== undefined && mark !== known) {
          return `the file ${file}${part} was removed or replaced`;
        }
        if (known !== undefined) marks.set(part, known);
      }
      return undefined;
    },
  };
}

const markOf = (stats: BigIntStats | undefined): string | undefined =>
  stats === undefined ? undefined : `${stats.dev}:${stats.ino}`;
