import { randomBytes } from 'node:crypto';
import { link, mkdir, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf, UNWRITABLE } from '../article/write-article.ts';
import { readText } from '../folder/read-text.ts';
import { fileHash } from './article-text.ts';

/** What came of a change to a file. */
export type Changed<Done> =
  | Done
  /** It is not as it was seen: somebody else was faster. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'gone' }
  /** The folder takes no changes; `code` is the system's word for why. */
  | { readonly kind: 'unwritable'; readonly code: string };

/** Whoever has begun to change a file is done with it long before. */
export const LONGEST_CHANGE_MS = 60_000;

/**
 * Does `change` to a file that still has the content of `hash`. Of all who change one version of it, in
 * whatever process, one is first: a hidden link to it is named by that version, and there is one such name.
 */
export async function changeFile<Done>(
  path: string,
  { hash, longestMs }: { readonly hash: string; readonly longestMs: number },
  change: () => Promise<Done>,
): Promise<Changed<Done>> {
  const claim = join(dirname(path), `.${hash.slice(0, 32)}.changing`);
  try {
    if (!(await taken(path, claim, longestMs))) return { kind: 'changed' };
    try {
      const read = await readText(claim);
      if (read.kind !== 'text' || fileHash(read.text) !== hash) return { kind: 'changed' };
      return await change();
    } finally {
      await unlink(claim).catch(() => undefined);
    }
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT') return { kind: 'gone' };
    if (code === undefined || !UNWRITABLE.has(code)) throw error;
    return { kind: 'unwritable', code };
  }
}

/** What a crash has left behind is in nobody's way for long. */
async function taken(path: string, claim: string, longestMs: number): Promise<boolean> {
  for (const isLast of [false, true]) {
    try {
      await link(path, claim);
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    if (isLast || (await ageOf(claim)) < longestMs) return false;
    await unlink(claim).catch(() => undefined);
  }
  return false;
}

/** In milliseconds, by the clock of the disk: that of a file server may be another than this machine's. */
export async function ageOf(claim: string): Promise<number> {
  const hidden = join(dirname(claim), `.${chance()}.now`);
  try {
    await writeFile(hidden, '', { flag: 'wx' });
    return (await stat(hidden)).ctimeMs - (await stat(claim)).ctimeMs;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 0;
    throw error;
  } finally {
    await unlink(hidden).catch(() => undefined);
  }
}

/** Puts a file in place of another: whoever reads sees the whole of one of them. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const hidden = join(dirname(path), `.${chance()}.new`);
  try {
    await writeFile(hidden, content, { flag: 'wx', flush: true });
    await rename(hidden, path);
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
      // A link, unlike a renaming, never replaces a file.
      await link(path, target);
      await unlink(path);
      return target;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
}

const chance = (): string => randomBytes(8).toString('hex');
