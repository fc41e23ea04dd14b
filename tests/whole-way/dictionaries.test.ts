import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { writeDictd } from '../dictionaries/a-dictd.ts';
import { aFolder } from '../store/databases.ts';
import { aStartedBot } from './started-bot.ts';

/** Each start of a process takes seconds on a busy machine, and a test makes up to two. */
vi.setConfig({ testTimeout: 60_000 });

const NONE =
  'No dictionary is installed: between languages only the words of the glossary are found. README.md says how to install dictionaries.';

/** All that a bot logs until it is up, has said `last`, and has ended. */
async function startWith(
  settings: Readonly<Record<string, string>>,
  last?: string,
): Promise<string> {
  const bot = aStartedBot({ PORT: '0', ...settings });
  await bot.printed(/in your browser: (http:\S+)/);
  if (last !== undefined) await bot.logged(last);
  bot.child.kill('SIGTERM');
  return (await bot.ended()).stderr;
}

test('dictionaries that are installed are told of; compiled at the first start, read at the next', async () => {
  const folder = aFolder();
  await writeDictd(folder, 'mueller7', [{ text: 'river\n   [x] _n. река' }]);
  writeFileSync(join(folder, 'freedict-jpn-eng.index'), 'broken');
  const data = aFolder();
  const settings = {
    DICTIONARIES: 'on',
    DICTIONARIES_DIR: folder,
    DATABASE_URL: `file:${data}/store.db`,
  };
  const first = await startWith(settings, 'archive renewed');
  expect(first).toContain(
    '"msg":"Dictionaries are compiled for the first time, for half a minute: ',
  );
  expect(first).toContain('"loaded":[{"name":"Mueller","from":"en","to":"ru","entries":1}]');
  expect(first).toContain(
    '"msg":"The dictionary freedict-jpn-eng is not used: it has an index and no text (.dict.dz)."',
  );
  expect(readdirSync(join(data, 'dictionaries'))).toEqual(['mueller7.table']);
  const next = await startWith(settings);
  expect(next).not.toContain('renewed');
  expect(next).not.toContain('compiled');
  expect(next).toContain('"name":"Mueller"');
});

test('without dictionaries the bot says once what they would be good for', async () => {
  const log = await startWith({ DICTIONARIES: '', DICTIONARIES_DIR: aFolder() });
  expect(log.split(NONE).length).toBe(2);
});

test('where they are turned off it says nothing of them', async () => {
  expect(await startWith({ DICTIONARIES: 'off' })).not.toMatch(/dictionar/i);
});
