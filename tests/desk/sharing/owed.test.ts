import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { program } from '../../program.ts';
import { aDatabase, aFolder, IF_POSTGRES } from '../../store/databases.ts';
import { aCutDatabase } from '../../store/outages/cut-connections.ts';
import { aCopy, PATH } from './a-copy.ts';

type Copy = Awaited<ReturnType<typeof aCopy>>;

const notes = ({ folder }: Pick<Copy, 'folder'>) =>
  readdirSync(folder).filter((name) => name.startsWith('.owed'));

/** Two copies that have an article; `away` does to one what its database misses, after which it ends. */
async function parted(away: (one: Copy) => Promise<unknown>) {
  const server = await aCutDatabase();
  const one = await aCopy(server.database);
  const other = await aCopy(server.direct);
  await one.write('first');
  await other.catchUp();
  server.close();
  await away(one);
  await one.stop();
  return { one, other, again: () => aCopy(server.direct, one.folder) };
}

describe('what is written and not shared yet', { ...IF_POSTGRES, timeout: 60_000 }, () => {
  test('outlives the process that was killed, and what it never wrote is nobody’s', async () => {
    const database = await aDatabase('postgres');
    if (database.kind !== 'postgres') return;
    const folder = aFolder();
    const [one, other] = [await aCopy(database, folder), await aCopy(database)];
    for (const name of ['corrected', 'gone']) await one.write('first', `articles/${name}.md`);
    one.put('articles/untouched.md', 'own');
    await other.catchUp();
    const script = program('tests/desk/sharing/copy-that-is-killed.ts');
    const child = spawn(process.execPath, [script, JSON.stringify(database), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(notes(one)).toHaveLength(4);
    const again = await aCopy(database, folder);
    await again.catchUp();
    again.start();
    other.start();
    const all = () =>
      ['corrected', 'added', 'gone', 'untouched'].map((name) => other.read(`articles/${name}.md`));
    await expect
      .poll(all, { timeout: 20_000 })
      .toEqual(['by the bot', 'by the bot', undefined, undefined]);
    expect(again.read('articles/untouched.md')).toBe('own');
    expect(notes(again)).toEqual([]);
  });

  test.each([
    ['a correction', (one: Copy) => one.write('second'), 'second'],
    ['a removal', (one: Copy) => one.remove(), undefined],
  ])('comes to the others after an outage and a start: %s', async (_, away, text) => {
    const { other, again } = await parted(away);
    const next = await again();
    await next.catchUp();
    expect(next.read()).toBe(text);
    next.start();
    other.start();
    await expect.poll(() => other.read()).toBe(text);
    expect(notes(next)).toEqual([]);
  });

  test('also where the article was changed by hand before, and what was shared is not known any more', async () => {
    const { one, other, again } = await parted(async (copy) => {
      copy.put(PATH, 'by hand');
      await copy.write('by hand, corrected');
    });
    const next = await again();
    next.start();
    other.start();
    await expect.poll(() => other.read()).toBe('by hand, corrected');
    writeFileSync(join(one.folder, '.shared.json'), '{"articles/fer');
    writeFileSync(join(one.folder, '.owed-broken.json'), '{"path":');
    writeFileSync(join(one.folder, '.owed-outside.json'), '{"path":"../outside.md"}');
    await (await again()).catchUp();
    expect([one.read(), other.read()]).toEqual(['by hand, corrected', 'by hand, corrected']);
  });

  test('is set aside where another copy has gone on meanwhile', async () => {
    const { one, other, again } = await parted((copy) => copy.write('second'));
    await other.write('elsewhere');
    const next = await again();
    await next.catchUp();
    expect(next.read()).toBe('elsewhere');
    expect(readFileSync(join(one.folder, 'removed/ferry.md'), 'utf8')).toBe('second');
    next.start();
    await other.catchUp();
    expect([other.read(), notes(one)]).toEqual(['elsewhere', []]);
  });

  test('may be shared by another process on the same disk', async () => {
    const server = await aCutDatabase();
    const one = await aCopy(server.database);
    const other = await aCopy(server.direct);
    await one.write('first');
    server.close();
    await one.write('second');
    const beside = await aCopy(server.direct, one.folder);
    beside.start();
    other.start();
    await expect.poll(() => other.read()).toBe('second');
    server.open();
    one.start();
    await expect.poll(() => one.write('third').then(() => other.read())).toBe('third');
    expect([one.read(), notes(one)]).toEqual(['third', []]);
  });
});
