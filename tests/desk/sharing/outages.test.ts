import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createSharedFolder } from '../../../src/desk/sharing/shared-folder.ts';
import { aLog } from '../../slack/bots/running-bot.ts';
import { aStore, IF_POSTGRES } from '../../store/databases.ts';
import { aCutDatabase } from '../../store/outages/cut-connections.ts';
import { aCopy, PATH } from './a-copy.ts';

const [EARLY, LATE] = ['articles/early.md', 'articles/late.md'];

describe('when the database goes away', { ...IF_POSTGRES, timeout: 60_000 }, () => {
  test('before the first of several files is here, all come later, also beside one that was refused', async () => {
    const { database, direct, close, open } = await aCutDatabase();
    const one = await aCopy(direct);
    const other = await aCopy(direct);
    const { sharedFiles } = await aStore({ database });
    let isToGo = false;
    const folder = await createSharedFolder({
      archive: '',
      folder: other.folder,
      files: {
        ...sharedFiles,
        content: (archive, path) => {
          if (isToGo && path === EARLY) close();
          return sharedFiles.content(archive, path);
        },
      },
      log: aLog().log,
    });
    const follow = async () => folder.follow((await one.store.sharedFiles.versions()).get('') ?? 0);
    // A folder stands where the file would.
    other.put(`${PATH}/note.txt`, 'in the way');
    await one.write('first');
    await follow();
    await one.write('early', EARLY);
    await one.write('late', LATE);
    await one.write('second');
    rmSync(join(other.folder, PATH), { recursive: true });
    isToGo = true;
    await expect(follow()).rejects.toThrow();
    isToGo = false;
    open();
    await expect.poll(() => follow().then(() => other.read(EARLY), String)).toBe('early');
    expect([other.read(LATE), other.read()]).toEqual(['late', 'second']);
  });
});
