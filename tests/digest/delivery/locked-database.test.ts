import Database from 'libsql';
import { expect, onTestFinished, test } from 'vitest';
import { aLog } from '../../slack/bots/running-bot.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { aMorning, someDigests, subscribe } from '../running-digests.ts';
import { aScriptedCourier } from '../scripted-courier.ts';

const HALF_AN_HOUR = 30 * 60_000;

/** Another process that writes to the file and does not come to an end. */
function aWriter(path: string) {
  const database = new Database(path, { timeout: 5000 });
  onTestFinished(() => void database.close());
  return {
    lock: () => database.exec('begin immediate'),
    unlock: () => database.exec('rollback'),
  };
}

async function aMorningBeside() {
  const clock = aMorning();
  const database = await aDatabase();
  if (database.kind !== 'sqlite') throw new Error('this test is about a file');
  const store = await aStore({ database, now: clock.now });
  await store.articles.see([{ id: 'first', hash: 'a' }]);
  const { id } = await subscribe(store);
  clock.pass(HALF_AN_HOUR);
  const states = async () => (await store.editions.latest(id, 5)).map(({ state }) => state);
  return { clock, store, states, writer: aWriter(database.path) };
}

// The store waits ten seconds for a lock, and these tests with it.
test('a database that is locked when an edition is due only delays it', async () => {
  const { clock, store, states, writer } = await aMorningBeside();
  const { digests, history } = someDigests({ store, clock });
  writer.lock();
  await expect(digests.tick()).rejects.toThrow(/locked|busy/i);
  expect(history).toEqual([]);
  writer.unlock();
  await digests.tick();
  expect(history).toHaveLength(1);
  expect(await states()).toEqual(['sent']);
}, 60_000);

test('a database that is locked when an edition was posted is told a little later', async () => {
  const { clock, store, states, writer } = await aMorningBeside();
  const scripted = aScriptedCourier();
  const { courier, history } = scripted;
  let waits = 0;
  const { digests } = someDigests({
    store,
    clock,
    courier: {
      ...courier,
      async post(...args) {
        const posting = await courier.post(...args);
        writer.lock();
        return posting;
      },
    },
    wait: async () => {
      waits++;
      writer.unlock();
    },
  });
  await digests.tick();
  expect([waits, history.length]).toEqual([1, 1]);
  expect(await states()).toEqual(['sent']);
}, 60_000);

test('a store that is away is told of once, however often the clock is looked at', async () => {
  const { clock, store } = await aMorningBeside();
  const { log, lines } = aLog();
  let looks = 0;
  const { digests } = someDigests({
    store: {
      ...store,
      subscriptions: {
        ...store.subscriptions,
        all: () => {
          looks++;
          return Promise.reject(new Error('the store is away'));
        },
      },
    },
    clock,
    log,
  });
  digests.start();
  await expect.poll(() => looks).toBeGreaterThan(2);
  expect(lines.filter(({ level }) => level === 50)).toHaveLength(1);
});
