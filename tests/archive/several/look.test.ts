import fc from 'fast-check';
import { expect, test } from 'vitest';
import { archivesOfChannel, archivesOfTeam } from '../../../src/archive/several/look.ts';

const NAMES = ['a', 'b', 'c', 'd'];
const some = fc.subarray([...NAMES, 'gone']);

test('a workspace has what it was given of what there is, or what is usual', () => {
  expect(archivesOfTeam(NAMES, ['a'], {})).toEqual(['a']);
  expect(archivesOfTeam(NAMES, ['a'], { team: ['d', 'gone', 'b'] })).toEqual(['b', 'd']);
  expect(archivesOfTeam(NAMES, NAMES, { team: [] })).toEqual([]);
});

test('a channel has what its workspace has, or less', () => {
  expect(archivesOfChannel(['a', 'b'], {})).toEqual(['a', 'b']);
  expect(archivesOfChannel(['a', 'b'], { channel: ['b', 'c'] })).toEqual(['b']);
  expect(archivesOfChannel(['a'], { channel: ['b'] })).toEqual([]);
});

test('whatever was given, no channel has what its workspace has not', () => {
  fc.assert(
    fc.property(some, some, some, (byDefault, team, channel) => {
      const given = { team, channel };
      const ofTeam = archivesOfTeam(NAMES, byDefault, given);
      for (const name of archivesOfChannel(ofTeam, given)) {
        expect([ofTeam.includes(name), team.includes(name), channel.includes(name)]).toEqual([
          true,
          true,
          true,
        ]);
      }
    }),
  );
});
