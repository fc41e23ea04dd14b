import { expect, test } from 'vitest';
import { aClock, aDatabase, aStore, withEachDatabase } from './databases.ts';

const aWish = (channel = 'C1') => ({
  team: 'T1',
  channel,
  settings: { time: '08:30', zone: 'Asia/Tokyo', topics: ['Курилы'] },
  createdBy: 'U1',
});

withEachDatabase((kind) => {
  test('a channel has one subscription, whose settings can be changed', async () => {
    const clock = aClock();
    const { subscriptions } = await aStore({ database: await aDatabase(kind), now: clock.now });
    const first = await subscriptions.put(aWish());
    expect(first).toMatchObject({ ...aWish(), createdAt: clock.now() });
    await subscriptions.markFault(first.id, 'is_archived');
    expect(await subscriptions.find(aWish())).toMatchObject({ fault: 'is_archived' });
    clock.pass(1);
    const second = await subscriptions.put({ ...aWish(), settings: {}, createdBy: 'U2' });
    expect(second).toEqual({ ...first, settings: {} });
    const other = await subscriptions.put(aWish('C2'));
    expect(await subscriptions.all()).toEqual([second, other]);
    await subscriptions.remove(other.id);
    expect(await subscriptions.find(aWish('C2'))).toBeUndefined();
  });

  test('a subscription is paused until a time, and goes on', async () => {
    const { subscriptions } = await aStore({ database: await aDatabase(kind) });
    const made = await subscriptions.put(aWish());
    await subscriptions.pause(made.id, 1_800_000_000_000);
    expect(await subscriptions.find(aWish())).toEqual({ ...made, pausedUntil: 1_800_000_000_000 });
    await subscriptions.pause(made.id);
    expect(await subscriptions.find(aWish())).toEqual(made);
  });

  test('of many that plan the edition of a date at once, one does', async () => {
    const database = await aDatabase(kind);
    const copies = [await aStore({ database }), await aStore({ database })];
    const id = (await copies[0]?.subscriptions.put(aWish()))?.id ?? '';
    const planned = await Promise.all(
      Array.from({ length: 20 }, (_, nth) => copies[nth % 2]?.editions.plan(id, '2026-11-24')),
    );
    expect(planned.filter((edition) => edition !== undefined)).toHaveLength(1);
    expect(await copies[1]?.editions.plan(id, '2026-11-25')).toMatchObject({ state: 'planned' });
  });

  test('an edition goes from planned to sent once, and its payload stands', async () => {
    const clock = aClock();
    const { subscriptions, editions } = await aStore({
      database: await aDatabase(kind),
      now: clock.now,
    });
    const { id } = await subscriptions.put(aWish());
    const edition = await editions.plan(id, '2026-11-24');
    const { id: editionId = '', key = '' } = edition ?? {};
    expect(key).not.toBe(editionId);
    expect(await editions.sent(editionId, '1.2')).toBe(false);
    clock.pass(5);
    const payload = { text: 'New today', blocks: [] };
    expect(await editions.send(editionId, payload)).toBe(true);
    expect(await editions.send(editionId, { text: 'Another' })).toBe(false);
    expect(await editions.skip(editionId, 'empty')).toBe(false);
    expect(await editions.unfinished()).toEqual([
      { ...edition, state: 'sending', payload, changedAt: clock.now() },
    ]);
    expect(await editions.sent(editionId, '1.2')).toBe(true);
    expect(await editions.fail(editionId, 'late')).toBe(false);
    expect(await editions.unfinished()).toEqual([]);
    expect(await editions.lastSent(id)).toMatchObject({ id: editionId, ts: '1.2', payload });
  });

  test('what was skipped and what failed keep their reasons; the latest comes first', async () => {
    const { subscriptions, editions } = await aStore({ database: await aDatabase(kind) });
    const { id } = await subscriptions.put(aWish());
    const first = await editions.plan(id, '2026-11-24');
    const second = await editions.plan(id, '2026-11-25');
    await editions.skip(first?.id ?? '', 'nothing new');
    await editions.send(second?.id ?? '', {});
    await editions.fail(second?.id ?? '', 'is_archived');
    expect((await editions.latest(id, 5)).map(({ state, reason }) => [state, reason])).toEqual([
      ['failed', 'is_archived'],
      ['skipped', 'nothing new'],
    ]);
    expect(await editions.latest(id, 1)).toHaveLength(1);
    expect(await editions.lastSent(id)).toBeUndefined();
  });

  test('editions belong to a subscription and go with it', async () => {
    const { subscriptions, editions } = await aStore({ database: await aDatabase(kind) });
    await expect(editions.plan('nobody', '2026-11-24')).rejects.toThrow(/foreign key/i);
    const { id } = await subscriptions.put(aWish());
    await editions.plan(id, '2026-11-24');
    await subscriptions.remove(id);
    expect(await editions.unfinished()).toEqual([]);
  });
});
