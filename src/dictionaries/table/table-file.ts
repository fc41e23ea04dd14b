import { crc32 } from 'node:zlib';
import type { Language } from '../../text/language.ts';
import type { Rows, Side, Table } from './table.ts';

/** Read as a number, so that a machine that orders bytes the other way takes the file for none of its own. */
const MAGIC = 0x4347_6431;

/** To be raised when tables are built, or keys are made, in another way: files of before are then not read. */
const VERSION = 7;

/** MAGIC, the check of all that follows it, and the length of the head. */
const PREFIX = 12;

/** Where numbers of four bytes may begin. */
const ALIGNED = 4;

type Head = {
  readonly version: number;
  readonly stamp: string;
  readonly from: Language;
  readonly to: Language;
  /** Bytes of each array, in the order of `arraysOf`. */
  readonly sizes: readonly number[];
};

const aligned = (size: number): number => Math.ceil(size / ALIGNED) * ALIGNED;

const rowsOf = ({ start, word, weight }: Rows) => [start, word, weight];
const sideOf = ({ start, text, bucket, bucketed, check }: Side) => [
  start,
  text,
  bucket,
  bucketed,
  check,
];

const arraysOf = (table: Table): readonly (Uint32Array | Uint8Array)[] => [
  ...sideOf(table.from),
  ...sideOf(table.to),
  ...rowsOf(table.forward),
  ...rowsOf(table.backward),
  table.commonness,
  table.readings.start,
  table.readings.text,
];

/** A table as a file, as parts to be written one after another. `stamp` says what it was made of. */
export function* packTable(table: Table, stamp: string): Generator<void, Buffer[], void> {
  const arrays = arraysOf(table).map(({ buffer, byteOffset, byteLength }) =>
    Buffer.from(buffer, byteOffset, byteLength),
  );
  const head: Head = {
    version: VERSION,
    stamp,
    from: table.from.language,
    to: table.to.language,
    sizes: arrays.map(({ length }) => length),
  };
  const json = Buffer.from(JSON.stringify(head));
  const padding = (size: number): Buffer => Buffer.alloc(aligned(size) - size);
  const parts = [
    json,
    padding(json.length),
    ...arrays.flatMap((one) => [one, padding(one.length)]),
    // The check of nothing would be that of all before it, made 0.
  ].filter(({ length }) => length > 0);
  const prefix = Buffer.alloc(PREFIX);
  const numbers = new Uint32Array(prefix.buffer, prefix.byteOffset, PREFIX / 4);
  numbers[0] = MAGIC;
  for (const part of parts) {
    numbers[1] = crc32(part, numbers[1]);
    yield;
  }
  numbers[2] = json.length;
  return [prefix, ...parts];
}

/**
 * The table in a file, whose bytes it goes on using; `undefined` where the file is damaged, cut short, of another
 * version of the bot, or made of other files than `stamp` says.
 */
export function unpackTable(file: Buffer, stamp: string): Table | undefined {
  if (file.length < PREFIX || file.byteOffset % ALIGNED !== 0) return undefined;
  const [magic, check, length = 0] = new Uint32Array(file.buffer, file.byteOffset, PREFIX / 4);
  if (magic !== MAGIC || crc32(file.subarray(PREFIX)) !== check) return undefined;
  const head = JSON.parse(file.toString('utf8', PREFIX, PREFIX + length)) as Head;
  if (head.version !== VERSION || head.stamp !== stamp) return undefined;
  let at = PREFIX + aligned(length);
  const bytes = head.sizes.map((size) => {
    const from = at;
    at += aligned(size);
    return file.subarray(from, from + size);
  });
  return tableOf(bytes, head);
}

function tableOf(bytes: readonly Buffer[], { from, to }: Head): Table {
  let next = 0;
  const short = (): Uint8Array => bytes[next++] as Buffer;
  const long = (): Uint32Array => {
    const { buffer, byteOffset, byteLength } = bytes[next++] as Buffer;
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  };
  const side = (language: Language): Side => ({
    language,
    start: long(),
    text: short(),
    bucket: long(),
    bucketed: long(),
    check: short(),
  });
  const rows = (): Rows => ({ start: long(), word: long(), weight: short() });
  return {
    from: side(from),
    to: side(to),
    forward: rows(),
    backward: rows(),
    commonness: short(),
    readings: { start: long(), text: short() },
  };
}
