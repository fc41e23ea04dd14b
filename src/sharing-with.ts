import type { Archives } from './archive/several/archives.ts';
import type { Config } from './config.ts';
import { createSharing, NO_SHARING, type Sharing } from './desk/sharing/sharing.ts';
import type { Log } from './log.ts';
import type { Store } from './store/open-store.ts';

type Parts = {
  readonly config: Pick<Config, 'database' | 'knowledgeDir' | 'archives'>;
  readonly store: Pick<Store, 'archiveUse' | 'sharedFiles'>;
  /** Those that are open by now. */
  readonly archives: () => Pick<Archives, 'keyed'> | undefined;
  readonly log: Log;
};

/**
 * The folders of the archives, which of them keeps plain ids, and what shares their articles with the
 * other copies of the bot: all that is new there is in them by then.
 */
export async function sharedFolders({ config, store, archives, log }: Parts) {
  const isAlone = config.archives.length === 0;
  const names = config.archives.map(({ name }) => name);
  const folders = isAlone ? [{ name: '', folder: config.knowledgeDir }] : config.archives;
  const plain = isAlone ? undefined : await store.archiveUse.plain(names);
  const about = { folders, ...(plain === undefined ? {} : { plain }) };
  if (config.database.kind === 'sqlite') return { ...about, sharing: ALONE };
  const sharing = await createSharing({
    files: store.sharedFiles,
    folders: folders.map(({ name, folder }) => ({
      folder,
      key: name === '' || name === plain ? undefined : name,
    })),
    imported: (key) =>
      (archives()?.keyed(key)?.live.articles() ?? [])
        .filter(({ imported, file }) => imported !== undefined && file.startsWith('articles/'))
        .map(({ file }) => file),
    log,
  });
  await sharing.catchUp();
  return { ...about, sharing };
}

const ALONE: Sharing = {
  ...NO_SHARING,
  catchUp: async () => {},
  start: () => {},
  stop: async () => {},
};
