import { writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { dayOf } from '../../../src/knowledge/folder/file-stamp.ts';
import { createFolderReader } from '../../../src/knowledge/folder/folder-reader.ts';
import { watchFolder } from '../../../src/knowledge/folder/watch-folder.ts';
import { anArticleFile } from '../../archive-builders.ts';

const aFile = (text: string): string => anArticleFile({ paragraphs: [text] }).content;

/** A folder of two articles that has been read once, by a clock on which that is a minute ago. */
async function aReadFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'articles'));
  const path = (name: string): string => join(folder, 'articles', name);
  await writeFile(path('a.md'), aFile('One.'));
  await writeFile(path('b.md'), aFile('Two.'));
  await writeFile(join(folder, 'glossary.yml'), 'concepts:\n  - {id: k, relation: near, en: [K]}');
  const reader = createFolderReader(folder, { now: () => Date.now() + 60_000 });
  const { knowledge } = await reader.read();
  return { reader, folder, path, before: knowledge };
}

test('what did not change is the same object as before', async () => {
  const { reader, path, before } = await aReadFolder();
  const again = await reader.read();
  expect(again.changed).toBe(false);
  await writeFile(path('b.md'), aFile('Three.'));
  const { changed, knowledge } = await reader.read();
  expect(changed).toBe(true);
  expect(knowledge.articles[0]).toBe(before.articles[0]);
  expect(knowledge.glossary).toBe(before.glossary);
  expect(knowledge.articles[1]?.passages[0]?.text).toBe('Three.');
});

test('a file that was only touched is no change', async () => {
  const { reader, path, before } = await aReadFolder();
  await utimes(path('a.md'), new Date(), new Date());
  const { changed, knowledge } = await reader.read();
  expect([changed, knowledge.articles[0] === before.articles[0]]).toEqual([false, true]);
});

test('a file of the same length and date is still seen to be another', async () => {
  const { reader, path } = await aReadFolder();
  const { atime, mtime } = await stat(path('a.md'));
  await writeFile(path('new'), aFile('Six.'));
  await utimes(path('new'), atime, mtime);
  await rename(path('new'), path('a.md'));
  const { knowledge } = await reader.read();
  expect(knowledge.articles[0]?.passages[0]?.text).toBe('Six.');
});

test.each([
  ['a year that is none', 9_000_000_000_000],
  ['the year 11476', 300_000_000_000],
  ['next year', Date.now() / 1000 + 365 * 86_400],
])('a file whose clock shows %s is of today, and the others are read', async (_what, at) => {
  const { reader, path } = await aReadFolder();
  await writeFile(path('note.md'), 'The sea was calm.');
  await utimes(path('note.md'), at, at);
  const { knowledge } = await reader.read();
  expect(knowledge.faults).toEqual([]);
  expect(knowledge.articles.map(({ id }) => id)).toEqual(['a', 'b', 'note']);
  const today = new Date(Date.now() + 60_000).toISOString().slice(0, 10);
  expect(knowledge.articles[2]?.published).toBe(today);
});

test.each([
  ['a year that is none', 9e15, '2026-11-29'],
  ['the year 11476', 3e14, '2026-11-29'],
  ['tomorrow', Date.UTC(2026, 10, 30), '2026-11-29'],
  ['a moment ago', Date.UTC(2026, 10, 28, 23, 59), '2026-11-28'],
  ['a year before 1970', -9e12, '1970-01-01'],
  ['a year before any', -9e15, '1970-01-01'],
])('whatever a file system can say, %s is a day', (_what, changedAt, day) => {
  const stamp = { text: '', changedAt, isSettled: true, isBeingWritten: false };
  expect(dayOf(stamp, Date.UTC(2026, 10, 29, 12))).toBe(day);
});

test('a long file is read in steps between which other work goes on', async () => {
  const { reader, path } = await aReadFolder();
  const paragraphs = Array.from({ length: 20_000 }, (_, at) => `Paragraph *${at}* tells of this.`);
  await writeFile(path('long.md'), anArticleFile({ paragraphs }).content);
  let turns = 0;
  const counting = setInterval(() => turns++, 1);
  await reader.read();
  clearInterval(counting);
  expect(turns).toBeGreaterThan(5);
});

test('a folder that tells of no changes is looked at regularly all the same', async () => {
  let looks = 0;
  const watching = watchFolder(
    join(tmpdir(), 'there', 'is', 'no', 'such', 'folder'),
    [''],
    async () => {
      looks++;
      return { changed: false, folders: [''] };
    },
    { quietMs: 5, longestMs: 20, pollMs: 10 },
  );
  await vi.waitFor(() => expect(looks).toBeGreaterThan(3), 10_000);
  await watching.close();
});

test('after a look that found something signs wait ten times as long, and who asks does not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const TOOK = 100;
  const looks: { began: number; ended: number }[] = [];
  const watching = watchFolder(
    folder,
    [''],
    async () => {
      const began = performance.now();
      await new Promise((resolve) => setTimeout(resolve, TOOK));
      looks.push({ began, ended: performance.now() });
      return { changed: true, folders: [''] };
    },
    { quietMs: 5, longestMs: 20, pollMs: 60_000 },
  );
  onTestFinished(() => watching.close());
  let nth = 0;
  const writing = setInterval(() => writeFileSync(join(folder, `${nth++}.md`), 'A note.'), 20);
  onTestFinished(() => clearInterval(writing));
  await vi.waitFor(() => expect(looks).toHaveLength(3), { timeout: 10_000 });
  for (const [at, { began }] of looks.slice(1).entries()) {
    expect(began - (looks[at]?.ended ?? 0)).toBeGreaterThan(9 * TOOK);
  }
  // A busy machine delays both.
  const rest = new Promise((resolve) => setTimeout(resolve, 9 * TOOK, 'after the rest'));
  const asked = watching.look().then(() => 'at once');
  expect(await Promise.race([asked, rest])).toBe('at once');
  expect(looks).toHaveLength(4);
});

test('a change of archive.yml is noticed also where the reading after it fails', async () => {
  const { reader, folder, path } = await aReadFolder();
  await writeFile(path('c.md'), 'A note.');
  const publisherOf = async () =>
    (await reader.read()).knowledge.articles.find(({ id }) => id === 'c')?.publisher;
  expect(await publisherOf()).toBeUndefined();
  await writeFile(join(folder, 'archive.yml'), 'publisher: Team\n');
  await rename(join(folder, 'articles'), `${folder}-away`);
  await expect(reader.read()).rejects.toThrow('no readable folder');
  await rename(`${folder}-away`, join(folder, 'articles'));
  expect(await publisherOf()).toBe('Team');
});
