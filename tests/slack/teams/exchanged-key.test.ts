import { expect, test } from 'vitest';
import { anEvent, JSON_ } from '../bots/running-bot.ts';
import { aBotOfSeveral, aKey } from '../bots/several-bot.ts';

const TEAM = 'T01TEAM';

/** A mention, as Slack delivers it. */
const mention = (id: string) => {
  const event = { type: 'app_mention', user: 'U01ANNA', channel: 'C1', ts: '1.1', text: 'When?' };
  return { body: anEvent(event, id).replaceAll('T01DESK', TEAM), type: JSON_ };
};

test('a copy that has not got the new key leaves deliveries to those that have it, and loses none', async () => {
  const [before, next] = [aKey(), aKey()];
  const old = await aBotOfSeveral({ oauth: { encryptionKeys: [before] } });
  await old.install(TEAM);
  const { slack, store } = old;
  const renewed = await aBotOfSeveral({
    slack,
    store,
    oauth: { encryptionKeys: [next, before] },
  });
  expect((await old.send(mention('Ev1'))).status).toBe(500);
  expect((await renewed.send(mention('Ev1'))).status).toBe(200);
  expect(await store.claims.take({ delivery: 'event Ev1' })).toBeUndefined();
});

test('where every copy could read the new key before, none leaves any', async () => {
  const [before, next] = [aKey(), aKey()];
  const old = await aBotOfSeveral({ oauth: { encryptionKeys: [before, next] } });
  await old.install(TEAM);
  const { slack, store } = old;
  await aBotOfSeveral({ slack, store, oauth: { encryptionKeys: [next, before] } });
  expect((await old.send(mention('Ev2'))).status).toBe(200);
  expect(await store.claims.take({ delivery: 'event Ev2' })).toBeUndefined();
});
