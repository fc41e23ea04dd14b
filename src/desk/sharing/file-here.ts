import { join } from 'node:path';
import { fileHash } from '../../knowledge/correcting/article-text.ts';
import { readText } from '../../knowledge/folder/read-text.ts';

/** What stands at a path of a folder. */
export type FileHere =
  | { readonly kind: 'absent' }
  | { readonly kind: 'text'; readonly text: string; readonly hash: string }
  /** Somebody's all the same: in another encoding, too large, or no file. */
  | { readonly kind: 'no text' };

/** Throws where the system does not say: what cannot be read just now is not gone. */
export async function fileHere(folder: string, path: string): Promise<FileHere> {
  const read = await readText(join(folder, path));
  if (read.kind === 'text') return { kind: 'text', text: read.text, hash: fileHash(read.text) };
  if (read.code === undefined) return { kind: 'no text' };
  if (read.code === 'ENOENT') return { kind: 'absent' };
  throw new Error(`${path}: ${read.message}`);
}
