import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { FetchError } from './fetch-error.ts';

/**
 * A body as it was before it was packed, of at most `most` bytes, counted before and after
 * unpacking. Rejects with a `FetchError`, or with the fault of the connection.
 */
export async function readBody(body: Readable, packing: string, most: number): Promise<Buffer> {
  const packed = await take(body, most);
  const [first, ...others] = packing
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  if (first === undefined) return packed;
  // Nobody packs a page twice but to make it grow.
  const unpack = others.length > 0 ? undefined : unpackerOf(first, packed);
  if (unpack === undefined) throw new FetchError('encoding');
  const unpacked: Buffer[] = [];
  let size = 0;
  try {
    await pipeline([packed], unpack, async (chunks: AsyncIterable<Buffer>) => {
      for await (const chunk of chunks) {
        size += chunk.length;
        if (size > most) throw new FetchError('too-large');
        unpacked.push(chunk);
      }
    });
  } catch (error) {
    throw error instanceof FetchError ? error : new FetchError('encoding');
  }
  return Buffer.concat(unpacked);
}

async function take(body: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) throw new FetchError('too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function unpackerOf(name: string, packed: Buffer) {
  if (name === 'gzip' || name === 'x-gzip') return createGunzip();
  if (name === 'br') return createBrotliDecompress();
  if (name !== 'deflate') return undefined;
  // Some servers leave the zlib header out, whose low four bits say the method. RFC 1950, 2.2
  return ((packed[0] ?? 0) & 0x0f) === 0x08 ? createInflate() : createInflateRaw();
}
