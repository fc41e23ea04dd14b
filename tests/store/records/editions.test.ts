import { expect, test } from 'vitest';
import type { Editions } from '../../../src/store/records/editions.ts';
import type { Subscription, Subscriptions } from '../../../src/store/records/subscriptions.ts';
import { aClock, aDatabase, aStore, subscribed, withEachDatabase } from '../databases.ts';

const aWish = (channel = 'C1') => ({
  team: 'T1',
  channel,
  settings: { time: '08:30', zone: 'Asia/Tokyo', topics: ['Курилы'] },
  createdBy: 'U1',
});

/** How long an edition is held in these tests. */
const HOLD_MS = 60_000;

/** The edition of that date, planned and taken. */
async function taken(editions: Editions, subscriptionId: string, localDate = '2026-11-24') {
  const date = { subscriptionId, localDate };
  await editions.plan([date]);
  const edition = await editions.on(date);
  if (edition === undefined) throw new Error('it was just planned');
  await editions.take(edition.id, HOLD_MS);
  return edition;
}

withEachDatabase((kind) => {
  const aTimedStore = async () => {
    const clock = aClock();
    const store = await aStore({ database: await aDatabase(kind), now: clock.now });
    return { ...store, clock };
  };

  test('of two copies that set a digest over the same state, one does', async () => {
    const database = await aDatabase(kind);
    const copies = [await aStore({ database }), await aStore({ database })];
    const race = async (before: Subscription | undefined) => {
      const kept = await Promise.all(
        Array.from({ length: 10 }, (_, nth) =>
          over({ ...aWish(), settings: { nth, after: before?.settings } }, before, nth),
        ),
      );
      const winners = kept.filter((one) => one !== undefined);
      expect(winners).toHaveLength(1);
      expect(await copies[0]?.subscriptions.find(aWish())).toEqual(winners[0]);
      return winners[0];
    };
    const over = (
      wish: Parameters<Subscriptions['putOver']>[0],
      before: Subscription | undefined,
      nth: number,
    ) => copies[nth % 2]?.subscriptions.putOver(wish, before);
    const first = await race(undefined);
    const second = await race(first);
    expect(second).toMatchObject({ id: first?.id, createdBy: first?.createdBy });
    expect(await over(aWish(), first, 0)).toBeUndefined();
    await copies[0]?.subscriptions.remove(second?.id ?? '');
    expect(await over(aWish(), second, 0)).toBeUndefined();
  });

  test('a channel has one subscription, whose settings can be changed', async () => {
    const { subscriptions, clock } = await aTimedStore();
    const first = await subscribed({ subscriptions }, aWish());
    expect(first).toMatchObject({ ...aWish(), createdAt: clock.now(), changedAt: clock.now() });
    await subscriptions.markFault(first.id, 'is_archived');
    expect(await subscriptions.find(aWish())).toMatchObject({ fault: 'is_archived' });
    clock.pass(1);
    const second = await subscribed(
      { subscriptions },
      { ...aWish(), settings: {}, createdBy: 'U2' },
    );
    expect(second).toEqual({ ...first, settings: {}, changedAt: clock.now() });
    const other = await subscribed({ subscriptions }, aWish('C2'));
    expect(await subscriptions.all()).toEqual([second, other]);
    expect(await subscriptions.get(other.id)).toEqual(other);
    await subscriptions.remove(other.id);
    expect(await subscriptions.find(aWish('C2'))).toBeUndefined();
  });

  test('a subscription is paused until a time, and goes on', async () => {
    const { subscriptions } = await aTimedStore();
    const made = await subscribed({ subscriptions }, aWish());
    await subscriptions.pause(made.id, 1_800_000_000_000);
    expect(await subscriptions.find(aWish())).toEqual({ ...made, pausedUntil: 1_800_000_000_000 });
    await subscriptions.pause(made.id);
    expect(await subscriptions.find(aWish())).toEqual(made);
  });

  test('a fault is kept with its first reason, and told of once', async () => {
    const { subscriptions } = await aTimedStore();
    const { id } = await subscribed({ subscriptions }, aWish());
    expect(await subscriptions.tell(id)).toBe(false);
    await subscriptions.markFault(id, 'is_archived');
    await subscriptions.markFault(id, 'channel_not_found');
    expect((await subscriptions.untold()).map(({ fault }) => fault)).toEqual(['is_archived']);
    expect(await Promise.all([subscriptions.tell(id), subscriptions.tell(id)])).toEqual([
      true,
      false,
    ]);
    expect(await subscriptions.untold()).toEqual([]);
    await subscribed({ subscriptions }, aWish());
    await subscriptions.markFault(id, 'not_in_channel');
    expect(await subscriptions.tell(id)).toBe(true);
  });

  test('of many that plan and take the edition of a date at once, one does', async () => {
    const database = await aDatabase(kind);
    const first = await aStore({ database });
    const copies = [first, await aStore({ database })];
    const { id } = await subscribed(first, aWish());
    const date = { subscriptionId: id, localDate: '2026-11-24' };
    const each = Array.from({ length: 20 }, (_, nth) => copies[nth % 2]?.editions);
    const planned = await Promise.all(each.map((editions) => editions?.plan([date])));
    expect(planned.sort().at(-1)).toBe(1);
    expect(planned.filter((count) => count !== 0)).toHaveLength(1);
    const edition = await copies[1]?.editions.on(date);
    const takes = await Promise.all(
      each.map((editions) => editions?.take(edition?.id ?? '', HOLD_MS)),
    );
    expect(takes.filter((one) => one !== undefined)).toHaveLength(1);
  });

  test('an edition goes from planned to sent once, and its payload stands', async () => {
    const { subscriptions, editions, clock } = await aTimedStore();
    const { id } = await subscribed({ subscriptions }, aWish());
    const edition = await taken(editions, id);
    expect(edition.key).not.toBe(edition.id);
    expect(await editions.sent(edition.id, '1.2')).toBe(false);
    clock.pass(5);
    const payload = { text: 'New today', blocks: [] };
    expect(await editions.send(edition.id, payload, HOLD_MS)).toBe(true);
    expect(await editions.send(edition.id, { text: 'Another' }, HOLD_MS)).toBe(false);
    expect(await editions.skip(edition.id, 'empty')).toBe(false);
    expect(await editions.on(edition)).toEqual({
      ...edition,
      state: 'sending',
      payload,
      changedAt: clock.now(),
    });
    expect(await editions.sent(edition.id, '1.2')).toBe(true);
    expect(await editions.fail(edition.id, 'late')).toBe(false);
    expect(await editions.lastSent(id)).toMatchObject({ id: edition.id, ts: '1.2', payload });
  });

  test('one that is held is nobody else’s, until the time is over', async () => {
    const clock = aClock();
    const database = await aDatabase(kind);
    const [ours, theirs] = [
      await aStore({ database, now: clock.now }),
      await aStore({ database, now: clock.now }),
    ];
    const { id } = await subscribed(ours, aWish());
    const edition = await taken(ours.editions, id);
    await ours.editions.send(edition.id, {}, HOLD_MS);
    expect(await theirs.editions.free(9)).toEqual([]);
    expect(await theirs.editions.take(edition.id, HOLD_MS)).toBeUndefined();
    expect(await theirs.editions.fail(edition.id, 'not theirs')).toBe(false);
    clock.pass(HOLD_MS);
    expect(await theirs.editions.take(edition.id, HOLD_MS)).toMatchObject({ state: 'sending' });
    expect(await ours.editions.sent(edition.id, '1.2')).toBe(false);
    expect(await theirs.editions.sendAgain(edition.id, HOLD_MS)).toBe(true);
    expect(await theirs.editions.leaveUnknown(edition.id, 'missing_scope')).toBe(true);
    expect(await theirs.editions.on(edition)).toMatchObject({ state: 'unknown' });
  });

  test('one that Slack put off is planned again, and free after that time', async () => {
    const { subscriptions, editions, clock } = await aTimedStore();
    const { id } = await subscribed({ subscriptions }, aWish());
    const edition = await taken(editions, id);
    await editions.send(edition.id, { text: 'kept' }, HOLD_MS);
    expect(await editions.putBack(edition.id, 30_000)).toBe(true);
    expect(await editions.free(9)).toEqual([]);
    clock.pass(30_000);
    expect(await editions.free(9)).toMatchObject([{ state: 'planned', payload: { text: 'kept' } }]);
  });

  test('what was skipped and what failed keep their reasons; the latest comes first', async () => {
    const { subscriptions, editions } = await aTimedStore();
    const { id } = await subscribed({ subscriptions }, aWish());
    await editions.pass([{ subscriptionId: id, localDate: '2026-11-23' }], 'paused');
    const first = await taken(editions, id, '2026-11-24');
    const second = await taken(editions, id, '2026-11-25');
    await editions.skip(first.id, 'nothing new');
    await editions.send(second.id, {}, HOLD_MS);
    await editions.fail(second.id, 'is_archived');
    expect((await editions.latest(id, 5)).map(({ state, reason }) => [state, reason])).toEqual([
      ['failed', 'is_archived'],
      ['skipped', 'nothing new'],
      ['skipped', 'paused'],
    ]);
    expect(await editions.latest(id, 1)).toHaveLength(1);
    expect(await editions.lastSent(id)).toBeUndefined();
    expect(await editions.replan(first.id)).toBe(true);
    expect(await editions.on(first)).toMatchObject({ state: 'planned' });
  });

  test('what an edition said is forgotten in time, and that it was sent is not', async () => {
    const { subscriptions, editions, clock, tidy } = await aTimedStore();
    const { id } = await subscribed({ subscriptions }, aWish());
    const edition = await taken(editions, id);
    await editions.send(edition.id, { text: 'New' }, HOLD_MS);
    await editions.sent(edition.id, '1.2');
    clock.pass(29 * 24 * 60 * 60 * 1000);
    await tidy();
    expect(await editions.lastSent(id)).toHaveProperty('payload');
    clock.pass(2 * 24 * 60 * 60 * 1000);
    await tidy();
    expect(await editions.lastSent(id)).toMatchObject({ ts: '1.2' });
    expect(await editions.lastSent(id)).not.toHaveProperty('payload');
  });

  test('editions belong to a subscription and go with it', async () => {
    const { subscriptions, editions } = await aTimedStore();
    const nobodys = { subscriptionId: 'nobody', localDate: '2026-11-24' };
    await expect(editions.plan([nobodys])).rejects.toThrow(/foreign key/i);
    const { id } = await subscribed({ subscriptions }, aWish());
    const edition = await taken(editions, id);
    await subscriptions.remove(id);
    expect(await editions.on(edition)).toBeUndefined();
  });
});
