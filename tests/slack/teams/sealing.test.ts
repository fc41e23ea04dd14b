import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { createInstalled } from '../../../src/slack/teams/installed.ts';
import { createSealing } from '../../../src/slack/teams/sealing.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { aClock, aDatabase, aStore, withEachDatabase } from '../../store/databases.ts';
import { aLog } from '../bots/running-bot.ts';
import { aKey } from '../bots/several-bot.ts';

test('what was encrypted for somebody is read for them alone, whatever it is', () => {
  const { seal, open } = createSealing([aKey()]);
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), fc.string(), (owner, text, other) => {
      const sealed = seal(owner, text);
      expect(open(owner, sealed)).toEqual({ text, isOld: false });
      if (other !== owner) expect(open(other, sealed)).toBeUndefined();
    }),
  );
});

test('one bit changed, or one byte missing, and nothing is read', () => {
  const { seal, open } = createSealing([aKey()]);
  const sealed = seal('T1', 'xoxb-1');
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const changed = Uint8Array.from(sealed);
    const at = Math.floor(bit / 8);
    changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
    expect(open('T1', changed)).toBeUndefined();
  }
  for (let length = 0; length < sealed.length; length++) {
    expect(open('T1', sealed.slice(0, length))).toBeUndefined();
  }
});

test('the same is never encrypted to the same', () => {
  const { seal } = createSealing([aKey()]);
  const sealed = Array.from({ length: 50 }, () => Buffer.from(seal('T1', 'x')).toString('hex'));
  expect(new Set(sealed).size).toBe(50);
});

test('the key of before reads and does not write', () => {
  const [before, now] = [aKey(), aKey()];
  const old = createSealing([before]).seal('T1', 'x');
  const both = createSealing([now, before]);
  expect(both.open('T1', old)).toEqual({ text: 'x', isOld: true });
  const sealed = both.seal('T1', 'x');
  expect(createSealing([now]).open('T1', sealed)).toEqual({ text: 'x', isOld: false });
  expect(createSealing([before]).open('T1', sealed)).toBeUndefined();
});

const INSTALLATION = {
  id: 'T1',
  botToken: 'xoxb-secret-1',
  botId: 'B1',
  botUserId: 'U1',
  refreshToken: 'xoxe-1-secret',
  expiresAt: 1,
  installedAt: 1,
};

const installedIn = (store: Store, keys: readonly [Buffer, ...Buffer[]], now = Date.now) =>
  createInstalled({
    installations: store.installations,
    sealing: createSealing(keys),
    allowed: [],
    now,
    log: aLog().log,
  });

withEachDatabase((kind) => {
  test('no token stands in the database, and a row that was moved to another team is not read', async () => {
    const store = await aStore({ database: await aDatabase(kind) });
    const installed = installedIn(store, [aKey()]);
    await installed.put(INSTALLATION);
    const body = await store.installations.get('T1');
    expect(Buffer.from(body ?? []).toString('latin1')).not.toContain('secret');
    await store.installations.put('T2', body ?? new Uint8Array());
    expect((await installed.of('T1'))?.installation).toEqual(INSTALLATION);
    expect(await installed.of('T2')).toBeUndefined();
  });

  test('with a new key all is encrypted anew at the start, and the old one can go', async () => {
    const [before, now] = [aKey(), aKey()];
    const store = await aStore({ database: await aDatabase(kind) });
    for (const id of ['T1', 'T2']) {
      await installedIn(store, [before]).put({ ...INSTALLATION, id });
    }
    expect(await installedIn(store, [now, before]).sealAnew()).toEqual({ all: 2, unread: [] });
    const installed = installedIn(store, [now]);
    expect(await installed.sealAnew()).toEqual({ all: 2, unread: [] });
    expect((await installed.of('T2'))?.installation.botToken).toBe('xoxb-secret-1');
  });

  test('with a wrong key the start ends in words, and one row that cannot be read stops no other', async () => {
    const key = aKey();
    const store = await aStore({ database: await aDatabase(kind) });
    await installedIn(store, [key]).put(INSTALLATION);
    await expect(installedIn(store, [aKey()]).sealAnew()).rejects.toThrow(UserError);
    await installedIn(store, [aKey()]).put({ ...INSTALLATION, id: 'T2' });
    expect(await installedIn(store, [key]).sealAnew()).toEqual({ all: 2, unread: ['T2'] });
  });

  test('what another copy has changed is heeded within ten seconds', async () => {
    const clock = aClock();
    const key = aKey();
    const store = await aStore({ database: await aDatabase(kind) });
    const [one, two] = [1, 2].map(() => installedIn(store, [key], clock.now));
    await one?.put(INSTALLATION);
    const token = async () => (await two?.of('T1'))?.installation.botToken;
    expect(await token()).toBe('xoxb-secret-1');
    await one?.put({ ...INSTALLATION, botToken: 'xoxb-secret-2' });
    expect(await token()).toBe('xoxb-secret-1');
    clock.pass(10_000);
    expect(await token()).toBe('xoxb-secret-2');
    await store.installations.remove('T1');
    clock.pass(10_000);
    expect(await token()).toBeUndefined();
  });
});
