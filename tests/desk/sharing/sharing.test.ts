import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aDatabase, aFolder, IF_POSTGRES } from '../../store/databases.ts';
import { aCopy, busy, PATH } from './a-copy.ts';

const warnings = ({ lines }: Awaited<ReturnType<typeof aCopy>>) =>
  lines.filter(({ level }) => level === 40).map(({ msg }) => msg);

describe('copies of the bot with a disk each', IF_POSTGRES, () => {
  test('what one writes, corrects and takes out is so in the folders of all', async () => {
    const database = await aDatabase('postgres');
    const [one, other] = [await aCopy(database), await aCopy(database)];
    other.start();
    await one.write('first');
    await expect.poll(() => other.read()).toBe('first');
    await one.write('second');
    await expect.poll(() => other.read()).toBe('second');
    await one.remove();
    await expect.poll(() => other.read()).toBeUndefined();
    expect(readdirSync(join(other.folder, 'removed'))).toEqual(['ferry.md']);
    expect(warnings(other)).toEqual([]);
  });

  test('who writes has in its folder what others have written, so that nobody is written over', async () => {
    const database = await aDatabase('postgres');
    const copies = [await aCopy(database), await aCopy(database), await aCopy(database)];
    const add = (copy: (typeof copies)[number], nth: number) =>
      copy.inTurn(
        undefined,
        async () => copy.put(PATH, `${copy.read() ?? ''}${nth};`),
        () => ({ path: PATH }),
        busy,
      );
    await Promise.all(Array.from({ length: 12 }, (_, nth) => add(copies[nth % 3]!, nth)));
    for (const copy of copies) await copy.catchUp();
    const texts = copies.map((copy) => copy.read());
    expect(new Set(texts).size).toBe(1);
    expect(
      texts[0]
        ?.split(';')
        .filter(Boolean)
        .map(Number)
        .toSorted((a, b) => a - b),
    ).toEqual(Array.from({ length: 12 }, (_, nth) => nth));
  });

  test('a copy that starts, with a new disk or an old one, has all of it', async () => {
    const database = await aDatabase('postgres');
    const one = await aCopy(database);
    const old = aFolder();
    const before = await aCopy(database, old);
    await one.write('first');
    await before.catchUp();
    await before.stop();
    await one.write('second');
    for (const folder of [aFolder(), old]) {
      const next = await aCopy(database, folder);
      await next.catchUp();
      expect(next.read()).toBe('second');
      expect(warnings(next)).toEqual([]);
    }
  });

  test('what was put into a folder by hand is that folder’s own, and what it replaces is nobody’s loss', async () => {
    const database = await aDatabase('postgres');
    const [one, other] = [await aCopy(database), await aCopy(database)];
    other.put('articles/own.md', 'own');
    await one.write('first');
    await other.catchUp();
    other.put(PATH, 'by hand');
    await one.write('elsewhere', 'articles/elsewhere.md');
    await other.catchUp();
    expect([other.read(), one.read('articles/own.md')]).toEqual(['by hand', undefined]);
    await one.write('second');
    await other.catchUp();
    expect(other.read()).toBe('second');
    expect(readFileSync(join(other.folder, 'removed/ferry.md'), 'utf8')).toBe('by hand');
    expect(warnings(other)).toEqual([expect.stringContaining('changed here by hand')]);
  });

  test('the same file on the disks of all is corrected on all, and deleted by hand on one it stays away there', async () => {
    const database = await aDatabase('postgres');
    const [one, other] = [await aCopy(database), await aCopy(database)];
    for (const copy of [one, other]) copy.put(PATH, 'as it was deployed');
    await one.write('corrected');
    await other.catchUp();
    expect(other.read()).toBe('corrected');
    expect(existsSync(join(other.folder, 'removed'))).toBe(false);
    rmSync(join(other.folder, PATH));
    const again = await aCopy(database, other.folder);
    await again.catchUp();
    expect(again.read()).toBeUndefined();
  });

  test('what was imported before, or cut off before it was shared, is shared by the copy that has it', async () => {
    const database = await aDatabase('postgres');
    const folder = aFolder();
    const [one, other] = [await aCopy(database, folder, [PATH]), await aCopy(database)];
    one.put(PATH, 'imported in a terminal');
    one.start();
    other.start();
    await expect.poll(() => other.read()).toBe('imported in a terminal');
  });

  test('copies that share one disk do each other no harm', async () => {
    const database = await aDatabase('postgres');
    const folder = aFolder();
    const [one, other] = [await aCopy(database, folder), await aCopy(database, folder)];
    other.start();
    for (let nth = 0; nth < 5; nth++) await one.write(`version ${nth}`);
    await other.catchUp();
    expect(one.read()).toBe('version 4');
    expect(existsSync(join(folder, 'removed'))).toBe(false);
    expect(readdirSync(join(folder, 'articles'))).toEqual(['ferry.md']);
  });

  test('one file that a disk does not take keeps no other away, is told once, and comes when it can', async () => {
    const database = await aDatabase('postgres');
    const [one, other] = [await aCopy(database), await aCopy(database)];
    // A folder stands where the file would.
    other.put(`${PATH}/note.txt`, 'in the way');
    await one.write('first');
    await one.write('elsewhere', 'articles/elsewhere.md');
    other.start();
    await expect.poll(() => other.read('articles/elsewhere.md')).toBe('elsewhere');
    await one.write('later', 'articles/later.md');
    await expect.poll(() => other.read('articles/later.md')).toBe('later');
    expect(other.lines.filter(({ level }) => level === 50)).toMatchObject([
      { file: PATH, msg: 'An article of another copy could not be written here.' },
    ]);
    rmSync(join(other.folder, PATH), { recursive: true });
    await expect.poll(() => other.read()).toBe('first');
  });

  test.each([
    '../outside.md',
    'articles/../../outside.md',
    '/tmp/outside.md',
    'articles/.hidden.md',
    'articles/run.sh',
  ])('a path such as %s is written by nobody', async (path) => {
    const database = await aDatabase('postgres');
    const [one, other] = [await aCopy(database), await aCopy(database)];
    await one.store.sharedFiles.hold('', 1000);
    await one.store.sharedFiles.put('', [{ path, hash: 'h', content: 'x' }]);
    await other.catchUp();
    expect(readdirSync(other.folder)).toEqual([]);
    expect(readdirSync(dirname(other.folder))).not.toContain('outside.md');
  });
});
