import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createSavedPages } from '../../../src/importing/pages/saved-pages.ts';
import { program } from '../../program.ts';
import { aFolder } from '../../store/databases.ts';

const ARTICLE = { id: '2019-08-02-ferry', url: 'https://www.example.org/ferry?utm_source=x' };

const aPage = (text: string, savedAt = Date.UTC(2026, 4, 3)) => ({
  address: 'https://www.example.org/ferry',
  contentType: 'text/html',
  savedAt,
  paragraphs: ['Before.', text, 'After.'],
});

/** Starts a process that keeps a page, and ends it with kill -9 as soon as there is such a file. */
async function killedOnceThereIs(name: RegExp, folder: string): Promise<void> {
  const child = spawn(process.execPath, [
    program('tests/importing/pages/killed-keeper.ts'),
    folder,
  ]);
  const ended = once(child, 'exit');
  while (!readdirSync(folder).some((one) => name.test(one)) && child.exitCode === null) {
    await nextTurn();
  }
  child.kill('SIGKILL');
  expect((await ended)[1]).toBe('SIGKILL');
}

describe('pages that are kept', () => {
  test('prove a quote when the page is gone, by the address however it is written', async () => {
    const folder = join(aFolder(), 'pages');
    const pages = createSavedPages({ folder });
    await pages.keep(ARTICLE, aPage('The ferry\nsailed again.'), Buffer.from('<p>bytes'));
    const found = await pages.find(
      { id: 'renamed', url: 'https://example.org/ferry/' },
      'ferry sailed again',
    );
    expect(found).toEqual(aPage('The ferry\nsailed again.'));
    expect(await pages.find(ARTICLE, 'a ferry sank')).toBeUndefined();
    expect(
      await pages.find({ id: 'x', url: 'https://example.org/other' }, 'ferry'),
    ).toBeUndefined();
    const [bytes] = readdirSync(folder).filter((name) => name.endsWith('.page.gz'));
    expect(gunzipSync(readFileSync(join(folder, bytes ?? ''))).toString()).toBe('<p>bytes');
  });

  test('are kept under names made of hashes and a time, whatever the article is called', async () => {
    const folder = aFolder();
    const pages = createSavedPages({ folder });
    for (const id of ['../../etc/passwd', 'C:\\x', 'a'.repeat(5000), '\u0000', 'Секрет']) {
      await pages.keep({ id }, aPage(id), Buffer.from(id));
      expect(await pages.find({ id }, id)).toBeDefined();
    }
    const names = readdirSync(folder);
    expect(names).toHaveLength(10);
    for (const name of names)
      expect(name).toMatch(/^[0-9a-f]{32}-\d{15}-[0-9a-f]{32}\.(page|json)\.gz$/);
  });

  test('are kept once as long as they say the same, and five times where they do not', async () => {
    const folder = aFolder();
    const pages = createSavedPages({ folder });
    for (let nth = 0; nth < 3; nth++) {
      await pages.keep(ARTICLE, aPage('same', nth), Buffer.from('same'));
    }
    expect(readdirSync(folder)).toHaveLength(2);
    for (let nth = 1; nth <= 8; nth++) {
      await pages.keep(ARTICLE, aPage(`version ${nth}.`, nth), Buffer.from(`${nth}`));
    }
    expect(readdirSync(folder)).toHaveLength(10);
    expect((await pages.find(ARTICLE, 'version 8.'))?.savedAt).toBe(8);
    expect((await pages.find(ARTICLE, 'version 4.'))?.savedAt).toBe(4);
    expect(await pages.find(ARTICLE, 'version 3.')).toBeUndefined();
  });

  test('take no more room than they are given: the oldest go, and nothing that is not theirs', async () => {
    const folder = aFolder();
    writeFileSync(join(folder, 'notes.txt'), 'x'.repeat(9000));
    const pages = createSavedPages({ folder, most: 4000 });
    const noise = (nth: number) =>
      Buffer.from(Array.from({ length: 1000 }, (_, at) => (at * 7919 * (nth + 3)) % 251));
    for (let nth = 0; nth < 12; nth++) {
      await pages.keep({ id: `a${nth}` }, aPage(`page ${nth}.`, nth), noise(nth));
    }
    const own = readdirSync(folder).filter((name) => name.endsWith('.gz'));
    const size = own.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(size).toBeLessThanOrEqual(4000);
    expect(await pages.find({ id: 'a11' }, 'page 11.')).toBeDefined();
    expect(await pages.find({ id: 'a0' }, 'page 0.')).toBeUndefined();
    expect(readdirSync(folder)).toContain('notes.txt');
  });

  test('are kept whole or not at all: kill -9 leaves no half of one, and nothing for good', async () => {
    const folder = aFolder();
    const large = { id: 'large' };
    await killedOnceThereIs(/\.page\.gz$/, folder);
    expect(readdirSync(folder).filter((name) => name.endsWith('.json.gz'))).toEqual([]);
    const pages = createSavedPages({ folder });
    expect(await pages.find(large, 'the bytes')).toBeUndefined();
    const left = readdirSync(folder);
    for (const name of left) {
      // By the clock of the disk.
      const long = new Date(statSync(join(folder, name)).mtimeMs - 2 * 60 * 60 * 1000);
      utimesSync(join(folder, name), long, long);
    }
    await pages.keep(large, aPage('the words', 2), Buffer.from('the bytes'.repeat(1000)));
    expect(await pages.find(large, 'the words')).toBeDefined();
    expect(readdirSync(folder).filter((name) => left.includes(name))).toEqual([]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  test('are kept by several copies of the bot in one folder, and shown by each', async () => {
    const folder = join(aFolder(), 'pages');
    const copies = [createSavedPages({ folder }), createSavedPages({ folder })];
    const articles = Array.from({ length: 12 }, (_, nth) => ({ id: `ferry-${nth}` }));
    const keep = (article: { readonly id: string }, nth: number) =>
      copies[nth % 2]?.keep(article, aPage(`It sailed ${article.id}.`), randomBytes(2000));
    await Promise.all(articles.map(keep));
    for (const pages of copies) {
      for (const article of articles) {
        expect(await pages.find(article, `sailed ${article.id}`)).toBeDefined();
      }
    }
  });

  test('go together with their bytes where room is made', async () => {
    const folder = aFolder();
    const pages = createSavedPages({ folder, most: 3000 });
    for (let nth = 0; nth < 6; nth++) {
      await pages.keep({ id: `a${nth}` }, aPage(`page ${nth}.`, nth), randomBytes(800));
    }
    const versions = (ending: string): string[] =>
      readdirSync(folder).flatMap((name) =>
        name.endsWith(ending) ? name.slice(0, -ending.length) : [],
      );
    expect(versions('.page.gz')).toEqual(versions('.json.gz'));
  });

  test('that are damaged or gone prove nothing, and stop nothing', async () => {
    const folder = aFolder();
    const pages = createSavedPages({ folder });
    await pages.keep(ARTICLE, aPage('first.', 1), Buffer.from('1'));
    await pages.keep(ARTICLE, aPage('second.', 2), Buffer.from('2'));
    for (const name of readdirSync(folder)) {
      if (name.includes('-000000000000002-')) writeFileSync(join(folder, name), 'torn');
    }
    expect(await pages.find(ARTICLE, 'second.')).toBeUndefined();
    expect((await pages.find(ARTICLE, 'first.'))?.savedAt).toBe(1);
    const nowhere = createSavedPages({ folder: join(folder, 'nowhere') });
    expect(await nowhere.find(ARTICLE, 'first.')).toBeUndefined();
  });
});
