import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { canonical } from '../saving/canonical.ts';

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

/**
 * Pages in a folder beside the store, packed: for each `KEY-TIME-HASH.page.gz`, the bytes, and the same
 * with `.json.gz`, what was read. A name is made of hashes and a time alone, and nothing of the page.
 */
export function createSavedPages({ folder, most = MOST_BYTES }: SavedPagesOptions): SavedPages {
  async function namesOf(key: string): Promise<readonly string[]> {
    return (await namesIn(folder)).filter((name) => name.startsWith(`${key}-`)).toSorted();
  }

  async function write(name: string, bytes: Uint8Array): Promise<void> {
    const hidden = join(folder, `.${randomUUID()}.new`);
    try {
      await writeFile(hidden, await pack(bytes), { flag: 'wx' });
      await rename(hidden, join(folder, name));
    } catch (error) {
      await unlink(hidden).catch(() => undefined);
      throw error;
    }
  }

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
    const own = (await namesOf(key)).filter((name) => name.endsWith('.json.gz'));
    for (const name of own.slice(0, -MOST_VERSIONS)) await drop(name);
    const sizes = await Promise.all(
      (await namesIn(folder)).map(async (name) => ({
        name,
        size: (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0,
      })),
    );
    let total = sizes.reduce((sum, { size }) => sum + size, 0);
    for (const { name, size } of sizes.toSorted((a, b) => timeIn(a.name) - timeIn(b.name))) {
      if (total <= most) return;
      await unlink(join(folder, name)).catch(() => undefined);
      total -= size;
    }
  }

  async function drop(name: string): Promise<void> {
    for (const one of [name, name.replace(/\.json\.gz$/, '.page.gz')]) {
      await unlink(join(folder, one)).catch(() => undefined);
    }
  }

  return {
    async keep(article, page, bytes) {
      await mkdir(folder, { recursive: true });
      const key = keyOf(article);
      const hash = hashOf(bytes);
      const [latest = ''] = (await namesOf(key)).slice(-1);
      if (latest.includes(`-${hash}.`)) return;
      const name = `${key}-${String(page.savedAt).padStart(15, '0')}-${hash}`;
      await write(`${name}.page.gz`, bytes);
      await write(`${name}.json.gz`, Buffer.from(JSON.stringify(page)));
      await makeRoom(key);
    },
    async find(article, words) {
      const names = (await namesOf(keyOf(article))).filter((name) => name.endsWith('.json.gz'));
      for (const name of names.toReversed()) {
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

const timeIn = (name: string): number => Number(NAMES.exec(name)?.[1] ?? 0);

const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);

const keyOf = ({ id, url }: PageOf): string =>
  hashOf(url === undefined || url === '' ? `id ${id}` : `url ${canonical(url)}`);

/** Whether the words stand in a text, however its lines were broken. */
export const holds = (text: string, words: string): boolean =>
  onOneLine(text).includes(onOneLine(words));

export const onOneLine = (text: string): string =>
  text.normalize('NFC').replace(/\s+/gu, ' ').trim();
