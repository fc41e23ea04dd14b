import { expect, test } from 'vitest';
import { createMayShow } from '../../../src/digest/delivery/draft.ts';
import { anArchive } from '../../archive-builders.ts';

const { archive } = anArchive();
const POST = { text: 'x', blocks: [] };
const PLACE = { team: 'T1', channel: 'C1' };

const mayShow = (made: readonly string[] | undefined, now: readonly string[] | undefined) =>
  createMayShow(async () => ({ ...archive, ...(now && { prefixes: now }) }))(PLACE, {
    post: POST,
    until: 0,
    recent: [],
    ...(made && { prefixes: [...made] }),
  });

test.each<[string, readonly string[] | undefined, readonly string[] | undefined, boolean]>([
  ['one archive that is alone', undefined, undefined, true],
  ['an archive that the channel still has', ['/b/'], ['', '/b/'], true],
  ['two, of which one was taken', ['', '/b/'], ['/b/'], false],
  ['one, of which none is left', ['/b/'], [], false],
  ['one, before there were several, which is taken now', undefined, ['/b/'], false],
  ['one, before there were several, which is there still', undefined, ['', '/b/'], true],
])('an edition that was made from %s', async (_, made, now, is) => {
  expect(await mayShow(made, now)).toBe(is);
});
