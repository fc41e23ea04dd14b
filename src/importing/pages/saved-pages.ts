import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { archiveIn, prefixOf } from '../../knowledge/qualified-id.ts';
import { writeWhole } from '../../knowledge/write-whole.ts';
import { canonical } from '../facts/canonical.ts';

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
  /** The versions of an article that are whole, the oldest first. */
  async function versionsOf(key: string): Promise<readonly string[]> {
    const names = await namesIn(folder);
    return names.filter((name) => name.startsWith(`${key}-`) && isMark(name)).toSorted();
  }

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
    const own = await versionsOf(key);
    for (const name of own.slice(0, -MOST_VERSIONS)) await drop(name);
    await sweep();
    const names = await namesIn(folder);
    const sizes = new Map(
      (await filesIn(folder, names)).map(({ name, size }) => [name, size] as const),
    );
    let total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
    for (const name of names.filter(isMark).toSorted((a, b) => timeIn(a) - timeIn(b))) {
      if (total <= most) return;
      await drop(name);
      total -= (sizes.get(name) ?? 0) + (sizes.get(pageOf(name)) ?? 0);
    }
  }

  /** Takes away what was begun long ago and never ended. */
  async function sweep(): Promise<void> {
    // The clock of the disk, which may be another than this machine's, had just a file put here.
    const { mtimeMs: now } = await stat(folder);
    const all: readonly string[] = await readdir(folder).catch(() => []);
    const begun = all.filter(
      (name) => HIDDEN.test(name) || (NAMES.test(name) && !all.includes(markOf(name))),
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
      const latest = (await versionsOf(key)).at(-1);
      if (latest?.includes(`-${hash}.`)) return;
      const name = `${key}-${String(page.savedAt).padStart(15, '0')}-${hash}`;
      await write(`${name}.page.gz`, bytes);
      await write(`${name}.json.gz`, Buffer.from(JSON.stringify(page)));
      await makeRoom(key);
    },
    async find(article, words) {
      for (const name of (await versionsOf(keyOf(article))).toReversed()) {
        const page = await read(name);
        if (page?.paragraphs.some((text) => holds(text, words))) return page;
      }
      return undefined;
    },
  };
}

/** Whatever else lies in the folder is left alone. */
const NAMES = /^[0-9a-f]{32}-(\d{15})-[0-9a-f]{32}\.(?:page|json)\.gz$/;

const namesIn = async (folder: string): Promise<readonly string[]> =>
  (await readdir(folder).catch(() => [])).filter((name) => NAMES.test(name));

/** What is being written. */
const HIDDEN = /^\.[0-9a-f-]{36}\.new$/;

const isMark = (name: string): boolean => name.endsWith('.json.gz');

/** The file without which the other of its name is not kept, and that other. */
const markOf = (name: string): string => name.replace(/\.page\.gz$/, '.json.gz');
const pageOf = (name: string): string => name.replace(/\.json\.gz$/, '.page.gz');

const filesIn = async (folder: string, names: readonly string[]) =>
  Promise.all(
    names.map(async (name) => {
      const stats = await stat(join(folder, name)).catch(() => undefined);
      return { name, size: stats?.size ?? 0, changedAt: stats?.mtimeMs ?? 0 };
    }),
  );

const timeIn = (name: string): number => Number(NAMES.exec(name)?.[1] ?? 0);

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
