import { expect, test } from 'vitest';
import { aDatabase, aStore, runBeside, withEachDatabase } from '../../databases.ts';

const ADDRESS = 'https://harbour.example/feed';

const follow = (archive?: string, address = ADDRESS) => ({
  address,
  kind: 'feed' as const,
  archive,
  team: 'T1',
  addedBy: 'U1',
  language: 'en' as const,
});

withEachDatabase((kind) => {
  test('each archive follows an address for itself, and what others follow is in nobody’s way', async () => {
    const { feeds } = await aStore({ database: await aDatabase(kind) });
    const [plain, desk] = [await feeds.add(follow()), await feeds.add(follow('desk'))];
    expect(plain).toMatchObject({ address: ADDRESS });
    expect(plain).not.toHaveProperty('archive');
    expect(desk).toMatchObject({ address: ADDRESS, archive: 'desk' });
    for (const archive of [undefined, 'desk']) {
      expect(await feeds.add(follow(archive))).toBeUndefined();
    }
    expect(await feeds.end(desk?.id ?? '')).toBe(true);
    expect((await feeds.all()).map(({ id }) => id)).toEqual([plain?.id]);
    expect(await feeds.add(follow('desk'))).toMatchObject({ id: desk?.id, archive: 'desk' });
  });

  test('the file of an archive begins and ends what that one follows, and nothing of another', async () => {
    const { feeds } = await aStore({ database: await aDatabase(kind) });
    const followed = async () =>
      (await feeds.all()).map(({ archive, origin }) => `${archive} ${origin}`).sort();
    const file = [{ address: ADDRESS, kind: 'feed' as const }];
    await feeds.add(follow('museum'));
    await feeds.followFile(file, 'desk');
    await feeds.followFile(file, 'desk');
    await feeds.followFile(file);
    expect(await followed()).toEqual(['desk file', 'museum slack', 'undefined file']);
    await feeds.followFile([], 'desk');
    expect(await followed()).toEqual(['museum slack', 'undefined file']);
  });

  test('no address is taken for that of another archive', async () => {
    const { feeds } = await aStore({ database: await aDatabase(kind) });
    await feeds.add(follow('desk'));
    await expect(feeds.add(follow(undefined, `/desk/${ADDRESS}`))).rejects.toThrow();
    expect(await feeds.add(follow('desk-a'))).toMatchObject({ address: ADDRESS });
  });

  test('an item is the one that was listed at its address before, whatever its id', async () => {
    const { feeds, looks, items } = await aStore({ database: await aDatabase(kind) });
    const { id = '' } = (await feeds.add(follow())) ?? {};
    await looks.take(Date.now() + 60_000, 1);
    const item = (name: string, path = '/a') => ({
      id: name,
      address: `https://harbour.example${path}`,
      title: name,
    });
    const open = async () => (await items.open(id)).map((one) => one.id).sort();
    expect(await looks.record(id, {}, [item('1'), item('2'), item('3', '/b')])).toBe(true);
    expect(await open()).toEqual(['1', '3']);
    await looks.record(id, {}, [item('4', '/a/?utm_source=feed'), item('5', '/a#part')]);
    // Under the id that it has it is known as well, wherever it is by now.
    await looks.record(id, {}, [item('3', '/c'), item('6', '/c')]);
    await looks.record(id, {}, []);
    expect(await open()).toEqual(['1', '3', '5', '6']);
  });

  test('what an archive followed when an address was followed for one alone stays its own', async () => {
    const database = await aDatabase(kind);
    const before = await aStore({ database });
    const kept = await before.feeds.add(follow('desk'));
    await before.close();
    await runBeside(
      database,
      `update feeds set address = '${ADDRESS}';
       delete from common_ground_migrations where name = '0018-feeds-by-archive'`,
    );
    const { feeds } = await aStore({ database });
    expect(await feeds.add(follow('desk'))).toBeUndefined();
    expect(await feeds.add(follow('museum'))).toMatchObject({ archive: 'museum' });
    expect(await feeds.get(kept?.id ?? '')).toMatchObject({ address: ADDRESS, archive: 'desk' });
  });
});
