import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import type { KnownArticles } from '../../importing/saving/known-articles.ts';
import { createFolderReader } from '../../knowledge/folder/folder-reader.ts';

export type Followed = {
  /** Is done once `known` is what the folder holds. */
  readonly catchUp: () => Promise<void>;
  /** Something was saved under that id. */
  readonly saved: (id: string) => void;
};

/**
 * Keeps up with a folder into which others may save at the same time: it is read again only where
 * `articles` has a file that is not known, as reading it for each of a thousand sources would take minutes.
 */
export function followFolder(folder: string, known: KnownArticles): Followed {
  const reader = createFolderReader(folder, { hasGlossary: false });
  let names: Set<string> | undefined;
  const namesNow = async (): Promise<readonly string[]> =>
    (await readdir(join(folder, 'articles')).catch(() => [])).filter(
      (name) => !name.startsWith('.'),
    );
  const read = async (): Promise<void> => {
    const now = await namesNow();
    const before = names;
    if (before !== undefined && now.every((name) => before.has(name))) return;
    names = new Set(now);
    try {
      await known.follow((await reader.read()).knowledge.articles);
    } catch (error) {
      // There is no such folder yet.
      if (error instanceof UserError) return;
      names = before;
      throw error;
    }
  };
  let reading = Promise.resolve();
  return {
    catchUp: () => {
      // One after the other: the later call waits for what the earlier one found.
      reading = reading.then(read, read);
      return reading;
    },
    saved: (id) => void names?.add(`${id}.md`),
  };
}
