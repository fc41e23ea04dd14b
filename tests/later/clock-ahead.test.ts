import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cleanEnvironment } from '../clean-environment.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** What a process prints for an expression, so many days ahead of the machine. */
function printed(expression: string, days: number): unknown {
  const preload = new URL('preload.mjs', import.meta.url).href;
  const env = { TEST_CLOCK_AHEAD_MS: String(days * DAY_MS) };
  const args = ['--import', preload, '-p', `JSON.stringify(${expression})`];
  return JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' }));
}

test('a clock that is ahead is so in every way to ask for now, and in no other', () => {
  const machine = 'performance.timeOrigin + performance.now()';
  const [called, read, made, known] = printed(
    `[Date.parse(Date()), Date.now(), new Date().getTime(), new Date(2013, 10, 2) instanceof Date].map(
      (one) => typeof one === 'number' ? Math.round((one - (${machine})) / ${DAY_MS}) : one)`,
    400,
  ) as unknown[];
  expect([called, read, made, known]).toEqual([400, 400, 400, true]);
  expect(printed('new Date("2013-11-02T00:00Z")', 400)).toBe('2013-11-02T00:00:00.000Z');
});

test('a process that a test starts in a clean shell has the clock of the test', () => {
  const before = Date.now();
  const time = execFileSync(process.execPath, ['-p', 'Date.now()'], {
    env: { ...cleanEnvironment() },
    encoding: 'utf8',
  });
  expect(Number(time)).toBeGreaterThanOrEqual(before);
  expect(Math.floor(Number(time))).toBeLessThanOrEqual(Date.now());
});
