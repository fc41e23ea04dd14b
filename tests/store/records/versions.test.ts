import { expect, test } from 'vitest';
import { aClock, aDatabase, aStore, withEachDatabase } from '../databases.ts';

const SOURCE = {
  id: 'mofa',
  title: 'A statement',
  publisher: 'MOFA',
  url: 'https://example.org/s',
};

const seen = (hash: string, text = `Text ${hash}.`, id = 'treaty') => ({
  id,
  hash,
  article: {
    title: `Title ${hash}`,
    author: 'Jane Doe',
    published: '2017-03-20',
    url: 'https://example.org/a',
    passages: [
      { text: 'Before.', sources: [] },
      { text, sources: [SOURCE] },
    ],
  },
});

withEachDatabase((kind) => {
  test('what an article has said is kept, the latest first, each version once', async () => {
    const clock = aClock();
    const { versions } = await aStore({ database: await aDatabase(kind), now: clock.now });
    const began = clock.now();
    for (const hash of ['a', 'a', 'b', 'a']) {
      await versions.keep([seen(hash), seen(hash, 'Other.', 'other')]);
      clock.pass(1000);
    }
    const [latest, ...earlier] = await versions.of('treaty');
    expect(latest).toEqual({
      hash: 'b',
      seenAt: began + 2000,
      title: 'Title b',
      author: 'Jane Doe',
      published: '2017-03-20',
      url: 'https://example.org/a',
      passages: [
        { text: 'Before.', sources: [] },
        { text: 'Text b.', sources: [SOURCE] },
      ],
    });
    expect(earlier.map(({ hash, seenAt }) => [hash, seenAt])).toEqual([['a', began]]);
    expect(await versions.of('nothing')).toEqual([]);
  });

  test('the oldest of many versions make room, and never the one that is there now', async () => {
    const clock = aClock();
    const { versions } = await aStore({ database: await aDatabase(kind), now: clock.now });
    for (let nth = 0; nth < 30; nth++) {
      await versions.keep([seen(String(nth))]);
      clock.pass(1000);
    }
    const kept = (await versions.of('treaty')).map(({ hash }) => Number(hash));
    expect(kept).toEqual(Array.from({ length: 20 }, (_, nth) => 29 - nth));
  });

  test('several copies of the bot keep one version once, whatever is in it', async () => {
    const database = await aDatabase(kind);
    const stores = await Promise.all([1, 2, 3].map(() => aStore({ database })));
    const all = Array.from({ length: 120 }, (_, nth) =>
      seen('a', `\0 \ud800 長い ${nth}`, `${nth}`),
    );
    await Promise.all(stores.map(({ versions }) => versions.keep(all)));
    const [first] = stores;
    for (const nth of [0, 60, 119]) {
      const [version, ...more] = (await first?.versions.of(String(nth))) ?? [];
      expect(more).toEqual([]);
      expect(version?.passages[1]?.text).toContain(`長い ${nth}`);
    }
  });

  test('thousands of articles are kept beside other work', async () => {
    const { versions } = await aStore({ database: await aDatabase(kind) });
    const all = Array.from({ length: 5000 }, (_, nth) => seen('a', 'word '.repeat(400), `${nth}`));
    let turns = 0;
    // Of the event loop: a timer comes as seldom as a busy machine lets it.
    let counting = setImmediate(function count() {
      turns++;
      counting = setImmediate(count);
    });
    await versions.keep(all);
    clearImmediate(counting);
    expect(turns).toBeGreaterThan(3);
    expect(await versions.of('999')).toHaveLength(1);
  });
});
