import { expect, test } from 'vitest';
import { createRemembered } from '../../../src/slack/people/remembered.ts';
import { aClock } from '../../store/databases.ts';

function aMemory(most = 100) {
  const { now, pass } = aClock();
  const remembered = createRemembered<string>({ now, keptMs: 1000, most });
  const asked: string[] = [];
  const ask = (key: string) =>
    remembered(key, async () => {
      asked.push(key);
      return `of ${key}`;
    });
  return { remembered, ask, asked, pass };
}

test('what was looked up is known until its time is over, then looked up again', async () => {
  const { ask, asked, pass } = aMemory();
  expect([await ask('a'), await ask('a')]).toEqual(['of a', 'of a']);
  pass(999);
  await ask('a');
  expect(asked).toEqual(['a']);
  pass(1);
  await ask('a');
  expect(asked).toEqual(['a', 'a']);
});

test('several who wait share one look-up', async () => {
  const { ask, asked } = aMemory();
  expect(await Promise.all([ask('a'), ask('a'), ask('b')])).toEqual(['of a', 'of a', 'of b']);
  expect(asked).toEqual(['a', 'b']);
});

test('no more are kept than may be: the one looked up longest ago goes first', async () => {
  const { ask, asked } = aMemory(2);
  for (const key of ['a', 'b', 'c', 'b', 'c', 'a']) await ask(key);
  expect(asked).toEqual(['a', 'b', 'c', 'a']);
});

test('a look-up that fails is told to all who wait for it, and is not kept', async () => {
  const { remembered, ask, asked } = aMemory();
  const fail = () => remembered('a', () => Promise.reject(new Error('Slack is away')));
  const both = await Promise.allSettled([fail(), fail()]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await ask('a')).toBe('of a');
  expect(asked).toEqual(['a']);
});
