import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../errors.ts';
import { runInSlices } from '../pace.ts';
import type { Entry } from './entry.ts';
import { readFiles, type UnpackedFiles } from './formats/files.ts';
import type { KnownDictionary } from './known-dictionaries.ts';
import { buildTable } from './table/build-table.ts';
import { sizeOf, type Table } from './table/table.ts';
import { packTable, unpackTable } from './table/table-file.ts';

type Places = {
  readonly folder: string;
  readonly cacheFolder?: string;
  readonly compiling: () => void;
};

/**
 * Opens a dictionary of `folder`: as it was compiled before, where its files are the same, or compiled anew, in
 * slices. `undefined` where it is not installed. Throws a `UserError` where it cannot be used.
 */
export async function openTable(
  known: KnownDictionary,
  { folder, cacheFolder, compiling }: Places,
): Promise<Table | undefined> {
  const files = await known.find(join(folder, known.file));
  if (files === undefined) return undefined;
  const kept = cacheFolder && join(cacheFolder, `${known.file}.table`);
  const before = kept && (await readKept(kept, files.stamp));
  if (before) return before;
  compiling();
  const entries = entriesOf(await readFiles(files), known);
  const table = await runInSlices(buildTable(entries, known.from, known.to));
  if (sizeOf(table.to) === 0) throw new UserError('no entry of it can be read');
  if (kept) await keep(kept, await runInSlices(packTable(table, files.stamp)));
  return table;
}

function* entriesOf(
  files: UnpackedFiles,
  { cut, read, to }: KnownDictionary,
): Generator<Entry | undefined, void, void> {
  for (const article of cut(files)) {
    if (article === undefined) yield undefined;
    else yield* read(article, to);
  }
}

async function readKept(path: string, stamp: string): Promise<Table | undefined> {
  const file = await readFile(path).catch(() => undefined);
  return file && unpackTable(file, stamp);
}

/** Writes a file whole or not at all. One that cannot be written is made again at the next start. */
async function keep(path: string, parts: readonly Buffer[]): Promise<void> {
  const unfinished = `${path}.${process.pid}.new`;
  try {
    await mkdir(join(path, '..'), { recursive: true });
    const file = await open(unfinished, 'w');
    try {
      await file.writev(parts);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch {
    await rm(unfinished, { force: true }).catch(() => {});
  }
}
