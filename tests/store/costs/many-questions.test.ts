import Database from 'libsql';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Store } from '../../../src/store/open-store.ts';
import { costRatio, startTimer } from '../../hostile/growth.ts';
import { aDatabase, aStore } from '../databases.ts';

const TEAM = 'T1';
const DAY_MS = 24 * 60 * 60 * 1000;
const NOW = Date.UTC(2026, 10, 24, 9);

/** Questions of the last eighty days; of the latest without an answer so many of every nine are open gaps. */
const KEPT = `with recursive nth(n) as (select 0 union all select n + 1 from nth where n + 1 < ?)
  insert into questions
    (id, team, entry, channel, asker, is_private, language, text, kind, passages, asked_at)
  select 'q' || (n * 7919 % 1000003), '${TEAM}', 'mention', 'C1', 'U' || (n % 500), n % 2, 'en',
    'Where is the treaty number ' || n || ' kept?', iif(n % 3 = 0, 'nothing', 'answer'),
    '[{"id":"2017-03-20-new-friends#9","mark":"0123456789abcdef"}]', ${NOW} - n * ${80 * DAY_MS} / ?
  from nth`;

const GAPS = `insert into gaps select id, asked_at, iif(rank <= ? and rank % 9 <= ?, null, asked_at)
  from (select id, asked_at, kind, row_number() over (order by asked_at desc) as rank from questions)
  where kind = 'nothing'`;

type Kept = { readonly kept: number; readonly openAmong: number; readonly ofNine?: number };

async function aStoreWith({ kept, openAmong, ofNine = 1 }: Kept) {
  const database = await aDatabase('sqlite');
  if (database.kind !== 'sqlite') throw new Error('This is no file.');
  await (await aStore({ database, now: () => NOW })).close();
  const file = new Database(database.path);
  file.exec('begin');
  file.prepare(KEPT).run(kept, kept);
  file.prepare(GAPS).run(openAmong, ofNine);
  file.exec('commit');
  file.close();
  return aStore({ database, now: () => NOW });
}

const opening = async (store: Store, person: string, isAdmin: boolean): Promise<void> => {
  await Promise.all([
    store.articles.latest(100),
    store.questions.countOf(TEAM, NOW - 7 * DAY_MS),
    store.gapList.shownTo({ team: TEAM, person, isAdmin }),
    store.subscriptions.all(),
  ]);
};

/** Which share of all work, in time of the processor, its longest piece between two turns of the event loop has. */
async function shareOfLongest(work: () => Promise<unknown>): Promise<number> {
  const pieces: number[] = [];
  let isOver = false;
  let timer = startTimer();
  const turn = (): void => {
    pieces.push(timer());
    timer = startTimer();
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isOver = true;
  await new Promise((resolve) => setImmediate(resolve));
  return Math.max(...pieces) / pieces.reduce((sum, one) => sum + one, 0);
}

/** In one go it would be nearly all; what else the process does only adds to a piece. */
const IN_PIECES = 0.4;

async function leastShare(work: () => Promise<unknown>): Promise<number> {
  let least = 1;
  for (let attempt = 0; attempt < 25 && least >= IN_PIECES; attempt++)
    least = Math.min(least, await shareOfLongest(work));
  return least;
}

describe('the App Home of a team that has asked much', { timeout: 60_000 }, () => {
  test.each([
    ['a member', 'U-QUIET', false],
    ['an admin', 'U3', true],
  ])('costs %s the same with twice as many kept questions', async (_, person, isAdmin) => {
    const [few, many] = [
      await aStoreWith({ kept: 20_000, openAmong: 4500 }),
      await aStoreWith({ kept: 40_000, openAmong: 4500 }),
    ];
    // Of those, only the week is counted.
    expect(await many.gaps.toAskAgain()).toHaveLength(500);
    const open = (store: Store) => opening(store, person, isAdmin);
    expect(await costRatio(few, many, open, 1.5)).toBeLessThan(1.5);
  });

  test('is read in pieces, however many questions and gaps there are', async () => {
    const store = await aStoreWith({ kept: 24_000, openAmong: 24_000, ofNine: 9 });
    // Each look at the clock ends a slice: on a fast machine there are as many pieces as on a slow one.
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
    onTestFinished(() => clock.mockRestore());
    expect(await leastShare(() => opening(store, 'U3', true))).toBeLessThan(IN_PIECES);
    expect(await leastShare(() => store.gaps.toAskAgain())).toBeLessThan(IN_PIECES);
  });

  test('costs twice as much to ask twice as many gaps again', async () => {
    const [few, many] = [
      await aStoreWith({ kept: 20_000, openAmong: 10_000 }),
      await aStoreWith({ kept: 20_000, openAmong: 20_000 }),
    ];
    const ask = (store: Store) => store.gaps.toAskAgain();
    expect(await costRatio(few, many, ask, 3)).toBeLessThan(3);
  });
});
