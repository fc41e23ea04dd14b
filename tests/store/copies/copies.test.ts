import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import type { DatabaseConfig } from '../../../src/config.ts';
import { machine } from '../../../src/settings/machine.ts';
import { program } from '../../program.ts';
import { aDatabase, aStore, runBeside, subscribed, withEachDatabase } from '../databases.ts';

/** A process that has a question and an edition in hand, as soon as it says so. */
async function aCopyAtWork(database: DatabaseConfig): Promise<ChildProcess> {
  const script = program('tests/store/copies/copy-at-work.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(database)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'close');
}

const covered = (stores: readonly Awaited<ReturnType<typeof aStore>>[]) =>
  Promise.all(stores.map(({ copies }) => copies.cover()));

withEachDatabase((kind) => {
  test('of the copies that share a database each knows which run, and one that stops is gone at once', async () => {
    const database = await aDatabase(kind);
    const one = await aStore({ database });
    const other = await aStore({ database });
    expect(await one.copies.alive()).toHaveLength(2);
    await other.close();
    expect(await one.copies.alive()).toHaveLength(1);
  });

  test('on one machine, a copy that was killed is known to be gone before it falls silent', async () => {
    const database = await aDatabase(kind);
    const store = await aStore({ database });
    const child = await aCopyAtWork(database);
    expect(await store.copies.alive()).toHaveLength(2);
    await killed(child);
    expect(await store.copies.alive()).toHaveLength(1);
  }, 60_000);

  test('in another container of the same machine, a copy whose number is no process here, or is this one, runs', async () => {
    const database = await aDatabase(kind);
    const store = await aStore({ database });
    const container = machine().replace(/\S+$/, 'pid:[1]');
    for (const pid of [process.pid, 2 ** 22 + 1]) {
      await runBeside(
        database,
        `insert into copies (id, host, pid, started_at, seen_at)
          values ('other-${pid}', '${container}', ${pid}, 0, 9000000000000)`,
      );
    }
    expect(await store.copies.alive()).toHaveLength(3);
  });

  test('one of several covers for a copy that was killed, and goes on with what it had in hand', async () => {
    const database = await aDatabase(kind);
    const stores = [
      await aStore({ database, beatMs: 500 }),
      await aStore({ database, beatMs: 500 }),
    ];
    const [store] = stores;
    if (store === undefined) return;
    const { id: subscriptionId } = await subscribed(store, {
      team: 'T1',
      channel: 'C1',
      settings: {},
      createdBy: 'U1',
    });
    await store.editions.plan([{ subscriptionId, localDate: '2026-01-02' }]);
    const child = await aCopyAtWork(database);
    expect(await store.editions.free(10)).toEqual([]);
    await killed(child);
    const ended: (readonly string[])[] = [];
    await expect
      .poll(
        async () => {
          ended.push(...(await covered(stores)).filter(({ length }) => length > 0));
          return ended.flat();
        },
        { timeout: 20_000 },
      )
      .toHaveLength(1);
    expect(await store.editions.free(10)).toHaveLength(1);
    const { fresh } = await store.claims.takeOver({ of: ended.flat() });
    expect(fresh.map(({ asked }) => asked.text)).toEqual(['When?']);
    expect((await covered(stores)).flat()).toEqual([]);
  }, 60_000);

  test('what was begun for a copy that has ended, and failed, is begun again', async () => {
    const database = await aDatabase(kind);
    const store = await aStore({ database, beatMs: 500 });
    const left = await aStore({ database });
    await left.claims.take({ delivery: 'event Ev1' });
    await left.close();
    const next = async () => {
      let found: readonly string[] = [];
      const look = async () => {
        found = await store.copies.cover();
        return found.length;
      };
      await expect.poll(look, { timeout: 20_000 }).toBe(1);
      return found;
    };
    const ended = await next();
    expect(await store.copies.cover()).toEqual([]);
    await store.copies.uncover(ended);
    expect(await next()).toEqual(ended);
  }, 60_000);
});
