import { existsSync, readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { inTurn } from '../../../src/importing/saving/in-turn.ts';
import { machine } from '../../../src/settings/machine.ts';
import { aFolder } from '../../store/databases.ts';

describe('whoever saves', () => {
  test('is alone in the folder, in whatever order, and leaves nothing in it', async () => {
    const folder = aFolder();
    let inside = 0;
    let most = 0;
    const done = await Promise.all(
      Array.from({ length: 12 }, (_, nth) =>
        inTurn(folder, async () => {
          most = Math.max(most, ++inside);
          await sleep(3);
          inside--;
          return nth;
        }),
      ),
    );
    expect(done).toEqual(Array.from({ length: 12 }, (_, nth) => nth));
    expect(most).toBe(1);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('lets the next one in where it fails', async () => {
    const folder = aFolder();
    const failing = inTurn(folder, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await inTurn(folder, async () => 'done')).toBe('done');
  });
});

describe('what a crash left behind', () => {
  const SIGN = '.saving';
  const left = (sign: object): string => {
    const folder = aFolder();
    writeFileSync(join(folder, SIGN), JSON.stringify(sign));
    return folder;
  };

  /** No process has this number: the system gives none as high. */
  const DEAD = 2 ** 30;

  test.each([
    ['a process that is no more', { host: machine(), pid: DEAD, id: 'a' }],
    [
      'a process of the same number, as the first of a container is',
      { host: machine(), pid: process.pid, id: 'a' },
    ],
  ])('by %s is in nobody’s way', async (_what, sign) => {
    const folder = left(sign);
    const all = [1, 2, 3].map((nth) => inTurn(folder, async () => nth));
    expect(await Promise.all(all)).toEqual([1, 2, 3]);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['on another machine', { host: 'another', pid: 1, id: 'a' }],
    ['in another container of this one', { host: `${machine()}0`, pid: DEAD, id: 'a' }],
    ['by a process that lives', { host: machine(), pid: process.ppid, id: 'a' }],
  ])('is waited for where it may be at work %s', async (_what, sign) => {
    const folder = left(sign);
    let isIn = false;
    const waiting = inTurn(folder, async () => {
      isIn = true;
    });
    await sleep(200);
    expect([isIn, existsSync(join(folder, SIGN))]).toEqual([false, true]);
    // As that process would do at its end.
    unlinkSync(join(folder, SIGN));
    await waiting;
    expect(isIn).toBe(true);
  });
});
