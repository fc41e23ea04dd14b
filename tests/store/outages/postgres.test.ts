import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { anAnswer } from '../../builders.ts';
import { aLog, aRunningBot } from '../../slack/bots/running-bot.ts';
import { aStore, IF_POSTGRES } from '../databases.ts';
import { aCutDatabase, type CutDatabase } from './cut-connections.ts';

const SLOW = { ...IF_POSTGRES, timeout: 60_000 };

/** Longer than what stands in for a restart, and far shorter than anybody waits for a connection. */
const RESTART_MS = 1500;

const OUTAGES: readonly (readonly [string, (server: CutDatabase) => Promise<void>])[] = [
  ['pg_terminate_backend', async (server) => void (await server.terminate())],
  ['connections reset on the way', async (server) => server.cut()],
  [
    'a restart',
    async (server) => {
      server.close();
      await setTimeout(RESTART_MS);
      server.open();
    },
  ],
  ['connections that go silent', async (server) => server.silence()],
];

describe('while the store is at work', SLOW, () => {
  test.each(OUTAGES)('%s loses no claim, and gives none twice', async (_, happens) => {
    const server = await aCutDatabase();
    const store = await aStore({ database: server.database });
    const work = async (nth: number): Promise<readonly boolean[]> => {
      const claim = { delivery: `event ${nth}` };
      // An event that was not taken up is delivered again.
      const take = () => store.claims.take(claim).catch(() => store.claims.take(claim));
      const id = (await take()) ?? (await take());
      if (id === undefined) return [];
      const begun = await Promise.all([store.claims.begin(id), store.claims.begin(id)]);
      await store.claims.finish(id);
      return begun;
    };
    const all: Promise<readonly boolean[]>[] = [];
    const outage = setTimeout(30).then(() => happens(server));
    for (let nth = 0; nth < 60; nth++) {
      all.push(work(nth));
      await setTimeout(2);
    }
    await outage;
    const begun = await Promise.all(all);
    expect(begun.map((times) => times.filter(Boolean).length)).toEqual(begun.map(() => 1));
    expect(await store.fault()).toBeUndefined();
  });
});

describe('a mention that is being answered', SLOW, () => {
  test.each(OUTAGES)('outlives %s, and gets its answer once', async (_, happens) => {
    const server = await aCutDatabase();
    const store = await aStore({ database: server.database });
    let outage: Promise<void> | undefined;
    const { slack, bot } = await aRunningBot(
      async (question) => {
        outage ??= happens(server);
        await setTimeout(5);
        return anAnswer({ question });
      },
      { store },
    );
    await slack.say('@common-ground When was the first 2+2 meeting?');
    await expect.poll(() => slack.fromBot(), { timeout: 30_000 }).toHaveLength(1);
    await outage;
    await bot.stop();
    const replies = await slack.fromBot();
    expect(replies.map(({ text }) => text)).toEqual([expect.stringContaining('2 November 2013')]);
    const viewer = { team: 'T01DESK', person: 'U01ANNA' };
    expect(await store.questions.askedBy(viewer, 0)).toHaveLength(1);
  });
});

describe('a server that says nothing', SLOW, () => {
  test('holds up no closing, whatever is at work', async () => {
    const server = await aCutDatabase();
    const store = await aStore({ database: server.database });
    await Promise.all(
      Array.from({ length: 10 }, (_, nth) => store.claims.take({ delivery: `event ${nth}` })),
    );
    server.silence(true);
    const failing = Array.from({ length: 20 }, (_, nth) =>
      store.claims.take({ delivery: `late ${nth}` }).catch((error: Error) => error),
    );
    await setTimeout(50);
    await store.close();
    for (const error of await Promise.all(failing)) expect(error).toBeInstanceOf(Error);
  });

  test('is found out once, and not by each of ten connections in turn', async () => {
    const server = await aCutDatabase();
    const { log, lines } = aLog();
    const store = await aStore({ database: server.database, log });
    await Promise.all(
      Array.from({ length: 10 }, (_, nth) => store.claims.take({ delivery: `event ${nth}` })),
    );
    server.silence();
    const claim = { delivery: 'the next event' };
    expect(await store.claims.take(claim).catch(() => store.claims.take(claim))).toBeDefined();
    expect(JSON.stringify(lines)).not.toMatch(/secretKey|"client"/);
  });
});
