import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import { articleChanges } from '../../../src/store/migrations/0008-article-changes.ts';
import { sqliteDialect } from '../../../src/store/sqlite/dialect.ts';
import { openSqlite } from '../../../src/store/sqlite/open-sqlite.ts';
import type { Tables } from '../../../src/store/tables.ts';
import { anArticle } from '../../archive-builders.ts';
import { aClock, aDatabase, aStore, withEachDatabase } from '../databases.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

withEachDatabase((kind) => {
  test('an article that says something else is kept as a change, each time and also back', async () => {
    const clock = aClock();
    const { articles, changes } = await aStore({ database: await aDatabase(kind), now: clock.now });
    const seen = async (hash: string) => {
      clock.pass(1000);
      await articles.see([
        { id: 'treaty', hash },
        { id: 'still', hash: 'same' },
      ]);
      return clock.now();
    };
    const began = await seen('a');
    const times = [await seen('b'), await seen('b'), await seen('a')];
    expect(await changes.since(0)).toMatchObject([
      { articleId: 'treaty', from: 'b', to: 'a', changedAt: times[2] },
      { articleId: 'treaty', from: 'a', to: 'b', changedAt: times[0] },
    ]);
    expect(await changes.since((times[0] ?? 0) + 1)).toHaveLength(1);
    expect(await changes.latest(1, 1)).toMatchObject([{ to: 'b' }]);
    expect(began).toBeLessThan(times[0] ?? 0);
  });

  test('of several copies that see a change at once, one keeps it', async () => {
    const clock = aClock();
    const database = await aDatabase(kind);
    const stores = await Promise.all([1, 2, 3].map(() => aStore({ database, now: clock.now })));
    await stores[0]?.articles.see([{ id: 'treaty', hash: 'a' }]);
    clock.pass(1000);
    await Promise.all(stores.map(({ articles }) => articles.see([{ id: 'treaty', hash: 'b' }])));
    expect(await stores[0]?.changes.since(0)).toHaveLength(1);
  });

  test('what a person corrected says who, and nothing else does', async () => {
    const clock = aClock();
    const { articles, changes } = await aStore({ database: await aDatabase(kind), now: clock.now });
    for (const hash of ['a', 'b', 'c']) await articles.see([{ id: 'treaty', hash }]);
    await changes.corrected({ id: 'treaty', hash: 'c' }, 'U1');
    await changes.corrected({ id: 'treaty', hash: 'c' }, 'U2');
    await changes.corrected({ id: 'other', hash: 'b' }, 'U3');
    const who = (await changes.since(0)).map(({ to, correctedBy }) => [to, correctedBy]);
    expect(Object.fromEntries(who)).toEqual({ b: undefined, c: 'U2' });
  });

  test('after more than a year they are forgotten', async () => {
    const clock = aClock();
    const { articles, changes, tidy } = await aStore({
      database: await aDatabase(kind),
      now: clock.now,
    });
    for (const hash of ['a', 'b']) await articles.see([{ id: 'treaty', hash }]);
    await tidy();
    expect(await changes.since(0)).toHaveLength(1);
    clock.pass(401 * DAY_MS);
    await tidy();
    expect(await changes.since(0)).toEqual([]);
  });
});

test('a database of before tells the changes of the versions that it has kept', async () => {
  const clock = aClock();
  const database = await aDatabase('sqlite');
  if (database.kind !== 'sqlite') throw new Error('it is a file');
  const before = await aStore({ database, now: clock.now });
  for (const hash of ['a', 'b', 'c']) {
    clock.pass(1000);
    await before.versions.keep([{ id: 'treaty', hash, article: anArticle({ title: hash }) }]);
  }
  await before.versions.keep([{ id: 'still', hash: 'd', article: anArticle() }]);
  await before.close();
  const db = new Kysely<Tables>({ dialect: sqliteDialect(() => openSqlite(database.path)) });
  for (const table of ['changes', 'corrections', 'refetches']) {
    await db.schema.dropTable(`article_${table}`).execute();
  }
  await articleChanges(db);
  await db.destroy();
  const { changes } = await aStore({ database, now: clock.now });
  expect(await changes.since(0)).toMatchObject([
    { articleId: 'treaty', from: 'b', to: 'c', changedAt: clock.now() },
    { articleId: 'treaty', from: 'a', to: 'b', changedAt: clock.now() - 1000 },
  ]);
});
