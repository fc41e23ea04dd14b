import { stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chance, codeOf } from '../article/write-article.ts';

/**
 * How old the content (`mtimeMs`) or the entry (`ctimeMs`) of a file is, in milliseconds; `undefined` where there is none.
 * By the clock of the disk: that of a file server may be another than this machine's.
 */
export async function ageOf(
  path: string,
  stamp: 'mtimeMs' | 'ctimeMs',
): Promise<number | undefined> {
  const hidden = join(dirname(path), `.${chance()}.now`);
  try {
    const before = await stat(path);
    await writeFile(hidden, '', { flag: 'wx' });
    return (await stat(hidden))[stamp] - before[stamp];
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  } finally {
    await unlink(hidden).catch(() => undefined);
  }
}
