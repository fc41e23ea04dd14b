import type { Log } from '../../log.ts';
import type { FileChange } from '../../store/records/sharing/shared-files.ts';
import type { Bases } from './bases.ts';
import { fileHere } from './file-here.ts';
import type { Written } from './owed.ts';

/** What files that were written or taken out say now, as the store is told. */
export type ChangesOf = (some: readonly Written[]) => Promise<readonly FileChange[]>;

/** One that cannot be read is left out and told of once; it keeps no other from being shared. */
export function createChanges(folder: string, bases: Bases, log: Log): ChangesOf {
  const unread = new Set<string>();

  async function changeOf({ path, before }: Written): Promise<FileChange> {
    const here = await fileHere(folder, path);
    if (here.kind === 'text') return { path, before, content: here.text, hash: here.hash };
    if (here.kind === 'no text') throw new Error(`${path}: expected UTF-8 text`);
    return { path, before, hash: before ?? bases.of(path) ?? '' };
  }

  async function readable(one: Written): Promise<readonly FileChange[]> {
    try {
      const change = await changeOf(one);
      unread.delete(one.path);
      return [change];
    } catch (err) {
      if (!unread.has(one.path)) {
        log.warn({ file: one.path, err }, 'An article is shared once it can be read.');
      }
      unread.add(one.path);
      return [];
    }
  }

  return async (some) => (await Promise.all(some.map(readable))).flat();
}
