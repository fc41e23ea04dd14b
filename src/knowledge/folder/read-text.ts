import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'faulty'; readonly code?: string | undefined; readonly message: string };

/** The text of a file, or why it has none, in words. */
export async function readText(path: string): Promise<FileText> {
  try {
    const bytes = await readFile(path);
    return isUtf8(bytes)
      ? { kind: 'text', text: bytes.toString('utf8') }
      : { kind: 'faulty', message: 'expected UTF-8 text, found other bytes' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return {
      kind: 'faulty',
      code,
      message: `expected a readable file, found ${code ?? 'a fault'}`,
    };
  }
}
