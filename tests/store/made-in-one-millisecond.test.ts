import { expect, test } from 'vitest';
import { aClock, aDatabase, aStore, subscribed, withEachDatabase } from './databases.ts';

withEachDatabase((kind) => {
  test('what is made in one millisecond is listed in the order of its making', async () => {
    const store = await aStore({ database: await aDatabase(kind), now: aClock().now });
    const channels = Array.from({ length: 20 }, (_, nth) => `C${nth}`);
    for (const channel of channels) {
      await subscribed(store, { team: 'T01', channel, settings: {}, createdBy: 'U01' });
    }
    const listed = (await store.subscriptions.all()).map(({ channel }) => channel);
    expect(listed).toEqual(channels);
  });
});
