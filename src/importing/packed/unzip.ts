import { inflateRawSync } from 'node:zlib';
import { ImportError } from '../source.ts';

/** The files of a ZIP archive by name. Each is unpacked when it is asked for. */
export type Packed = {
  readonly names: readonly string[];
  /** Throws an `ImportError` where it is missing, damaged or larger than anything that is read. */
  readonly bytes: (name: string) => Buffer;
  readonly text: (name: string) => string;
};

/** Of everything that is unpacked of an archive together, in bytes; a bomb has a thousand times that. */
const LARGEST = 60_000_000;
const MOST_FILES = 20_000;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const FILE = 0x04034b50;

/** The comment at the end of an archive has so many bytes at most. */
const LONGEST_COMMENT = 65_557;

type Entry = { readonly method: number; readonly packed: number; readonly at: number };

const damaged = (): ImportError =>
  new ImportError('damaged', 'It is no whole document: it is damaged or was cut off.');

/** Reads the list of files at the end of an archive. */
export function unzip(bytes: Uint8Array): Packed {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(all);
  let left = LARGEST;
  const read = (name: string): Buffer => {
    const entry = entries.get(name);
    if (entry === undefined) throw damaged();
    const content = contentOf(all, entry, left);
    left -= content.length;
    return content;
  };
  return { names: [...entries.keys()], bytes: read, text: (name) => read(name).toString('utf8') };
}

function entriesOf(all: Buffer): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  const end = endOf(all);
  const count = Math.min(all.readUInt16LE(end + 10), MOST_FILES);
  let at = all.readUInt32LE(end + 16);
  for (let nth = 0; nth < count; nth++) {
    if (at + 46 > all.length || all.readUInt32LE(at) !== ENTRY) throw damaged();
    // Bit 0 says that it is locked.
    if ((all.readUInt16LE(at + 8) & 1) === 1) {
      throw new ImportError('encrypted', 'It is locked with a password: save a copy without one.');
    }
    const length = all.readUInt16LE(at + 28);
    const name = all.toString('utf8', at + 46, at + 46 + length);
    const entry = {
      method: all.readUInt16LE(at + 10),
      packed: all.readUInt32LE(at + 20),
      at: all.readUInt32LE(at + 42),
    };
    entries.set(name, entry);
    at += 46 + length + all.readUInt16LE(at + 30) + all.readUInt16LE(at + 32);
  }
  return entries;
}

function endOf(all: Buffer): number {
  for (let at = all.length - 22; at >= Math.max(0, all.length - LONGEST_COMMENT); at--) {
    if (all.readUInt32LE(at) === END) return at;
  }
  throw damaged();
}

function contentOf(all: Buffer, { method, packed, at }: Entry, left: number): Buffer {
  if (at + 30 > all.length || all.readUInt32LE(at) !== FILE) throw damaged();
  const from = at + 30 + all.readUInt16LE(at + 26) + all.readUInt16LE(at + 28);
  const content = all.subarray(from, from + packed);
  if (method === 0) return content;
  if (method !== 8) throw damaged();
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    const isLarge =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (!isLarge) throw damaged();
    throw new ImportError('too-large', 'Unpacked, it is larger than 60 MB, and was given up.');
  }
}
