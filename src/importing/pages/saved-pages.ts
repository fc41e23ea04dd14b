import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { archiveIn, prefixOf } from '../../knowledge/qualified-id.ts';
import { writeWhole } from '../../knowledge/write-whole.ts';
import { canonical } from '../facts/canonical.ts';
import {
  filesIn,
  HIDDEN,
  isMark,
  markOf,
  NAMES,
  namesIn,
  pageOf,
  timeIn,
  versionsOf,
} from './page-files.ts';

/** A page as it was fetched, and what was read of it then. */
export type SavedPage = {
  readonly address: string;
  readonly contentType: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** The words of each paragraph, in order. */
  readonly paragraphs: readonly string[];
};

/** What an article is known by: its address or, where it has none, its id. */
type PageOf = { readonly id: string; readonly url?: string };

export type SavedPages = {
  /** Keeps the bytes and what was read of them; what is there already is not kept twice. */
  readonly keep: (article: PageOf, page: SavedPage, bytes: Uint8Array) => Promise<void>;
  /** The latest page of the article that holds the words; `undefined` where none does. */
  readonly find: (article: PageOf, words: string) => Promise<SavedPage | undefined>;
};

export type SavedPagesOptions = {
  readonly folder: string;
  /** Of the whole folder, in bytes; the oldest pages make room. 500 MB when absent. */
  readonly most?: number;
};

const MOST_BYTES = 500_000_000;

/** Of one article; older ones make room. */
const MOST_VERSIONS = 5;

/** A page is at most 10 MB, and its words are less; this stops a file that grows when unpacked. */
const LARGEST = 32 * 1024 * 1024;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What a process that was killed has left behind is in nobody's way for longer. */
const LONGEST_WRITE_MS = 60 * 60 * 1000;

/**
 * Pages in a folder beside the store, packed: for each `KEY-TIME-HASH.page.gz`, the bytes, and the same
 * with `.json.gz`, what was read. A name is made of hashes and a time alone, and nothing of the page. The
 * second file comes last: where it is, both are whole, and without it a page is not kept.
 */
export function createSavedPages({ folder, most = MOST_BYTES }: SavedPagesOptions): SavedPages {
  /** What each file of the folder takes: none changes once it is there, and there may be tens of thousands. */
  let sizes: ReadonlyMap<string, number> = new Map();
  let sweptAt = Number.NEGATIVE_INFINITY;

  const write = async (name: string, bytes: Uint8Array): Promise<void> =>
    writeWhole(join(folder, name), await pack(bytes));

  async function read(name: string): Promise<SavedPage | undefined> {
    try {
      const text = await unpack(await readFile(join(folder, name)), { maxOutputLength: LARGEST });
      return JSON.parse(text.toString('utf8')) as SavedPage;
    } catch {
      // Cut off or removed: what it proved is not proved any more, and nothing else depends on it.
      return undefined;
    }
  }

  /** Both files of a version go together, the oldest first. */
  async function makeRoom(key: string): Promise<void> {
    const own = versionsOf(key, await namesIn(folder));
    for (const name of own.slice(0, -MOST_VERSIONS)) await drop(name);
    await sweep();
    const names = await namesIn(folder);
    let total = await weigh(names);
    if (total <= most) return;
    for (const name of names.filter(isMark).toSorted((a, b) => timeIn(a) - timeIn(b))) {
      if (total <= most) return;
      await drop(name);
      total -= (sizes.get(name) ?? 0) + (sizes.get(pageOf(name)) ?? 0);
    }
  }

  /** What the files take together, in bytes. */
  async function weigh(names: readonly string[]): Promise<number> {
    const known = new Map<string, number>();
    const unknown: string[] = [];
    let total = 0;
    for (const name of names) {
      const size = sizes.get(name);
      if (size === undefined) unknown.push(name);
      else known.set(name, size);
      total += size ?? 0;
    }
    for (const { name, size } of await filesIn(folder, unknown)) {
      known.set(name, size);
      total += size;
    }
    sizes = known;
    return total;
  }

  /** Takes away what was begun long ago and never ended, as often as something may have become that old. */
  async function sweep(): Promise<void> {
    // The clock of the disk, which may be another than this machine's, had just a file put here.
    const { mtimeMs: now } = await stat(folder);
    if (now - sweptAt < LONGEST_WRITE_MS) return;
    sweptAt = now;
    const all: readonly string[] = await readdir(folder).catch(() => []);
    const there = new Set(all);
    const begun = all.filter(
      (name) => HIDDEN.test(name) || (NAMES.test(name) && !there.has(markOf(name))),
    );
    for (const { name, changedAt } of await filesIn(folder, begun)) {
      if (now - changedAt > LONGEST_WRITE_MS) {
        await unlink(join(folder, name)).catch(() => undefined);
      }
    }
  }

  async function drop(name: string): Promise<void> {
    for (const one of [name, pageOf(name)]) {
      await unlink(join(folder, one)).catch(() => undefined);
    }
  }

  return {
    async keep(article, page, bytes) {
      await mkdir(folder, { recursive: true });
      const key = keyOf(article);
      const hash = hashOf(bytes);
      const latest = versionsOf(key, await namesIn(folder)).at(-1);
      if (latest?.includes(`-${hash}.`)) return;
      const name = `${key}-${String(page.savedAt).padStart(15, '0')}-${hash}`;
      await write(`${name}.page.gz`, bytes);
      await write(`${name}.json.gz`, Buffer.from(JSON.stringify(page)));
      await makeRoom(key);
    },
    async find(article, words) {
      for (const name of versionsOf(keyOf(article), await namesIn(folder)).toReversed()) {
        const page = await read(name);
        if (page?.paragraphs.some((text) => holds(text, words))) return page;
      }
      return undefined;
    },
  };
}

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);

/** What one of several archives has kept is none of the others’ business. */
const keyOf = ({ id, url }: PageOf): string =>
  hashOf(
    url === undefined || url === ''
      ? `id ${id}`
      : `${prefixOf(archiveIn(id))}url ${canonical(url)}`,
  );

/** Whether the words stand in a text, however its lines were broken. */
export const holds = (text: string, words: string): boolean =>
  onOneLine(text).includes(onOneLine(words));

export const onOneLine = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim();
