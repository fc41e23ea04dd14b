import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { UserError } from '../../errors.ts';

/** Larger than any dictionary there is, in bytes: as files, and unpacked. */
const LARGEST_FILE = 1 << 26;
const LARGEST_TEXT = 1 << 28;

/** The files of a dictionary, and what they are recognised by. */
export type Files = {
  readonly index?: string;
  readonly text: string;
  /** Changes when a file does. */
  readonly stamp: string;
};

/** The two files of a dictionary in the form of dictd; `undefined` where it is not installed. */
export async function findDictd(path: string): Promise<Files | undefined> {
  const index = await stampOf(`${path}.index`);
  if (index === undefined) return undefined;
  for (const text of [`${path}.dict.dz`, `${path}.dict`]) {
    const stamp = await stampOf(text);
    if (stamp !== undefined) return { index: `${path}.index`, text, stamp: `${index} ${stamp}` };
  }
  throw new UserError('it has an index and no text (.dict.dz)');
}

/** EDICT, which Debian has in a folder of its own beside that of dictd. */
export async function findEdict(path: string): Promise<Files | undefined> {
  for (const text of [path, join(dirname(path), '..', 'edict', 'edict')]) {
    const stamp = await stampOf(text);
    if (stamp !== undefined) return { text, stamp };
  }
  return undefined;
}

/** The size and time of a file; `undefined` where there is none. */
async function stampOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new UserError(`a file of it cannot be read (${error.code})`);
  });
  if (found === undefined) return undefined;
  if (!found.isFile()) throw new UserError('a file of it is no ordinary file');
  if (found.size > LARGEST_FILE) throw tooLarge();
  return `${found.size}:${Math.round(found.mtimeMs)}`;
}

const tooLarge = (): UserError =>
  new UserError(`it is larger than any dictionary, ${LARGEST_TEXT >> 20} MB unpacked`);

/** What is in the files. */
export type UnpackedFiles = { readonly index: Buffer; readonly body: Buffer };

/** Reads the files of a dictionary, and unpacks its text. */
export async function readFiles(files: Files): Promise<UnpackedFiles> {
  const index = files.index === undefined ? Buffer.alloc(0) : await readWhole(files.index);
  const packed = await readWhole(files.text);
  if (!files.text.endsWith('.dz')) return { index, body: packed };
  const body = await promisify(gunzip)(packed, { maxOutputLength: LARGEST_TEXT }).catch(
    ({ code }: NodeJS.ErrnoException) => {
      if (code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
      throw new UserError('its text is cut short or damaged');
    },
  );
  return { index, body };
}

async function readWhole(path: string): Promise<Buffer> {
  return readFile(path).catch(({ code }: NodeJS.ErrnoException) => {
    throw new UserError(`a file of it cannot be read (${code})`);
  });
}
