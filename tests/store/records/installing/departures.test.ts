import { expect, test } from 'vitest';
import { aClock, aDatabase, aStore, withEachDatabase } from '../../databases.ts';
import { everyRow } from '../../every-row.ts';

const MINUTE_MS = 60_000;
const BODY = new Uint8Array([1]);

withEachDatabase((kind) => {
  async function twoCopies() {
    const database = await aDatabase(kind);
    const { now, pass } = aClock();
    const [one, other] = [await aStore({ database, now }), await aStore({ database, now })];
    return { database, now, pass, one: one.installations, other: other.installations };
  }

  test('what a workspace has left is deleted at once, and again after a minute, by any copy; then its name goes too', async () => {
    const { database, now, pass, one, other } = await twoCopies();
    await one.put('T1', BODY);
    const first = await one.departures.leave('T1');
    expect(await one.get('T1')).toBeUndefined();
    expect(first).toMatchObject({ team: 'T1', isDeletion: true });
    await one.departures.done(first);
    expect(await other.departures.due()).toBeUndefined();
    pass(MINUTE_MS);
    const again = await other.departures.due();
    expect(again).toMatchObject({ team: 'T1', isDeletion: true });
    expect(await one.departures.due()).toBeUndefined();
    if (again !== undefined) await other.departures.done(again);
    expect(await one.departures.isLate('T1', now())).toBe(true);
    expect(await one.departures.isLate('T1', now() + 1)).toBe(false);
    pass(10 * MINUTE_MS);
    const last = await one.departures.due();
    expect(last).toMatchObject({ team: 'T1', isDeletion: false });
    if (last !== undefined) await one.departures.done(last);
    expect((await everyRow(database)).departures).toEqual([]);
  });

  test('what a copy was at when it ended another does', async () => {
    const { pass, one, other } = await twoCopies();
    const first = await one.departures.leave('T1');
    expect(await other.departures.due()).toBeUndefined();
    pass(MINUTE_MS / 2);
    expect(await other.departures.due()).toEqual(first);
  });

  test('an organisation leaves with all that it served, but for those that have installed the app themselves', async () => {
    const { one } = await twoCopies();
    for (const id of ['E1', 'T2', 'E2']) await one.put(id, BODY);
    for (const team of ['T1', 'T2', 'T3']) await one.noteTeam('E1', team);
    await one.noteTeam('E2', 'T4');
    const steps = await one.departures.leaveWith('E1');
    expect(steps.map(({ team }) => team).sort()).toEqual(['T1', 'T3']);
    expect((await one.all()).map(({ id }) => id)).toEqual(['E2', 'T2']);
    expect([await one.teamsOf('E1'), await one.teamsOf('E2')]).toEqual([[], ['T4']]);
    expect((await one.departures.unfinished('E1')).map(({ team }) => team).sort()).toEqual([
      'T1',
      'T3',
    ]);
  });

  test('a workspace that has left is not noted again until all that came late is deleted', async () => {
    const { pass, one } = await twoCopies();
    await one.departures.done(await one.departures.leave('T1'));
    await one.noteTeam('E1', 'T1');
    expect(await one.teamsOf('E1')).toEqual([]);
    pass(MINUTE_MS);
    const again = await one.departures.due();
    if (again !== undefined) await one.departures.done(again);
    await one.noteTeam('E1', 'T1');
    expect(await one.teamsOf('E1')).toEqual(['T1']);
    pass(10 * MINUTE_MS);
    expect(await one.departures.due()).toBeUndefined();
  });

  test('whoever installs the app again has left no more', async () => {
    const { pass, one } = await twoCopies();
    await one.noteTeam('E1', 'T1');
    await one.departures.leaveWith('E1');
    await one.departures.leave('T2');
    for (const id of ['E1', 'T2']) await one.put(id, BODY);
    pass(10 * MINUTE_MS);
    expect(await one.departures.due()).toBeUndefined();
  });

  test.each(['', 'T%', 'T 1'])(
    '“%s” is no workspace, and neither leaves nor is noted',
    async (team) => {
      const { one } = await twoCopies();
      await expect(one.departures.leave(team)).rejects.toThrow('no id of a workspace');
      await expect(one.noteTeam('E1', team)).rejects.toThrow('no id of a workspace');
    },
  );
});
