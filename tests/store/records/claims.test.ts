import { expect, test } from 'vitest';
import type { Asked } from '../../../src/store/records/claims.ts';
import { aClock, aDatabase, aStore, withEachDatabase } from '../databases.ts';

const MINUTE = 60 * 1000;
const HOUR = 60 * MINUTE;

const anAsked = (about: Partial<Asked> = {}): Asked => ({
  entry: 'mention',
  team: 'T1',
  channel: 'C1',
  asker: 'U1',
  ts: '1700000000.000100',
  text: 'When was the first 2+2 meeting?',
  ...about,
});

withEachDatabase((kind) => {
  test('of a delivery that comes many times at once to two copies, one claim is taken', async () => {
    const database = await aDatabase(kind);
    const copies = [await aStore({ database }), await aStore({ database })];
    const taken = await Promise.all(
      Array.from({ length: 40 }, (_, nth) =>
        copies[nth % 2]?.claims.take({ delivery: 'event Ev1', message: 'message 1' }),
      ),
    );
    expect(taken.filter((id) => id !== undefined)).toHaveLength(1);
  });

  test('two events about one message are one claim, whichever key comes again', async () => {
    const { claims } = await aStore({ database: await aDatabase(kind) });
    const first = await claims.take({ delivery: 'event Ev1', message: 'message 1' });
    expect(first).toEqual(expect.any(String));
    expect(await claims.take({ delivery: 'event Ev2', message: 'message 1' })).toBeUndefined();
    expect(await claims.take({ delivery: 'event Ev1', message: 'message 2' })).toBeUndefined();
    expect(await claims.take({ delivery: 'event Ev3', message: 'message 3' })).toBeDefined();
    expect(await claims.take({ delivery: 'command 1' })).toBeDefined();
    expect(await claims.take({ delivery: 'command 2' })).toBeDefined();
  });

  test('a claim is forgotten after 48 hours, and not before', async () => {
    const clock = aClock();
    const store = await aStore({ database: await aDatabase(kind), now: clock.now });
    await store.claims.take({ delivery: 'event Ev1' });
    clock.pass(48 * HOUR);
    await store.tidy();
    expect(await store.claims.take({ delivery: 'event Ev1' })).toBeUndefined();
    clock.pass(1);
    await store.tidy();
    expect(await store.claims.take({ delivery: 'event Ev1' })).toBeDefined();
  });

  test('posting begins once', async () => {
    const { claims } = await aStore({ database: await aDatabase(kind) });
    const id = (await claims.take({ delivery: 'event Ev1', asked: anAsked() })) ?? '';
    expect(await claims.begin(id)).toBe(true);
    expect(await claims.begin(id)).toBe(false);
    await claims.finish(id);
    expect(await claims.begin(id)).toBe(false);
  });

  test('what is dropped is never posted nor taken over', async () => {
    const database = await aDatabase(kind);
    const { claims } = await aStore({ database });
    const id = (await claims.take({ delivery: 'event Ev1', asked: anAsked() })) ?? '';
    await claims.drop(id);
    expect(await claims.begin(id)).toBe(false);
    const next = await aStore({ database });
    expect(await next.claims.takeOver()).toEqual({ fresh: [], missed: [], uncertain: 0 });
  });

  test('what is being posted cannot be dropped, so that its end is still recorded', async () => {
    const database = await aDatabase(kind);
    const { claims } = await aStore({ database });
    const id = (await claims.take({ delivery: 'event Ev1', asked: anAsked() })) ?? '';
    await claims.begin(id);
    await claims.drop(id);
    const next = await aStore({ database });
    expect(await next.claims.takeOver()).toMatchObject({ uncertain: 1 });
  });

  test('after a start the unanswered questions of others are taken over, oldest first', async () => {
    const database = await aDatabase(kind);
    const clock = aClock();
    const crashed = await aStore({ database, now: clock.now });
    const asked = [anAsked({ text: 'first?' }), anAsked({ text: 'second?', threadTs: '1.1' })];
    for (const [nth, one] of asked.entries()) {
      await crashed.claims.take({ delivery: `event ${nth}`, message: `m ${nth}`, asked: one });
      clock.pass(1000);
    }
    await crashed.claims.take({ delivery: 'trigger 1', asked: anAsked({ entry: 'command' }) });
    await crashed.claims.take({ delivery: 'trigger 2' });
    const next = await aStore({ database, now: clock.now });
    const { fresh, missed, uncertain } = await next.claims.takeOver();
    expect(fresh.map((claim) => claim.asked)).toEqual(asked);
    expect([missed, uncertain]).toEqual([[], 0]);
    expect(await next.claims.takeOver()).toEqual({ fresh: [], missed: [], uncertain: 0 });
  });

  test('who has been taken over from may not post, and who has taken over may', async () => {
    const database = await aDatabase(kind);
    const slow = await aStore({ database });
    const id = (await slow.claims.take({ delivery: 'event Ev1', asked: anAsked() })) ?? '';
    const next = await aStore({ database });
    await next.claims.takeOver();
    expect(await slow.claims.begin(id)).toBe(false);
    expect(await next.claims.begin(id)).toBe(true);
  });

  test('of several copies that start at once, one takes a question over for good', async () => {
    const database = await aDatabase(kind);
    const crashed = await aStore({ database });
    const id = (await crashed.claims.take({ delivery: 'event Ev1', asked: anAsked() })) ?? '';
    const copies = await Promise.all([1, 2, 3, 4].map(() => aStore({ database })));
    await Promise.all(copies.map(({ claims }) => claims.takeOver()));
    const begun = await Promise.all(copies.map(({ claims }) => claims.begin(id)));
    expect(begun.filter(Boolean)).toHaveLength(1);
  });

  test('a question of ten minutes ago is missed, one of a moment less is fresh', async () => {
    const database = await aDatabase(kind);
    const clock = aClock();
    const crashed = await aStore({ database, now: clock.now });
    await crashed.claims.take({ delivery: 'event 1', asked: anAsked({ text: 'old?' }) });
    clock.pass(1);
    await crashed.claims.take({ delivery: 'event 2', asked: anAsked({ text: 'new?' }) });
    clock.pass(10 * MINUTE - 1);
    const next = await aStore({ database, now: clock.now });
    const { fresh, missed } = await next.claims.takeOver();
    expect(fresh.map(({ asked }) => asked.text)).toEqual(['new?']);
    expect(missed.map(({ asked }) => asked.text)).toEqual(['old?']);
  });

  test('a question that ends every process is taken up three times, then it is missed', async () => {
    const database = await aDatabase(kind);
    const crashed = await aStore({ database });
    await crashed.claims.take({ delivery: 'event 1', asked: anAsked() });
    const outcomes: string[] = [];
    for (let start = 0; start < 4; start++) {
      const next = await aStore({ database });
      const { fresh, missed } = await next.claims.takeOver();
      outcomes.push(`${fresh.length} fresh, ${missed.length} missed`);
    }
    const fresh = '1 fresh, 0 missed';
    expect(outcomes).toEqual([fresh, fresh, fresh, '0 fresh, 1 missed']);
  });

  test('a reply cut off in the moment of posting is counted once and never taken over', async () => {
    const database = await aDatabase(kind);
    const crashed = await aStore({ database });
    const id = (await crashed.claims.take({ delivery: 'event 1', asked: anAsked() })) ?? '';
    await crashed.claims.begin(id);
    const next = await aStore({ database });
    expect(await next.claims.takeOver()).toEqual({ fresh: [], missed: [], uncertain: 1 });
    expect(await next.claims.begin(id)).toBe(false);
    expect(await next.claims.takeOver()).toEqual({ fresh: [], missed: [], uncertain: 0 });
  });
});
