import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { readKnowledge } from '../../../src/knowledge/folder/read-folder.ts';
import { anArticleFile } from '../../archive-builders.ts';

const folders: string[] = [];

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

/** A real knowledge folder with these files, written in the order given. */
async function aFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  folders.push(folder);
  await mkdir(join(folder, 'articles'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

const GOOD = anArticleFile().content;
const GLOSSARY = 'concepts:\n  - id: kunashir\n    relation: synonym\n    en: [Kunashir]\n';

const idsIn = async (folder: string): Promise<string[]> =>
  (await readKnowledge(folder)).articles.map(({ id }) => id);

const faultsIn = async (folder: string): Promise<string[]> =>
  (await readKnowledge(folder)).faults.map(
    ({ file, line, message }) => `${file}:${line}: ${message}`,
  );

describe('readKnowledge', () => {
  test('reads every article file below articles/, and the glossary', async () => {
    const folder = await aFolder({
      'articles/a.md': GOOD,
      'articles/2017/03/b.md': GOOD,
      'articles/CAPITALS.MD': GOOD,
      'articles/会談.md': GOOD,
      'glossary.yml': GLOSSARY,
    });
    const { articles, glossary, faults } = await readKnowledge(folder);
    expect(faults).toEqual([]);
    expect(articles.map(({ id }) => id)).toEqual(['2017/03/b', 'CAPITALS', 'a', '会談']);
    expect(glossary.concepts.map(({ id }) => id)).toEqual(['kunashir']);
  });

  test('gives the same order whatever the order on disk', async () => {
    const names = ['b', 'a', 'é', 'Z', '10', '9', 'c/a', 'c/B', 'я', '東'];
    const written = (order: readonly string[]) =>
      aFolder(Object.fromEntries(order.map((name) => [`articles/${name}.md`, GOOD])));
    const ids = await idsIn(await written(names));
    expect(ids).toEqual([...names].sort());
    expect(await idsIn(await written([...names].reverse()))).toEqual(ids);
  });

  test('leaves other files alone', async () => {
    const folder = await aFolder({
      'articles/a.md': GOOD,
      'articles/notes.txt': 'x',
      'articles/a.md.bak': 'x',
      'articles/.hidden.md': 'x',
      'articles/.obsidian/cache.md': 'x',
      'README.md': 'x',
    });
    expect(await idsIn(folder)).toEqual(['a']);
    expect(await faultsIn(folder)).toEqual([]);
  });

  test('skips a faulty file, tells of it, and keeps the rest', async () => {
    const folder = await aFolder({
      'articles/a.md': GOOD,
      'articles/b.md': GOOD.replace('https:', 'ftp:'),
      'articles/c/d.md': GOOD.replace('title', 'kind: brief\ntitel'),
      'articles/e.md': GOOD,
      'glossary.yml': `${GLOSSARY}  - id: b\n    relation: near\n`,
    });
    expect(await idsIn(folder)).toEqual(['a', 'e']);
    expect(await faultsIn(folder)).toMatchInlineSnapshot(`
      [
        "articles/b.md:5: url: expected an address that begins with http:// or https:// and contains no spaces, found "ftp://example.org/new-friends"",
        "articles/c/d.md:1: title: missing; expected text",
        "articles/c/d.md:3: titel: unknown field; expected one of title, kind, author, publisher, published, url, language, covers, topics",
        "glossary.yml:5: concept: expected at least one name in en, ru or ja",
      ]
    `);
  });

  test('skips a file that is no UTF-8', async () => {
    const folder = await aFolder({
      'articles/a.md': GOOD,
      'articles/windows-1251.md': Uint8Array.from([...Buffer.from(GOOD), 0xcf, 0xf3, 0xf2]),
      'articles/utf-16.md': Buffer.from(`\ufeff${GOOD}`, 'utf16le'),
      'glossary.yml': Uint8Array.of(0xff, 0xfe),
    });
    expect(await idsIn(folder)).toEqual(['a']);
    expect(await faultsIn(folder)).toEqual([
      'articles/utf-16.md:1: expected UTF-8 text, found other bytes',
      'articles/windows-1251.md:1: expected UTF-8 text, found other bytes',
      'glossary.yml:1: expected UTF-8 text, found other bytes',
    ]);
  });

  test('reads a file and a glossary with a byte order mark', async () => {
    const folder = await aFolder({
      'articles/a.md': `\ufeff${GOOD}`,
      'glossary.yml': `\ufeff${GLOSSARY}`,
    });
    const { articles, glossary, faults } = await readKnowledge(folder);
    expect([articles.length, glossary.concepts.length, faults]).toEqual([1, 1, []]);
  });

  test('skips a file that cannot be read', async () => {
    const folder = await aFolder({ 'articles/a.md': GOOD });
    await symlink('nowhere', join(folder, 'articles', 'b.md'));
    await symlink('c.md', join(folder, 'articles', 'c.md'));
    await symlink('.', join(folder, 'articles', 'd.md'));
    expect(await idsIn(folder)).toEqual(['a']);
    expect(await faultsIn(folder)).toEqual([
      'articles/b.md:1: expected a readable file, found ENOENT',
      'articles/c.md:1: expected a readable file, found ELOOP',
      'articles/d.md:1: expected a readable file, found EISDIR',
    ]);
  });

  test('follows a link to a file', async () => {
    const folder = await aFolder({ 'articles/a.md': GOOD });
    await symlink('a.md', join(folder, 'articles', 'b.md'));
    expect(await idsIn(folder)).toEqual(['a', 'b']);
  });

  test('does not take a folder named x.md for an article', async () => {
    const folder = await aFolder({ 'articles/x.md/inner.md': GOOD });
    await mkdir(join(folder, 'articles', 'empty.md'));
    expect(await idsIn(folder)).toEqual(['x.md/inner']);
    expect(await faultsIn(folder)).toEqual([]);
  });

  test('a glossary that is a folder is a fault, one that is not there is none', async () => {
    const without = await aFolder({ 'articles/a.md': GOOD });
    expect(await faultsIn(without)).toEqual([]);
    const folder = await aFolder({ 'articles/a.md': GOOD, 'glossary.yml/x': '' });
    expect(await faultsIn(folder)).toEqual([
      'glossary.yml:1: expected a readable file, found EISDIR',
    ]);
  });

  test('an empty folder holds nothing', async () => {
    expect(await readKnowledge(await aFolder({}))).toEqual({
      articles: [],
      glossary: { concepts: [] },
      followed: [],
      answers: [],
      faults: [],
      notices: [],
    });
  });

  test('the path of the folder may be written in any way', async () => {
    const folder = await aFolder({ 'articles/b/a.md': GOOD });
    expect(await idsIn(`${folder}/./articles/..//`)).toEqual(['b/a']);
  });

  test('a folder that is not there is something a person can mend', async () => {
    const read = readKnowledge('no/such/folder');
    await expect(read).rejects.toThrow(UserError);
    await expect(read).rejects.toThrowErrorMatchingInlineSnapshot(
      `[UserError: There is no readable folder no/such/folder (ENOENT): expected article files (*.md) in it.]`,
    );
  });

  test('so is a file in its place', async () => {
    const folder = await aFolder({ knowledge: 'x' });
    await expect(readKnowledge(join(folder, 'knowledge'))).rejects.toThrow(/ENOTDIR/);
  });
});
