import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Whatever else lies in the folder is left alone. */
export const NAMES = /^[0-9a-f]{32}-(\d{15})-[0-9a-f]{32}\.(?:page|json)\.gz$/;

export const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => NAMES.test(name));

/** What is being written. */
export const HIDDEN = /^\.[0-9a-f-]{36}\.new$/;

export const isMark = (name: string): boolean => name.endsWith('.json.gz');

/** The file without which the other of its name is not kept, and that other. */
export const markOf = (name: string): string => name.replace(/\.page\.gz$/, '.json.gz');
export const pageOf = (name: string): string => name.replace(/\.json\.gz$/, '.page.gz');

/** The versions of an article that are whole, the oldest first. */
export const versionsOf = (key: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => name.startsWith(`${key}-`) && isMark(name)).toSorted();

/** So many files are asked for at once. */
const AT_ONCE = 64;

export async function filesIn(folder: string, names: readonly string[]) {
  const files: { name: string; size: number; changedAt: number }[] = [];
  for (let at = 0; at < names.length; at += AT_ONCE) {
    const asked = names.slice(at, at + AT_ONCE).map(async (name) => {
      const stats = await stat(join(folder, name)).catch(() => undefined);
      return { name, size: stats?.size ?? 0, changedAt: stats?.mtimeMs ?? 0 };
    });
    files.push(...(await Promise.all(asked)));
  }
  return files;
}

export const timeIn = (name: string): number => Number(NAMES.exec(name)?.[1] ?? 0);
