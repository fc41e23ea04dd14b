import { expect, test } from 'vitest';
import { aClock, aDatabase, aStore, withEachDatabase } from '../../databases.ts';

const body = (...bytes: readonly number[]): Uint8Array => new Uint8Array(bytes);

withEachDatabase((kind) => {
  test('of two copies one holds an installation, until its time is over or it is released', async () => {
    const clock = aClock();
    const database = await aDatabase(kind);
    const [one, two] = [
      (await aStore({ database, now: clock.now })).installations,
      (await aStore({ database, now: clock.now })).installations,
    ];
    await one.put('T1', body(1));
    const tries = await Promise.all([one.hold('T1', body(1), 1000), two.hold('T1', body(1), 1000)]);
    expect(tries.sort()).toEqual([false, true]);
    clock.pass(999);
    expect(await two.hold('T1', body(1), 1000)).toBe(false);
    clock.pass(1);
    expect(await two.hold('T1', body(1), 1000)).toBe(true);
    await one.release('T1');
    expect(await one.hold('T1', body(1), 1000)).toBe(false);
    await two.release('T1');
    expect(await one.hold('T1', body(1), 1000)).toBe(true);
  });

  test('what another copy has changed is neither held nor replaced', async () => {
    const { installations } = await aStore({ database: await aDatabase(kind) });
    await installations.put('T1', body(1));
    expect(await installations.replace('T1', body(1), body(2))).toBe(true);
    expect(await installations.hold('T1', body(1), 1000)).toBe(false);
    expect(await installations.replace('T1', body(1), body(3))).toBe(false);
    expect(await installations.get('T1')).toEqual(body(2));
    expect(await installations.replace('T2', body(1), body(3))).toBe(false);
  });

  test('replacing and installing anew end a hold', async () => {
    const { installations } = await aStore({ database: await aDatabase(kind) });
    await installations.put('T1', body(1));
    await installations.hold('T1', body(1), 60_000);
    await installations.replace('T1', body(1), body(2));
    expect(await installations.hold('T1', body(2), 60_000)).toBe(true);
    await installations.put('T1', body(3));
    expect(await installations.hold('T1', body(3), 60_000)).toBe(true);
  });

  test('an organisation has teams, each of one organisation', async () => {
    const { installations } = await aStore({ database: await aDatabase(kind) });
    await installations.noteTeam('E1', 'T2');
    await installations.noteTeam('E1', 'T1');
    await installations.noteTeam('E1', 'T1');
    expect(await installations.teamsOf('E1')).toEqual(['T1', 'T2']);
    await installations.noteTeam('E2', 'T1');
    expect(await installations.teamsOf('E1')).toEqual(['T2']);
    expect(await installations.organisationOf('T1')).toBe('E2');
    expect(await installations.organisationOf('T9')).toBeUndefined();
  });

  test('all are in the order of their ids', async () => {
    const { installations } = await aStore({ database: await aDatabase(kind) });
    for (const id of ['T2', 'E1', 'T1']) await installations.put(id, body(id.charCodeAt(1)));
    expect((await installations.all()).map(({ id }) => id)).toEqual(['E1', 'T1', 'T2']);
  });
});
