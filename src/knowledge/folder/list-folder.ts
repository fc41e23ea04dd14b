import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';

/** What stands below `articles/`. Paths have `/` between folders. */
export type FolderList = {
  /** Article files, by the id they give. */
  readonly files: readonly string[];
  /** Folders that may hold such files; `''` is `articles/` itself. */
  readonly folders: readonly string[];
};

/** Lists `root` whole, hidden files and folders left out. Throws a `UserError` when it cannot be read. */
export async function listFolder(root: string): Promise<FolderList> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UserError(
        `There is no readable folder ${root} (${error.code ?? error.message}): expected article files (*.md) in it.`,
      );
    },
  );
  const pathOf = (entry: Dirent): string =>
    join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/');
  const files: string[] = [];
  const folders: string[] = [''];
  for (const entry of entries) {
    const path = pathOf(entry);
    if (path.split('/').some((part) => part.startsWith('.'))) continue;
    if (entry.isDirectory()) folders.push(path);
    else if (/\.md$/i.test(path)) files.push(path);
  }
  return { files: files.sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1)), folders };
}

/** The id of the article in a file. */
const idOf = (path: string): string => path.replace(/\.md$/i, '');
