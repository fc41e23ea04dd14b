import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createFolderReader } from '../../../src/knowledge/folder/folder-reader.ts';
import { groupedNotices } from '../../../src/knowledge/folder/notices.ts';
import { readKnowledge } from '../../../src/knowledge/folder/read-folder.ts';
import { madePosts, writePosts } from '../made-posts.ts';

async function aFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writePosts(
    folder,
    Object.entries(files).map(([path, content]) => ({ path, content })),
  );
  return folder;
}

const COUNT = 120;

test('posts of every kind are read as they are, each once, and again without a change', async () => {
  const folder = await aFolder();
  const posts = madePosts(COUNT);
  await writePosts(folder, posts);
  const reader = createFolderReader(folder);
  const { knowledge } = await reader.read();
  const { articles, faults, notices } = knowledge;
  expect(faults).toEqual([]);
  const wanted = posts.flatMap(({ says }) => says ?? []);
  const found = articles.flatMap(({ passages }) =>
    passages.flatMap(({ text }) => (text.startsWith('The harbour log') ? text : [])),
  );
  expect(found.toSorted()).toEqual(wanted.toSorted());
  expect(articles).toHaveLength(wanted.length);
  expect(groupedNotices(notices).map(({ first, size }) => [first.kind, size])).toEqual([
    ['unread', COUNT / 10],
    ['draft', COUNT / 10],
    ['empty', COUNT / 10],
    ['salvaged', COUNT / 10],
    ['undated', (2 * COUNT) / 10],
  ]);
  const again = await reader.read();
  expect(again.changed).toBe(false);
  expect(again.knowledge.articles.every((one, at) => one === articles[at])).toBe(true);
});

test('a folder of notes needs no articles/, and one that has it keeps its ids', async () => {
  const folder = await aFolder({
    'a.md': 'One.',
    'sub/b.md': 'Two.',
    'articles/2017/c.md': 'Three.',
    'README.md': 'What this folder is.',
    'node_modules/x/README.md': 'Not ours.',
    '.git/x.md': 'Not ours.',
    '.trash/x.md': 'Gone.',
    'removed/x.md': 'Taken out of the archive.',
  });
  const { articles, faults } = await readKnowledge(folder);
  expect([articles.map(({ id }) => id), faults]).toEqual([['2017/c', 'a', 'sub/b'], []]);
});

test.each([
  ['of Jekyll', '_config.yml', ['_site/x.md', '_layouts/x.md', 'vendor/gem/README.md']],
  ['of Hugo', 'hugo.toml', ['themes/t/README.md', 'archetypes/default.md', 'public/x.md']],
])('what a site %s is made with is no article', async (_what, sign, others) => {
  const files = ['posts/a.md', 'README.md', ...others].map((path) => [path, 'Words.']);
  const site = await aFolder({ [sign]: '', ...Object.fromEntries(files) });
  const plain = await aFolder(Object.fromEntries(files));
  const idsIn = async (folder: string) =>
    (await readKnowledge(folder)).articles.map(({ id }) => id);
  expect(await idsIn(site)).toEqual(['posts/a']);
  expect(await idsIn(plain)).toHaveLength(files.length);
});

test('two files that give one id are told of, and the one of articles/ is kept', async () => {
  const folder = await aFolder({
    ...{ 'a.md': 'One.', 'articles/a.md': 'Two.', 'b.markdown': 'Three.' },
    ...{ 'z.md': 'Four.', 'articles/z.md': 'Five.' },
  });
  const { articles, faults } = await readKnowledge(folder);
  expect(articles.map(({ id, file }) => [id, file])).toEqual([
    ['a', 'articles/a.md'],
    ['b', 'b.markdown'],
    ['z', 'articles/z.md'],
  ]);
  expect(faults.map(({ file }) => file)).toEqual(['a.md', 'z.md']);
});

test('archive.yml holds for all notes, from the moment it says so', async () => {
  const folder = await aFolder({ 'a.md': '---\nslug: sea\n---\nOne.', 'b.md': 'Two.' });
  const reader = createFolderReader(folder);
  const about = async () => {
    const { knowledge, changed } = await reader.read();
    const [a, b] = knowledge.articles;
    return { changed, url: a?.url, publishers: [a?.publisher, b?.publisher], ...knowledge };
  };
  expect(await about()).toMatchObject({ url: undefined, publishers: [undefined, undefined] });
  const file = join(folder, 'archive.yml');
  await writeFile(file, 'publisher: Team\naddress: https://example.org/\n');
  expect(await about()).toMatchObject({
    changed: true,
    url: 'https://example.org/sea/',
    publishers: ['Team', 'Team'],
    faults: [],
  });
  await writeFile(file, 'publisher: Team\nadress: https://example.org/\npermalink: /x/\n');
  expect(await about()).toMatchObject({
    publishers: ['Team', 'Team'],
    faults: [
      { file: 'archive.yml', line: 3, message: expect.stringMatching(/^permalink: expected/) },
      { file: 'archive.yml', line: 2, message: expect.stringMatching(/^adress: unknown field/) },
    ],
  });
  await unlink(file);
  expect(await about()).toMatchObject({ changed: true, url: undefined, faults: [] });
});
