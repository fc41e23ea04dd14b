import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anArticleFile } from '../archive-builders.ts';
import { aDatabase, aStore } from '../store/databases.ts';
import { aFolder, run } from './run-command.ts';

/** Nothing of whoever runs the tests is read. */
const clean = (settings: Readonly<Record<string, string>>) => ({
  DOTENV_CONFIG_PATH: 'there-is-no.env',
  ...settings,
});

test('says what was under way, and a second time that nothing is', async () => {
  const KNOWLEDGE_DIR = await aFolder(anArticleFile());
  const database = await aDatabase();
  if (database.kind !== 'sqlite') throw new Error('It is a file.');
  const store = await aStore({ database });
  await store.claims.take({ delivery: 'event 1' });
  await store.close();
  const settings = clean({ KNOWLEDGE_DIR, DATABASE_URL: `file:${database.path}` });
  expect(await run(['restored'], '', settings)).toEqual({
    code: 0,
    stdout:
      'Taken to be done: 1 question in hand, 0 planned editions, 0 answers found for watched questions, 0 passages that the database did not know.\n',
    stderr: '',
  });
  expect((await run(['restored'], '', settings)).stdout).toMatch(/: 0 questions in hand, /);
});

test('makes no database where none was restored, and has a help', async () => {
  const KNOWLEDGE_DIR = await aFolder(anArticleFile());
  const path = join(KNOWLEDGE_DIR, 'store.db');
  const settings = clean({ KNOWLEDGE_DIR, DATABASE_URL: `file:${path}` });
  const { code, stderr } = await run(['restored'], '', settings);
  expect([code, stderr]).toEqual([
    2,
    `There is no database at ${path}: restore the backup first.\n`,
  ]);
  expect(existsSync(path)).toBe(false);
  expect((await run(['restored', '--help'])).stdout).toContain('restored from a backup');
});

test('knows what every one of several archives says', async () => {
  const [one, other] = [await aFolder(anArticleFile()), await aFolder(anArticleFile())];
  const database = await aDatabase();
  if (database.kind !== 'sqlite') throw new Error('It is a file.');
  const store = await aStore({ database });
  const plain = await store.archiveUse.plain(['north', 'south']);
  const begun = plain === 'north' ? 'south' : 'north';
  await store.seenPassages.see(['begun', `begun ${begun}`]);
  await store.close();
  const ARCHIVES = `north:${one},south:${other}`;
  const settings = clean({ ARCHIVES, DATABASE_URL: `file:${database.path}` });
  expect((await run(['restored'], '', settings)).stdout).toMatch(/, [2-9]\d* passages that/);
  expect((await run(['restored'], '', settings)).stdout).toContain(', 0 passages that');
});
