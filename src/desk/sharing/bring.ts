import { mkdir, realpath } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { moveAside } from '../../knowledge/correcting/change-file.ts';
import { REMOVED } from '../../knowledge/folder/list-folder.ts';
import { writeWhole } from '../../knowledge/write-whole.ts';
import type { SharedFile } from '../../store/records/sharing/shared-files.ts';
import type { Bases } from './bases.ts';
import { fileHere } from './file-here.ts';

export type Brought =
  /** It says already what the store says, or was changed here by hand since. */
  | { readonly kind: 'there' }
  | { readonly kind: 'written' }
  /** It was taken out; it, or what stood here and nobody had shared, is kept at `aside`. */
  | { readonly kind: 'moved'; readonly aside: string; readonly isOwn: boolean };

/** Brings one file of a folder to what the store says of it. Nothing that stood there is lost, be it no text. */
export async function bring(
  folder: string,
  file: SharedFile,
  bases: Bases,
  content: () => Promise<string | undefined>,
): Promise<Brought> {
  const { path, hash, earlier, isRemoved } = file;
  if (!isArticlePath(path)) throw new Error('The store names a file that is no article.');
  const target = join(folder, path);
  const there = await fileHere(folder, path);
  const isThere = there.kind !== 'absent';
  const here = there.kind === 'text' ? there.hash : undefined;
  const base = bases.of(path);
  const isOld = here !== undefined && (here === base || earlier.includes(here));
  if (isRemoved) {
    const gone = isThere ? await aside(folder, path, !isOld && here !== hash) : undefined;
    bases.set(path, undefined);
    return gone ?? { kind: 'there' };
  }
  if (here === hash) {
    bases.set(path, hash);
    return { kind: 'there' };
  }
  // The store has had nothing new since: whoever changed the file here, or deleted it, meant this folder.
  if (base === hash) return { kind: 'there' };
  const text = await content();
  // It was taken out meanwhile, which comes next.
  if (text === undefined) return { kind: 'there' };
  const moved = isThere && !isOld ? await aside(folder, path, true) : undefined;
  await write(folder, target, text);
  bases.set(path, hash);
  return moved ?? { kind: 'written' };
}

async function aside(folder: string, path: string, isOwn: boolean): Promise<Brought> {
  const name = path.replace(/^articles\//, '');
  const to = await moveAside(join(folder, path), join(folder, REMOVED), name);
  return { kind: 'moved', aside: to, isOwn };
}

/** Never outside the folder, wherever a link in it may lead. */
async function write(folder: string, target: string, text: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const [root, into] = await Promise.all([realpath(folder), realpath(dirname(target))]);
  if (into !== root && !into.startsWith(`${root}${sep}`)) {
    throw new Error('A shared file would lie outside the folder of its archive.');
  }
  await writeWhole(target, text);
}

/** What comes out of a database is not trusted with a disk. */
export const isArticlePath = (path: string): boolean =>
  /\.(?:md|markdown)$/i.test(path) &&
  !path.includes('\0') &&
  !path.includes('\\') &&
  path.split('/').every((part) => part !== '' && !part.startsWith('.'));
