import {
  chmod,
  link,
  lstat,
  mkdir,
  realpath,
  rename,
  stat,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { chance, codeOf, systemCodeOf } from '../article/write-article.ts';
import { readText } from '../folder/read-text.ts';
import { fileHash } from './article-text.ts';
import { claimOf, sweep } from './claim.ts';

/** What came of a change to a file. */
export type Changed<Done> =
  | Done
  /** It is not as it was seen: somebody else was faster. */
  | { readonly kind: 'changed' }
  /** It is as it was seen, and somebody else has begun to change it, or has been cut off in that. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'gone' }
  /** The folder takes no changes; `code` is the system's word for why. */
  | { readonly kind: 'unwritable'; readonly code: string };

/** Whoever has begun to change a file is done with it long before. */
export const LONGEST_CHANGE_MS = 10_000;

/** The file to be changed, no link to it; and whether the right to change it was not lost meanwhile. */
type Changing = { readonly path: string; readonly isHeld: () => Promise<boolean> };

/**
 * Does `change` to a file that still has the content of `hash`. Of all who change one version of it, in
 * whatever process, one is first; a claim is named by that version. `change` gives `undefined` where
 * the right was lost.
 */
export async function changeFile<Done>(
  link: string,
  { hash, longestMs }: { readonly hash: string; readonly longestMs: number },
  change: (changing: Changing) => Promise<Done | undefined>,
): Promise<Changed<Done>> {
  try {
    const path = await realpath(link);
    const folder = dirname(path);
    const claim = await claimOf(folder, hash, longestMs);
    const read = await readText(path);
    try {
      if (read.kind !== 'text') return { kind: read.code === 'ENOENT' ? 'gone' : 'changed' };
      if (fileHash(read.text) !== hash) return { kind: 'changed' };
      if (claim === undefined) return { kind: 'busy' };
      return (await change({ path, isHeld: claim.isHeld })) ?? { kind: 'changed' };
    } finally {
      await claim?.release();
      await sweep(folder);
    }
  } catch (error) {
    const code = systemCodeOf(error);
    if (code === 'ENOENT') return { kind: 'gone' };
    if (code === undefined) throw error;
    return { kind: 'unwritable', code };
  }
}

/**
 * Puts a file in place of another, with the rights that one had: whoever reads sees the whole of one of
 * them. False, and nothing done, where the right to it was lost meanwhile.
 */
export async function replaceFile({ path, isHeld }: Changing, content: string): Promise<boolean> {
  const hidden = join(dirname(path), `.${chance()}.new`);
  try {
    const { mode } = await stat(path);
    await writeFile(hidden, content, { flag: 'wx', flush: true });
    await chmod(hidden, mode & 0o7777);
    if (!(await isHeld())) return false;
    await rename(hidden, path);
    return true;
  } finally {
    await unlink(hidden).catch(() => undefined);
  }
}

/** Moves a file to where no file is yet, and gives its path there. */
export async function moveAside(path: string, folder: string, name: string): Promise<string> {
  const to = join(folder, dirname(name));
  await mkdir(to, { recursive: true });
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]*)$/s.exec(basename(name)) ?? [];
  for (let nth = 1; ; nth++) {
    const target = join(to, nth === 1 ? `${stem}${ending}` : `${stem}-${nth}${ending}`);
    try {
      await putBeside(path, target);
      await unlink(path);
      return target;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

/** Neither kind of link, unlike a renaming, replaces a file. One by name leads to where it led. */
const putBeside = async (path: string, target: string): Promise<void> =>
  (await lstat(path)).isSymbolicLink() ? symlink(await realpath(path), target) : link(path, target);
