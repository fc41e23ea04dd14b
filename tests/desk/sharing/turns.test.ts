import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { program } from '../../program.ts';
import { aDatabase, aFolder, IF_POSTGRES, queryPostgres } from '../../store/databases.ts';
import { aCopy, busy } from './a-copy.ts';

/** How long the archive is held from now on, in milliseconds of the database. */
async function heldFor(url: string): Promise<number> {
  const left = 'held_until - extract(epoch from clock_timestamp()) * 1000';
  const { rows } = await queryPostgres(`select ${left} as ms from shared_archives`, url);
  return Number(rows[0]?.ms);
}

describe('a turn to write into an archive', IF_POSTGRES, () => {
  test('ends with the copy that was killed in it: what another adds then is on the disks of all', async () => {
    const database = await aDatabase('postgres');
    if (database.kind !== 'postgres') return;
    const [one, other] = [await aCopy(database), await aCopy(database)];
    other.start();
    const script = program('tests/desk/sharing/copy-that-writes.ts');
    const child = spawn(process.execPath, [script, JSON.stringify(database), aFolder()], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    // With a second until the others look and three for their index, ten are enough.
    expect(await heldFor(database.url)).toBeLessThanOrEqual(5000);
    expect(await one.write('added')).not.toBe('busy');
    await expect.poll(() => other.read(), { timeout: 20_000 }).toBe('added');
  }, 60_000);

  test('lasts as long as the writing', async () => {
    const database = await aDatabase('postgres');
    if (database.kind !== 'postgres') return;
    const { url } = database;
    const until = async () =>
      (await queryPostgres('select held_until from shared_archives', url)).rows;
    const one = await aCopy(database);
    await one.inTurn(
      undefined,
      async () => {
        const first = await until();
        await expect.poll(until, { timeout: 20_000 }).not.toEqual(first);
      },
      () => undefined,
      busy,
    );
    expect(await until()).toEqual([{ held_until: '0' }]);
  }, 60_000);

  test('is not taken back from another that has it by now', async () => {
    const database = await aDatabase('postgres');
    const [one, other] = [await aCopy(database), await aCopy(database)];
    const [files, others] = [one.store.sharedFiles, other.store.sharedFiles];
    expect(await files.hold('', 0)).toBe(true);
    expect(await others.hold('', 60_000)).toBe(true);
    await files.holdOn('', 60_000);
    expect(await files.hold('', 60_000)).toBe(false);
    expect(await others.put('', [])).toBe(true);
  });
});
