import { setTimeout as sleep } from 'node:timers/promises';
import type { Writing } from '../../knowledge/article/write-article.ts';
import type { Log } from '../../log.ts';
import type { SharedFiles } from '../../store/records/sharing/shared-files.ts';
import type { Written } from './owed.ts';
import { createSharedFolder, type SharedFolder } from './shared-folder.ts';

const LOOK_EVERY_MS = 1000;

export type SharingParts = {
  readonly files: SharedFiles;
  /** Every archive, by its key. */
  readonly folders: readonly { readonly key?: string | undefined; readonly folder: string }[];
  /** Articles of one that were imported, as it is asked now. */
  readonly imported: (key: string | undefined) => readonly string[];
  readonly log: Log;
  /** Between two looks at the store; tests wait less. */
  readonly everyMs?: number;
};

/**
 * What one copy of the bot writes into an archive, in the folders of all. Each copy brings its own folder
 * to what the store says, once a second; whoever writes does so in turn, into a folder that has all that
 * the others have written.
 */
export type Sharing = {
  /**
   * Does what writes into the archive with that key, which tells of each file before it is written;
   * `written` says which it was. Says `busy` where others are at it for long.
   */
  readonly inTurn: <Done, Busy>(
    key: string | undefined,
    work: (writing: Writing) => Promise<Done>,
    written: (done: Done) => Written | undefined,
    busy: () => Busy,
  ) => Promise<Done | Busy>;
  /** Brings every folder up to date once, before anything is read from it. */
  readonly catchUp: () => Promise<void>;
  readonly start: () => void;
  readonly stop: () => Promise<void>;
};

export async function createSharing(parts: SharingParts): Promise<Sharing> {
  const { files, log, everyMs = LOOK_EVERY_MS } = parts;
  const folders = new Map<string, SharedFolder>();
  for (const { key = '', folder } of parts.folders) {
    folders.set(key, await createSharedFolder({ archive: key, folder, files, log }));
  }
  const stopped = new AbortController();
  let looking: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    const versions = await files.versions();
    for (const [key, folder] of folders) await folder.follow(versions.get(key) ?? 0);
  };
  /** Imported where the bot did not see it, or before it shared anything, or cut off before it was shared. */
  const shareOwn = async (): Promise<void> => {
    for (const [key, folder] of folders) {
      await folder.shareOwn(parts.imported(key === '' ? undefined : key));
    }
  };
  const lookOn = async (): Promise<void> => {
    let fault: string | undefined;
    while (!stopped.signal.aborted) {
      try {
        await look();
        await shareOwn();
        fault = undefined;
      } catch (err) {
        const said = err instanceof Error ? err.message : String(err);
        if (said !== fault) log.warn({ err }, 'Articles of other copies could not be fetched.');
        fault = said;
      }
      await sleep(everyMs, undefined, { signal: stopped.signal }).catch(() => undefined);
    }
  };
  return {
    inTurn: async (key, work, written, busy) => {
      const folder = folders.get(key ?? '');
      return folder === undefined ? work(TOLD) : folder.inTurn(work, written, busy);
    },
    async catchUp() {
      await look().catch((err: unknown) =>
        log.warn({ err }, 'Articles of other copies could not be fetched.'),
      );
    },
    start() {
      looking = lookOn();
    },
    async stop() {
      stopped.abort();
      await looking;
    },
  };
}

const TOLD: Writing = async () => {};

/** One copy alone, on SQLite: its folder is all there is. */
export const NO_SHARING: Pick<Sharing, 'inTurn'> = { inTurn: async (_, work) => work(TOLD) };
