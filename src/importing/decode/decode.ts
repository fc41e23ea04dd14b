import { isUtf8 } from 'node:buffer';
import { normalizeEncoding, TextDecoder } from '@exodus/bytes/encoding.js';
import { getEncoding } from 'encoding-sniffer';
import { plausibility } from './plausibility.ts';

/** Tried where nothing that is said of a file fits it. */
const LIKELY = ['windows-1251', 'koi8-r', 'ibm866', 'shift_jis', 'euc-jp', 'windows-1252'] as const;

const WIDE = ['utf-16le', 'utf-16be'] as const;

/**
 * Of the bytes of UTF-16 so many are NUL at least, for its spaces and line ends are, where it could be
 * taken for UTF-8; in any other table NUL is a slip.
 */
const PAIRED = 0.02;

/** Read to compare tables, in bytes. */
const SAMPLE = 60_000;

/** By how much another table must read better than the one that a file names. */
const MARGIN = 0.5;

/** By these ISO-2022-JP goes over to Japanese. */
const ESCAPES = ['\u001b$B', '\u001b$@'];

/** The text of a file in whatever encoding, and the name of that. `contentType` may be wrong. */
export function decode(
  bytes: Uint8Array,
  contentType?: string,
): { readonly text: string; readonly encoding: string } {
  const encoding = encodingOf(bytes, charsetIn(contentType));
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

const charsetIn = (contentType = ''): string | undefined =>
  normalizeEncoding(/charset\s*=\s*["']?\s*([^\s"';]+)/i.exec(contentType)?.[1] ?? '') ?? undefined;

function encodingOf(bytes: Uint8Array, declared: string | undefined): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = markOf(buffer);
  if (marked !== undefined) return marked;
  const start = buffer.subarray(0, SAMPLE);
  if (ESCAPES.some((signs) => start.includes(signs))) return 'iso-2022-jp';
  const nuls = start.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0);
  const isOfPairs = nuls > 1 && nuls >= PAIRED * start.length;
  if (!isOfPairs && isUtf8(bytes)) return 'utf-8';
  const sniffed = getEncoding(buffer, { defaultEncoding: 'utf-8' }).toLowerCase();
  const named = [declared, sniffed].flatMap((name) => (name === undefined ? [] : [name]));
  const isWide = (name: string): boolean => name.startsWith('utf-16');
  if (isOfPairs) return best(sampleOf(buffer), named.filter(isWide), WIDE);
  // Without a space or a line's end, all of which hold NUL, nothing of use is written in UTF-16.
  return best(
    sampleOf(buffer),
    named.filter((name) => nuls > 0 || !isWide(name)),
    ['utf-8', ...LIKELY, ...(nuls > 0 ? WIDE : [])],
  );
}

function markOf(buffer: Buffer): string | undefined {
  if (buffer.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))) return 'utf-8';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  return buffer[0] === 0xfe && buffer[1] === 0xff ? 'utf-16be' : undefined;
}

/** Some of the file from where the first byte stands that is not ASCII; even, for two bytes may be one. */
function sampleOf(buffer: Buffer): Buffer {
  const first = buffer.findIndex((byte) => byte > 127 || byte === 0);
  const from = Math.max(0, buffer.lastIndexOf('\n', first) + 1);
  return buffer.subarray(from - (from % 2), from + SAMPLE);
}

function best(sample: Buffer, named: readonly string[], others: readonly string[]): string {
  const score = new Map<string, number>();
  for (const name of new Set([...named, ...others])) {
    const text = new TextDecoder(name).decode(sample, { stream: true });
    score.set(name, plausibility(text) + (named.includes(name) ? MARGIN : 0));
  }
  const [first] = [...score].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? 'utf-8';
}
