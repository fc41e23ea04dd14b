import { spawn } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'libsql';
import { describe, expect, onTestFinished, test } from 'vitest';
import { program } from '../../program.ts';
import { aFolder, aStore } from '../databases.ts';

/** Opens the files it is told to, and says how that went; gone after the test. */
async function anOpener(name: string) {
  const child = spawn(process.execPath, [program('tests/store/opening/process.ts'), name], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill());
  const said = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string> => (await said.next()).value ?? 'ended';
  expect(await next()).toBe('ready');
  return {
    use(path: string): Promise<string> {
      child.stdin.write(`${path}\n`);
      return next();
    },
  };
}

/** A database file with a claim in it, and its log as a process that was killed leaves it. */
async function aKilledFile(): Promise<string> {
  const path = join(aFolder(), 'store.db');
  const store = await aStore({ database: { kind: 'sqlite', path } });
  await store.claims.take({ delivery: 'event 1' });
  const copy = join(aFolder(), 'copy.db');
  for (const ending of ['', '-wal']) copyFileSync(`${path}${ending}`, `${copy}${ending}`);
  return copy;
}

describe('another process', () => {
  test('may open a new file at the same time, and a file whose log must be read again', async () => {
    const openers = await Promise.all(['a', 'b', 'c'].map(anOpener));
    const folder = aFolder();
    for (let nth = 0; nth < 25; nth++) {
      const path = nth % 2 === 0 ? join(folder, `${nth}.db`) : await aKilledFile();
      const said = await Promise.all(openers.map(({ use }) => use(path)));
      expect(said).toEqual(['used', 'used', 'used']);
    }
  }, 60_000);
});

/** What keeps every other connection from so much as reading, in a file with a log and one without. */
const HOLDING = {
  'with a log': 'pragma locking_mode = exclusive; begin immediate',
  'without a log': 'begin exclusive',
};

describe('a file that another program holds', () => {
  test.each(Object.entries(HOLDING))('%s is opened once it is let go', async (_, hold) => {
    const path = join(aFolder(), 'store.db');
    const other = new Database(path);
    onTestFinished(() => void other.close());
    if (hold.startsWith('pragma')) other.pragma('journal_mode = wal');
    other.exec('create table notes (text text)');
    other.exec(hold);
    let isHeld = true;
    setTimeout(() => {
      isHeld = false;
      other.exec('pragma locking_mode = normal; commit; select * from notes');
    }, 1000);
    const store = await aStore({ database: { kind: 'sqlite', path } });
    expect(isHeld).toBe(false);
    expect(await store.claims.take({ delivery: 'event 1' })).toBeDefined();
  });
});
