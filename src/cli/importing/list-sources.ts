import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UserError } from '../../errors.ts';
import { isReadable } from '../../importing/reading/kind-of.ts';

export type Listed = {
  /** Paths and addresses, in the order they were named; the files of a folder by name. */
  readonly sources: readonly string[];
  /** How many files of the folders are of no kind that can be read. */
  readonly others: number;
};

export const isAddress = (word: string): boolean => /^https?:\/\//i.test(word);

/** What is named on the command line; of a folder, the files that can be read, hidden ones left out. */
export async function listSources(words: readonly string[]): Promise<Listed> {
  const sources: string[] = [];
  let others = 0;
  for (const word of words) {
    if (isAddress(word) || !(await isFolder(word))) {
      sources.push(word);
      continue;
    }
    const files = await filesIn(word);
    const readable = files.filter(isReadable);
    others += files.length - readable.length;
    sources.push(...readable);
  }
  return { sources, others };
}

/** What is not there is told when it is read. */
const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    ({ code }: NodeJS.ErrnoException) => {
      throw new UserError(`The folder ${folder} cannot be read (${code}).`);
    },
  );
  const pathOf = ({ parentPath, name }: Dirent): string => join(parentPath, name);
  const isHidden = (path: string): boolean =>
    relative(folder, path)
      .split(/[\\/]/)
      .some((part) => /^\.|^node_modules$/.test(part));
  return entries
    .filter((entry) => entry.isFile())
    .map(pathOf)
    .filter((path) => !isHidden(path))
    .sort();
}
