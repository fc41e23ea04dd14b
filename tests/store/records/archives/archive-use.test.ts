import { expect, test } from 'vitest';
import { aDatabase, aStore, withEachDatabase } from '../../databases.ts';

withEachDatabase((kind) => {
  test('what a place was given stands until it is given something else', async () => {
    const database = await aDatabase(kind);
    const { archiveUse } = await aStore({ database });
    expect(await archiveUse.of('T1', 'C1')).toEqual({});
    await archiveUse.give({ team: 'T1' }, ['a', 'b'], 'U1');
    await archiveUse.give({ team: 'T1', channel: 'C1' }, ['b'], 'U1');
    await archiveUse.give({ team: 'T2', channel: 'C1' }, ['a'], 'U2');
    expect(await archiveUse.of('T1', 'C1')).toEqual({ team: ['a', 'b'], channel: ['b'] });
    expect(await archiveUse.of('T1', 'C2')).toEqual({ team: ['a', 'b'] });
    expect(await archiveUse.of('T1')).toEqual({ team: ['a', 'b'] });
    expect(await archiveUse.of('T2', 'C1')).toEqual({ channel: ['a'] });
    expect(await archiveUse.channelsOf('T1')).toEqual([{ channel: 'C1', archives: ['b'] }]);
    await archiveUse.give({ team: 'T1' }, [], 'U1');
    await archiveUse.give({ team: 'T1', channel: 'C1' }, undefined, 'U1');
    expect(await archiveUse.of('T1', 'C1')).toEqual({ team: [] });
    expect(await archiveUse.channelsOf('T1')).toEqual([]);
  });

  test('the archive that came first keeps its ids, in whatever order they stand later', async () => {
    const database = await aDatabase(kind);
    const { archiveUse } = await aStore({ database });
    const other = await aStore({ database });
    const both = await Promise.all([
      archiveUse.plain(['a', 'b']),
      other.archiveUse.plain(['b', 'a']),
    ]);
    expect(new Set(both).size).toBe(1);
    expect(await archiveUse.plain(['c'])).toBe(both[0]);
  });
});
