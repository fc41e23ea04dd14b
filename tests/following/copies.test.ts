import { expect, test } from 'vitest';
import { aClock, aDatabase, aStore, withEachDatabase } from '../store/databases.ts';
import { aDesk, aKnowledge, aSite, HOUR, published, wanted } from './desk.ts';
import { rss } from './site/feed-forms.ts';

const MINUTE = 60 * 1000;

const follow = (address: string) => ({
  address,
  kind: 'feed' as const,
  team: 'T1',
  addedBy: 'U1',
  language: 'en' as const,
});

withEachDatabase((kind) => {
  test('of two copies one looks at a feed, and another may once it is held no more', async () => {
    const database = await aDatabase(kind);
    const clock = aClock();
    const [one, other] = await Promise.all([
      aStore({ database, now: clock.now }),
      aStore({ database, now: clock.now }),
    ]);
    const feed = await one.feeds.add(follow('https://harbour.example/feed'));
    expect(await other.feeds.add(follow('https://harbour.example/feed'))).toBeUndefined();
    const id = feed?.id ?? '';
    const until = clock.now() + 3 * MINUTE;
    const taken = await Promise.all([one.looks.take(until, 4), other.looks.take(until, 4)]);
    expect(taken.flat().length).toBe(1);
    const [holder, idle] = taken[0]?.length === 1 ? [one, other] : [other, one];
    expect(await idle.looks.hold(id, until)).toBe(false);
    clock.pass(2 * MINUTE);
    expect(await holder.looks.hold(id, clock.now() + 3 * MINUTE)).toBe(true);
    clock.pass(2 * MINUTE);
    expect(await idle.looks.take(clock.now() + MINUTE, 4)).toEqual([]);
    clock.pass(MINUTE);
    expect((await idle.looks.take(clock.now() + MINUTE, 4)).length).toBe(1);
    // What the first one says by now is of no weight.
    const item = { id: 'a', address: 'https://harbour.example/a', title: 'A' };
    expect(await holder.looks.record(id, { etag: 'old' }, [item])).toBe(false);
    await holder.looks.rest(id, clock.now() + HOUR);
    expect(await idle.looks.record(id, { etag: 'new' }, [item])).toBe(true);
    await idle.looks.rest(id, clock.now() + HOUR);
    expect(await one.feeds.get(id)).toMatchObject({ etag: 'new', nextAt: clock.now() + HOUR });
    expect((await one.items.open(id)).map(({ title }) => title)).toEqual(['A']);
  });

  test('of one host one feed is taken at a time', async () => {
    const clock = aClock();
    const store = await aStore({ database: await aDatabase(kind), now: clock.now });
    for (const path of ['a', 'b', 'c']) {
      await store.feeds.add(follow(`https://harbour.example/${path}`));
      await store.feeds.add(follow(`https://${path}.example/`));
    }
    const until = clock.now() + MINUTE;
    const taken = await store.looks.take(until, 10);
    expect(taken.length).toBe(4);
    expect(await store.looks.take(until, 10)).toEqual([]);
    for (const { id } of taken) await store.looks.rest(id, clock.now() + HOUR);
    expect((await store.looks.take(until, 10)).length).toBe(1);
  });

  test('items are kept with what is known of their feed or not at all, and a second time are no new ones', async () => {
    const clock = aClock();
    const store = await aStore({ database: await aDatabase(kind), now: clock.now });
    const { id = '' } = (await store.feeds.add(follow('https://harbour.example/feed'))) ?? {};
    const listed = Array.from({ length: 205 }, (_, nth) => ({
      id: `item ${nth}`,
      address: `https://harbour.example/${nth}`,
      title: `Article ${nth}`,
      summary: 'What it is about.',
      isOld: nth > 202,
    }));
    await store.looks.take(clock.now() + MINUTE, 1);
    await store.looks.record(id, { title: 'Post' }, listed);
    const open = await store.items.open(id);
    expect(open.length).toBe(203);
    // The oldest first.
    expect(open[0]).toMatchObject({ title: 'Article 202', summary: 'What it is about.' });
    const [first, second, third] = open;
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    await store.items.settle(first, { state: 'kept', score: 80, articleId: 'a' });
    await store.items.settle(second, { state: 'left-out', score: 10, subjects: ['japan'] });
    await store.items.putOff(third, 'busy');
    await store.looks.record(id, { title: 'Another name' }, listed);
    expect((await store.items.open(id)).length).toBe(201);
    expect((await store.items.find(id, third.id))?.tries).toBe(1);
    expect(await store.items.leftOut(20, id)).toMatchObject([
      { title: 'Article 201', score: 10, subjects: ['japan'] },
    ]);
    expect((await store.items.counts()).get(id)).toEqual({ kept: 1, leftOut: 1, failed: 0 });
    expect((await store.feeds.get(id))?.title).toBe('Post');
  });

  test('a feed that nobody follows any more is followed anew with what is known of its items', async () => {
    const clock = aClock();
    const store = await aStore({ database: await aDatabase(kind), now: clock.now });
    const wish = follow('https://harbour.example/feed');
    const { id = '' } = (await store.feeds.add({ ...wish, threshold: 60 })) ?? {};
    expect(await store.feeds.setThreshold(id, 20)).toBe(true);
    expect(await store.feeds.end(id)).toBe(true);
    expect(await store.feeds.end(id)).toBe(false);
    expect(await store.feeds.all()).toEqual([]);
    expect(await store.looks.take(clock.now() + MINUTE, 5)).toEqual([]);
    const again = await store.feeds.add({ ...wish, addedBy: 'U2', title: 'Post' });
    expect(again).toMatchObject({ id, addedBy: 'U2', title: 'Post' });
    expect(again?.threshold).toBeUndefined();
    // The file's word is the last one.
    await store.feeds.followFile([{ address: wish.address, kind: 'page', threshold: 5 }]);
    expect(await store.feeds.all()).toMatchObject([
      { id, origin: 'file', kind: 'page', threshold: 5, title: 'Post' },
    ]);
    expect(await store.feeds.setThreshold(id, 20)).toBe(false);
    await store.feeds.followFile([]);
    expect(await store.feeds.all()).toEqual([]);
  });

  test('two copies together ask for each feed once and save each article once', async () => {
    const clock = aClock();
    const database = await aDatabase(kind);
    const knowledge = aKnowledge();
    const sites = await Promise.all([aSite(), aSite(), aSite()]);
    const [first, second] = await Promise.all(
      [1, 2].map(() => aDesk({ now: clock.now, sites, database, knowledge })),
    );
    if (first === undefined || second === undefined) throw new Error();
    for (const [nth, site] of sites.entries()) {
      // The same article in all of them, and one of its own.
      const shared = published(site, '/shared', wanted('the fishing quota'));
      const own = published(site, '/own', wanted(['graves', 'flights', 'gas'][nth] ?? ''));
      site.put('/feed', { body: rss({ title: 'P', site: site.at('/'), items: [shared, own] }) });
      await first.follow(site.at('/feed'));
    }
    await Promise.all([first.tick(), second.tick()]);
    expect(sites.map((site) => site.timesAsked('/feed'))).toEqual([1, 1, 1]);
    expect(sites.map((site) => site.mostAtOnce())).toEqual([1, 1, 1]);
    expect(await first.titles()).toEqual([
      'Japan and Russia speak of flights',
      'Japan and Russia speak of gas',
      'Japan and Russia speak of graves',
      'Japan and Russia speak of the fishing quota',
    ]);
  });
});
