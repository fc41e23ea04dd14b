import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../knowledge/write-whole.ts';

/** Hidden files are no articles. */
const NAME = '.shared.json';

/** What each shared file of a folder said when it was last what the store says: by this, changes by hand are known. */
export type Bases = {
  readonly of: (path: string) => string | undefined;
  readonly set: (path: string, hash: string | undefined) => void;
  /** Keeps them in the folder, where they have changed. */
  readonly keep: () => Promise<void>;
};

export async function openBases(folder: string): Promise<Bases> {
  const file = join(folder, NAME);
  const known = new Map<string, string>(await read(file));
  let isChanged = false;
  return {
    of: (path) => known.get(path),
    set(path, hash) {
      if (known.get(path) === hash) return;
      if (hash === undefined) known.delete(path);
      else known.set(path, hash);
      isChanged = true;
    },
    async keep() {
      if (!isChanged) return;
      isChanged = false;
      try {
        await writeWhole(file, JSON.stringify(Object.fromEntries(known)));
      } catch (error) {
        isChanged = true;
        throw error;
      }
    },
  };
}

/** Of a file that cannot be read nothing is known, as in a folder that is new. */
async function read(file: string): Promise<readonly (readonly [string, string])[]> {
  try {
    const all: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof all !== 'object' || all === null) return [];
    return Object.entries(all).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    );
  } catch {
    return [];
  }
}
