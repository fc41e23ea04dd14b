import { expect, test } from 'vitest';
import { aClock, aDatabase, aStore, withEachDatabase } from '../databases.ts';

withEachDatabase((kind) => {
  test('an article is first seen once; a touch changes nothing, other words do', async () => {
    const clock = aClock();
    const database = await aDatabase(kind);
    const { articles } = await aStore({ database, now: clock.now });
    const treaty = { id: 'treaty', hash: 'a' };
    const began = clock.now();
    await articles.see([]);
    await articles.see([treaty]);
    clock.pass(1000);
    const talks = { id: 'talks', hash: 'b' };
    await articles.see([treaty, talks]);
    const later = clock.now();
    expect(await articles.seen()).toEqual([
      { ...talks, firstSeenAt: later, changedAt: later },
      { ...treaty, firstSeenAt: began, changedAt: began },
    ]);
    clock.pass(1000);
    const again = await aStore({ database, now: clock.now });
    await again.articles.see([{ ...treaty, hash: 'c' }]);
    expect(await again.articles.seen()).toContainEqual({
      ...treaty,
      hash: 'c',
      firstSeenAt: began,
      changedAt: clock.now(),
    });
    expect((await again.articles.seen(later)).map(({ id }) => id)).toEqual(['talks']);
  });

  test('the latest are those first seen last, and of one moment those with the last name', async () => {
    const clock = aClock();
    const { articles } = await aStore({ database: await aDatabase(kind), now: clock.now });
    await articles.see(['2016', '2018', '2017'].map((id) => ({ id, hash: 'a' })));
    clock.pass(1000);
    await articles.see(['1905', '2016'].map((id) => ({ id, hash: 'b' })));
    const latest = await articles.latest(3);
    expect(latest.map(({ id }) => id)).toEqual(['1905', '2018', '2017']);
  });

  test('two thousand articles are seen at once', async () => {
    const { articles } = await aStore({ database: await aDatabase(kind) });
    const many = Array.from({ length: 2000 }, (_, nth) => ({
      id: `article ${nth}`,
      hash: String(nth),
    }));
    await articles.see(many);
    expect(await articles.seen()).toHaveLength(2000);
  });

  test('bytes of an installation come back as they were put', async () => {
    const { installations } = await aStore({ database: await aDatabase(kind) });
    const bytes = Uint8Array.from({ length: 256 }, (_, value) => value);
    await installations.put('T1', new Uint8Array([1]));
    await installations.put('T1', bytes);
    expect(await installations.get('T1')).toEqual(bytes);
    expect(await installations.get('T2')).toBeUndefined();
    await installations.remove('T1');
    expect(await installations.get('T1')).toBeUndefined();
  });
});
