import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aDatabase, IF_POSTGRES } from '../../store/databases.ts';
import { aCopy, busy, PATH } from './a-copy.ts';

/** As Windows editors have saved a text. */
const UTF_16 = Buffer.from('\ufeffПаром', 'utf16le');

type Copy = Awaited<ReturnType<typeof aCopy>>;

const spoil: Readonly<Record<string, (path: string) => void>> = {
  'is no UTF-8': (path) => writeFileSync(path, UTF_16),
  // Links in a circle are a fault of the disk that also root meets.
  'cannot be read': (path) => {
    rmSync(path);
    symlinkSync(path, path);
  },
};

describe('a file that', IF_POSTGRES, () => {
  const both = async (): Promise<readonly [Copy, Copy]> => {
    const database = await aDatabase('postgres');
    const [one, other] = [await aCopy(database), await aCopy(database)];
    await one.write('first');
    await other.catchUp();
    return [one, other];
  };

  test.each(Object.entries(spoil))(
    '%s when it is to be shared is not taken out elsewhere, keeps no other away and is shared once it is read',
    async (_, spoilt) => {
      const [one, other] = await both();
      await one.inTurn(
        undefined,
        async () => spoilt(join(one.folder, PATH)),
        () => ({ path: PATH }),
        busy,
      );
      await one.write('elsewhere', 'articles/elsewhere.md');
      await other.catchUp();
      expect([other.read(), other.read('articles/elsewhere.md')]).toEqual(['first', 'elsewhere']);
      expect(one.lines).toMatchObject([{ level: 40, file: PATH }]);
      rmSync(join(one.folder, PATH));
      one.put(PATH, 'second');
      one.start();
      other.start();
      await expect.poll(() => other.read()).toBe('second');
    },
  );

  test('is no UTF-8 is set aside when another copy corrects the article', async () => {
    const [one, other] = await both();
    writeFileSync(join(other.folder, PATH), UTF_16);
    await one.write('second');
    await other.catchUp();
    expect(other.read()).toBe('second');
    expect(readFileSync(join(other.folder, 'removed/ferry.md'))).toEqual(UTF_16);
    expect(other.lines.map(({ msg }) => msg)).toEqual([
      expect.stringContaining('changed here by hand'),
    ]);
  });

  test('is no UTF-8 is set aside when another copy takes the article out', async () => {
    const [one, other] = await both();
    writeFileSync(join(other.folder, PATH), UTF_16);
    await one.remove();
    await other.catchUp();
    expect(other.read()).toBeUndefined();
    expect(readFileSync(join(other.folder, 'removed/ferry.md'))).toEqual(UTF_16);
  });

  test('cannot be read stays as it is, and the article comes once it can be', async () => {
    const [one, other] = await both();
    spoil['cannot be read']?.(join(other.folder, PATH));
    await one.write('second');
    await other.catchUp();
    expect(other.lines).toMatchObject([{ level: 50, file: PATH }]);
    rmSync(join(other.folder, PATH));
    other.put(PATH, 'by hand');
    other.start();
    await expect.poll(() => other.read()).toBe('second');
    expect(readFileSync(join(other.folder, 'removed/ferry.md'), 'utf8')).toBe('by hand');
  });
});
