import type { Writing } from '../../knowledge/article/write-article.ts';
import type { Log } from '../../log.ts';
import type { SharedFile, SharedFiles } from '../../store/records/sharing/shared-files.ts';
import { openBases } from './bases.ts';
import { bring, isArticlePath } from './bring.ts';
import { createChanges } from './changes.ts';
import { openOwed, type Written } from './owed.ts';
import { createTurn } from './turn.ts';

/** Of what is shared for the first time, in one turn. */
const AT_ONCE = 50;

/** What could not be written is tried again at every so manieth look: half a minute. */
const AGAIN_EVERY = 30;

export type SharedFolder = {
  readonly inTurn: <Done, Busy>(
    work: (writing: Writing) => Promise<Done>,
    written: (done: Done) => Written | undefined,
    busy: () => Busy,
  ) => Promise<Done | Busy>;
  /** Brings the folder to that version of the archive. */
  readonly follow: (version: number) => Promise<void>;
  /** Shares those of the files that were never shared. */
  readonly shareOwn: (paths: readonly string[]) => Promise<void>;
};

type FolderParts = {
  readonly archive: string;
  readonly folder: string;
  readonly files: SharedFiles;
  readonly log: Log;
};

export async function createSharedFolder({
  archive,
  folder,
  files,
  log,
}: FolderParts): Promise<SharedFolder> {
  const bases = await openBases(folder);
  const turn = createTurn(archive, files);
  /** Paths that the store knows; what is not among them was never shared. */
  const known = new Set<string>();
  const owed = await openOwed(folder);
  const changesOf = createChanges(folder, bases, log);
  let seen = 0;

  let last: Promise<unknown> = Promise.resolve();
  const inOrder = <Done>(work: () => Promise<Done>): Promise<Done> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };

  /** Those that this disk did not take, as the store last had them. */
  const refused = new Map<string, SharedFile>();
  let looks = 0;

  async function bringAll(): Promise<void> {
    await owed.settle();
    const next = await files.since(archive, seen);
    const all = new Map([...refused, ...next.map((file) => [file.path, file] as const)]);
    // In the order of versions: should the database go away at one, all after it are asked for again.
    for (const file of [...all.values()].toSorted((a, b) => a.version - b.version)) {
      known.add(file.path);
      if (owed.isOvertaken(file, bases.of(file.path))) await owed.clear(file.path);
      // What this copy has written over it meanwhile is shared next, and is then the newest.
      if (!owed.has(file.path)) await bringOne(file);
      seen = Math.max(seen, file.version);
    }
    await bases.keep();
  }

  /** One file that cannot be written keeps no other from coming. Rejects where the store is away. */
  async function bringOne(file: SharedFile): Promise<void> {
    const { path } = file;
    let away: { readonly err: unknown } | undefined;
    const content = () =>
      files.content(archive, path).catch((err: unknown) => {
        away = { err };
        throw err;
      });
    try {
      const brought = await bring(folder, file, bases, content);
      refused.delete(path);
      if (brought.kind !== 'moved' || !brought.isOwn) return;
      log.warn(
        { file: path, keptAs: brought.aside },
        'Another copy has changed an article that was changed here by hand: this text is set aside.',
      );
    } catch (err) {
      if (away !== undefined) throw away.err;
      if (refused.get(path)?.version !== file.version) {
        log.error({ file: path, err }, 'An article of another copy could not be written here.');
      }
      refused.set(path, file);
    }
  }

  async function share(some: readonly Written[]): Promise<void> {
    const changes = await changesOf(some);
    if (!(await files.put(archive, changes))) throw new Error('Another copy writes by now.');
    for (const { path, hash, content } of changes) {
      await owed.clear(path);
      known.add(path);
      bases.set(path, content === undefined ? undefined : hash);
    }
  }

  const shareOwed = () =>
    share(owed.all()).catch((err: unknown) =>
      log.warn({ err }, 'An article is shared with the other copies later.'),
    );

  /** Whether or not it can be noted, it is written: that it is shared only this process knows then. */
  const writing: Writing = (path) =>
    owed
      .note(path)
      .catch((err: unknown) => log.warn({ file: path, err }, 'What is written was not noted.'));

  async function letGo(): Promise<void> {
    await turn.end();
    // What was written stands, be the disk full by now: they are kept with the next change.
    await bases.keep().catch((err: unknown) => log.warn({ err }, 'What is shared was not noted.'));
  }

  return {
    inTurn: (work, written, busy) =>
      inOrder(async () => {
        let isHeld: boolean;
        try {
          isHeld = await turn.wait();
          if (isHeld) await bringAll();
        } catch (err) {
          // An article can be saved while the database is away; others have it later.
          log.warn({ err }, 'An article is written before the other copies could be asked.');
          isHeld = true;
        }
        if (!isHeld) return busy();
        let isWritten = false;
        try {
          const done = await work(writing);
          const one = written(done);
          if (one !== undefined && isArticlePath(one.path)) {
            owed.add(one);
            isWritten = true;
          }
          return done;
        } finally {
          // Also where it failed: it may have written before.
          if ((await owed.settle()) || isWritten) await shareOwed();
          await letGo();
        }
      }),
    follow: (version) =>
      inOrder(async () => {
        const isAgain = refused.size > 0 && ++looks % AGAIN_EVERY === 0;
        if (version <= seen && !isAgain) return;
        // In turn: on a disk that copies share, another may be about to write the very file.
        if (!(await turn.wait())) throw new Error('The other copies are writing all the while.');
        try {
          await bringAll();
        } finally {
          await letGo();
        }
      }),
    shareOwn: (paths) =>
      inOrder(async () => {
        const own = paths.filter((path) => !known.has(path) && isArticlePath(path));
        if ((owed.isEmpty() && own.length === 0) || !(await turn.begin())) return;
        try {
          await bringAll();
          const others = own.filter((path) => !known.has(path) && !owed.has(path));
          const some = [...owed.all(), ...others.map((path) => ({ path }))];
          if (some.length > 0) await share(some.slice(0, AT_ONCE));
        } finally {
          await letGo();
        }
      }),
  };
}
