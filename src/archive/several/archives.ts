import { setTimeout as sleep } from 'node:timers/promises';
import type { Dictionaries } from '../../dictionaries/dictionaries.ts';
import { UserError } from '../../errors.ts';
import type { Article } from '../../knowledge/article/article.ts';
import type { Log } from '../../log.ts';
import { type LiveArchiveOptions, openLiveArchive } from '../live-archive.ts';
import type { Member } from './member.ts';
import { createUnions } from './unions.ts';
import type { View } from './view.ts';
import { emptyView, viewOf } from './view-of.ts';

/** All archives that this bot answers from. */
export type Archives = {
  /** Those that are named in the settings, in their order; none where there is one alone. */
  readonly names: readonly string[];
  /** Those that are open. */
  readonly members: () => readonly Member[];
  /** The open one with that key. */
  readonly keyed: (key: string | undefined) => Member | undefined;
  /** Articles of all of them: the same list until it is another. */
  readonly articles: () => readonly Article[];
  /** What is to be seen in a place that has the archives of these names. */
  readonly view: (names: readonly string[]) => Promise<View>;
  /** The same, when all that has come into the archives by now is in it. */
  readonly viewNow: (names: readonly string[]) => Promise<View>;
  /** Why one cannot be read, by its name. */
  readonly faults: () => ReadonlyMap<string, string>;
  readonly catchUp: () => Promise<void>;
  readonly use: (dictionaries: Dictionaries) => Promise<void>;
  readonly close: () => Promise<void>;
};

type Folder = { readonly name: string; readonly folder: string };

export type ArchivesOptions = Omit<LiveArchiveOptions, 'folder' | 'qualifiedBy'> & {
  /** One whose name is `''`, or several that have names. */
  readonly folders: readonly Folder[];
  /** Of several, the one whose ids are as they stand in its files. */
  readonly plain?: string;
  /** Between two tries to open one that could not be read. */
  readonly retryMs?: number;
};

const RETRY_MS = 10_000;

/**
 * Opens every archive. Of several, one that cannot be read is told of by its name and tried again, and the
 * others are there; where it is the only one, or none can be, a `UserError` is thrown.
 */
export async function openArchives(options: ArchivesOptions): Promise<Archives> {
  const { folders, plain, retryMs = RETRY_MS, log, ...parts } = options;
  const isAlone = folders.length === 1 && folders[0]?.name === '';
  const keyOf = (name: string): string | undefined =>
    isAlone || name === plain ? undefined : name;
  const opened = new Map<string, Member>();
  const faults = new Map<string, string>();
  let { dictionaries } = parts;
  const stopped = new AbortController();
  const members = (): readonly Member[] => folders.flatMap(({ name }) => opened.get(name) ?? []);
  const unions = createUnions({ members, dictionaries: () => dictionaries, log });
  const renewed = (): void => {
    void unions.renew().then(() => parts.renewed?.());
  };
  const open = async (folder: Folder): Promise<void> => {
    const live = await openLiveArchive({
      ...parts,
      ...(dictionaries && { dictionaries }),
      folder: folder.folder,
      qualifiedBy: keyOf(folder.name),
      log: isAlone ? log : withName(log, folder.name),
      renewed: isAlone ? () => parts.renewed?.() : renewed,
    });
    opened.set(folder.name, { ...folder, key: keyOf(folder.name), live });
    faults.delete(folder.name);
  };
  const openOrTell = async (folder: Folder): Promise<void> => {
    await open(folder).catch((error: unknown) => {
      if (!(error instanceof UserError)) throw error;
      if (!faults.has(folder.name)) {
        log.error({ archive: folder.name, err: error }, 'An archive cannot be read.');
      }
      faults.set(folder.name, error.message);
    });
  };
  const closeAll = async (): Promise<void> => {
    await Promise.all(members().map(({ live }) => live.close()));
  };
  try {
    if (isAlone) for (const folder of folders) await open(folder);
    else for (const folder of folders) await openOrTell(folder);
    if (opened.size === 0) throw new UserError([...faults.values()].join('\n'));
  } catch (error) {
    await closeAll();
    throw error;
  }
  const keepTrying = async (): Promise<void> => {
    while (faults.size > 0 && !stopped.signal.aborted) {
      await sleep(retryMs, undefined, { signal: stopped.signal }).catch(() => undefined);
      if (stopped.signal.aborted) return;
      for (const folder of folders.filter(({ name }) => faults.has(name))) {
        await openOrTell(folder);
        if (!faults.has(folder.name)) renewed();
      }
    }
  };
  const trying = keepTrying().catch((err: unknown) =>
    log.error({ err }, 'An archive is not tried again: there is a fault in the bot.'),
  );
  const seen = (names: readonly string[]): readonly Member[] =>
    members().filter(({ name }) => names.includes(name));
  const viewIn = async (names: readonly string[], isNow: boolean): Promise<View> => {
    const some = isAlone ? members() : seen(names);
    const [first] = some;
    if (first === undefined) return emptyView();
    const union = some.length === 1 ? undefined : await unions.of(some, isNow);
    return viewOf(some, union ?? first.live, parts.now);
  };
  return {
    names: isAlone ? [] : folders.map(({ name }) => name),
    members,
    keyed: (key) => members().find((one) => one.key === key),
    articles: joined(() => members().map(({ live }) => live.articles())),
    view: (names) => viewIn(names, false),
    viewNow: (names) => viewIn(names, true),
    faults: () => faults,
    async catchUp() {
      await Promise.all(members().map(({ live }) => live.catchUp()));
      await unions.renew();
    },
    async use(found) {
      dictionaries = found;
      for (const { live } of members()) await live.use(found);
      await unions.renew();
    },
    async close() {
      stopped.abort();
      await trying;
      await closeAll();
      await unions.close();
    },
  };
}

/** Lists as one, which is made anew only where one of them is another list. */
function joined<One>(lists: () => readonly (readonly One[])[]): () => readonly One[] {
  let before: readonly (readonly One[])[] = [];
  let all: readonly One[] = [];
  return () => {
    const now = lists();
    const isSame = now.length === before.length && now.every((one, at) => one === before[at]);
    if (!isSame) all = now.length === 1 ? (now[0] ?? []) : now.flat();
    before = now;
    return all;
  };
}

/** What is logged of one of several names it. */
const withName = (log: Log, archive: string): Log => log.child({ archive });
