import { randomUUID } from 'node:crypto';
import { rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes a file in place of what may be there: whoever reads sees the whole of one of them, also after a
 * crash. What is unfinished is hidden, and nothing to whoever reads the folder.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const hidden = join(dirname(path), `.${randomUUID()}.new`);
  try {
    await writeFile(hidden, content, { flag: 'wx', flush: true });
    await rename(hidden, path);
  } catch (error) {
    await unlink(hidden).catch(() => undefined);
    throw error;
  }
}
