import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSharing } from '../../../src/desk/sharing/sharing.ts';
import { fileHash } from '../../../src/knowledge/correcting/article-text.ts';
import { aLog } from '../../slack/bots/running-bot.ts';
import { type aDatabase, aFolder, aStore } from '../../store/databases.ts';

export const PATH = 'articles/ferry.md';
export const busy = () => 'busy';

type Database = Awaited<ReturnType<typeof aDatabase>>;

/** A copy of the bot and its disk; `imported` is what its archive holds of imports. */
export async function aCopy(
  database: Database,
  folder = aFolder(),
  imported: readonly string[] = [],
) {
  const { log, lines } = aLog();
  const store = await aStore({ database });
  const sharing = await createSharing({
    files: store.sharedFiles,
    folders: [{ folder }],
    imported: () => imported,
    log,
    everyMs: 20,
  });
  onTestFinished(() => sharing.stop());
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  return {
    ...sharing,
    store,
    folder,
    lines,
    put,
    read: (path = PATH) =>
      existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined,
    /** As the bot writes an article. */
    write: (text: string, path = PATH) => {
      const before = existsSync(join(folder, path))
        ? { before: fileHash(readFileSync(join(folder, path), 'utf8')) }
        : {};
      return sharing.inTurn(
        undefined,
        async (writing) => {
          await writing(path);
          put(path, text);
        },
        () => ({ path, ...before }),
        busy,
      );
    },
    remove: () =>
      sharing.inTurn(
        undefined,
        async (writing) => {
          await writing(PATH);
          rmSync(join(folder, PATH));
        },
        () => ({ path: PATH }),
        busy,
      ),
  };
}
