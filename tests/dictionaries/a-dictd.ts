import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { onTestFinished } from 'vitest';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

const inBase64 = (number: number): string =>
  (number >= 64 ? inBase64(Math.floor(number / 64)) : '') + (DIGITS[number % 64] as string);

/** An article and the words of the index that lead to it; the first line of it where none are given. */
export type WrittenArticle = { readonly text: string; readonly words?: readonly string[] };

/** A folder for one test. */
export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'dictionaries-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes `NAME.index` and `NAME.dict.dz` as dictfmt and dictzip do. */
export async function writeDictd(
  folder: string,
  name: string,
  articles: readonly WrittenArticle[],
): Promise<void> {
  let body = Buffer.alloc(0);
  const lines: string[] = [];
  for (const { text, words = [text.split('\n')[0] as string] } of articles) {
    const bytes = Buffer.from(`${text}\n`);
    for (const word of words)
      lines.push(`${word}\t${inBase64(body.length)}\t${inBase64(bytes.length)}\n`);
    body = Buffer.concat([body, bytes]);
  }
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.index`), lines.sort().join(''));
  await writeFile(join(folder, `${name}.dict.dz`), gzipSync(body));
}
