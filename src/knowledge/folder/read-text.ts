import { isUtf8 } from 'node:buffer';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { LARGEST_FILE, tooLarge } from '../file-size.ts';

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'faulty'; readonly code?: string | undefined; readonly message: string };

/** Where the system has it, so that opening a pipe which took the place of a file waits for nobody. */
const READ_AT_ONCE = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The text of a file, or why it has none, in words. */
export async function readText(path: string): Promise<FileText> {
  try {
    const refused = refusal(await stat(path));
    return refused === undefined ? await readOpened(path) : { kind: 'faulty', ...refused };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { kind: 'faulty', code, message: unreadable(code ?? 'a fault') };
  }
}

async function readOpened(path: string): Promise<FileText> {
  const file = await open(path, READ_AT_ONCE);
  try {
    const stats = await file.stat();
    const refused = refusal(stats);
    if (refused !== undefined) return { kind: 'faulty', ...refused };
    const bytes = await readUpTo(file, stats.size, LARGEST_FILE + 1);
    if (bytes.length > LARGEST_FILE) return { kind: 'faulty', message: tooLarge() };
    return isUtf8(bytes)
      ? { kind: 'text', text: bytes.toString('utf8') }
      : { kind: 'faulty', message: 'expected UTF-8 text, found other bytes' };
  } finally {
    await file.close();
  }
}

/** What stands behind the end of a file in the same read: some hold more than they say. */
const AHEAD = 4096;

async function readUpTo(file: FileHandle, size: number, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let left = most; left > 0; ) {
    const part = Buffer.alloc(Math.min(left, parts.length === 0 ? size + AHEAD : 16 * AHEAD));
    const { bytesRead } = await file.read(part, 0, part.length);
    if (bytesRead === 0) break;
    parts.push(part.subarray(0, bytesRead));
    left -= bytesRead;
  }
  return Buffer.concat(parts);
}

/** Why something is no file that can be read; `undefined` where it is one. */
function refusal(stats: Stats): { readonly code?: string; readonly message: string } | undefined {
  if (stats.isDirectory()) return { code: 'EISDIR', message: unreadable('EISDIR') };
  if (!stats.isFile()) return { message: `expected a file, found ${kindOf(stats)}` };
  return stats.size <= LARGEST_FILE ? undefined : { message: tooLarge(stats.size) };
}

const unreadable = (found: string): string => `expected a readable file, found ${found}`;

function kindOf(stats: Stats): string {
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}
