import type { AnswerOptions, Archive } from '../answer/answer.ts';
import type { Reply } from '../answer/reply.ts';
import type { Dictionaries } from '../dictionaries/dictionaries.ts';
import type { Article, Fault } from '../knowledge/article/article.ts';
import { createFolderReader, type Knowledge } from '../knowledge/folder/folder-reader.ts';
import type { Notice } from '../knowledge/folder/notices.ts';
import { type Look, type WatchTiming, watchFolder } from '../knowledge/folder/watch-folder.ts';
import type { Followed } from '../knowledge/followed.ts';
import { createQualifier } from '../knowledge/qualified-id.ts';
import { createOrLog, type Log } from '../log.ts';
import { runInSlices } from '../pace.ts';
import { LANGUAGES, type Language } from '../text/language.ts';
import { buildArchive } from './build-archive.ts';
import { answeredExamples } from './examples.ts';
import {
  type ArchiveStats,
  type OpenArchive,
  opened,
  type PassageInPlace,
} from './open-archive.ts';
import { questionFor } from './question-for.ts';
import { rehearse, rehearseFurther } from './rehearse.ts';
import { createRemembering, type Remember } from './remember.ts';
import { createTeller } from './tell.ts';

/** The knowledge folder as it is now. */
export type LiveArchive = {
  readonly ask: (question: string, options?: AnswerOptions) => Reply;
  /** What questions are put to at the moment. */
  readonly current: () => Archive;
  /** Questions for the help, the same list for ever: what is in it follows the archive. */
  readonly examples: readonly string[];
  /** Those in one language, where there are any. */
  readonly examplesIn: (language: Language) => readonly string[];
  /** A question that is answered from the article with that id, where there is one. */
  readonly questionFor: (articleId: string) => Promise<string | undefined>;
  readonly passage: (id: string) => PassageInPlace | undefined;
  readonly articles: () => readonly Article[];
  readonly faults: () => readonly Fault[];
  readonly notices: () => readonly Notice[];
  /** What `feeds.yml` says is to be followed, the same list until it says something else; absent where it cannot be read. */
  readonly followed: () => readonly Followed[] | undefined;
  readonly stats: () => ArchiveStats;
  /** When the index in use was finished, in milliseconds since 1970. */
  readonly builtAt: () => number;
  /** What the folder holds at this moment, read at once; questions find it when the next index is built. */
  readonly articlesNow: () => Promise<readonly Article[]>;
  /** Is done once the folder, as it is at this moment, is what is asked and remembered. */
  readonly catchUp: () => Promise<void>;
  /** Asks in other languages, too, from when it is done: with dictionaries that were not ready at the start. */
  readonly use: (dictionaries: Dictionaries) => Promise<void>;
  readonly close: () => Promise<void>;
};

export type LiveArchiveOptions = {
  readonly folder: string;
  /** Its name, where its ids must tell it from other archives. */
  readonly qualifiedBy?: string | undefined;
  readonly log: Log;
  /** What finds passages in the other languages, where it is installed. */
  readonly dictionaries?: Dictionaries;
  readonly remember: Remember;
  /** Told when the archive has changed since it was opened. */
  readonly renewed?: () => void;
  /** When an article is seen, in milliseconds since 1970. Files are as old as the machine's clock says. */
  readonly now?: () => number;
  readonly timing?: WatchTiming;
};

/**
 * Opens `folder` and follows it: after every change a new index is built beside the old one, which
 * answers until the new one is whole. Throws a `UserError` when there is no such folder; one that
 * disappears later is told of in the log, and the last index stays.
 */
export async function openLiveArchive(options: LiveArchiveOptions): Promise<LiveArchive> {
  const { folder, log, now = Date.now, timing } = options;
  const reader = createFolderReader(folder);
  const qualified = createQualifier(options.qualifiedBy);
  const tell = createTeller(log);
  const orLog = createOrLog(log);
  const remember = createRemembering(options.remember, now);
  const examples: Record<Language, string[]> = { en: [], ru: [], ja: [] };
  /** What the index in use, or the one that is being built, is of. */
  let knowledge: Knowledge | undefined;
  let newest: Knowledge | undefined;
  let reading: Promise<unknown> = Promise.resolve();
  let folders: readonly string[] = [];
  let builtAt = 0;
  let isHandedOver = false;
  let { dictionaries } = options;
  let builtWith: Dictionaries | undefined;

  /** One reading at a time, each begun after it was asked for. The same object where nothing has changed. */
  const read = (): Promise<Knowledge> => {
    const done = reading.then(async () => {
      const found = await reader.read();
      folders = found.folders;
      if (found.changed || newest === undefined) newest = qualified(found.knowledge);
      return newest;
    });
    reading = done.catch(() => undefined);
    return done;
  };
  const build = async (next: Knowledge, began: number): Promise<OpenArchive> => {
    const loadMs = Math.round(performance.now() - began);
    const using = dictionaries;
    const archive = await runInSlices(buildArchive(next, using));
    const indexMs = Math.round(performance.now() - began) - loadMs;
    const open = opened(archive, next, { loadMs, indexMs });
    if (builtAt === 0) await runInSlices(rehearse(open));
    for (const language of LANGUAGES) {
      const answered = await runInSlices(answeredExamples(open, language));
      examples[language].splice(0, examples[language].length, ...answered);
    }
    builtAt = now();
    builtWith = using;
    isHandedOver = false;
    return open;
  };
  /** The archive of the folder as it is now; `undefined` when it says what it said before. */
  const renewed = async (): Promise<OpenArchive | undefined> => {
    const began = performance.now();
    const next = await read();
    const before = knowledge;
    const hasAll = builtWith === dictionaries;
    if (next === before && hasAll) return undefined;
    knowledge = next;
    tell.faults(next.faults);
    tell.notices(next.notices);
    return isSame(before, next) && hasAll ? undefined : build(next, began);
  };
  const handOver = async (): Promise<void> => {
    if (isHandedOver) return;
    await remember(knowledge?.articles ?? []);
    isHandedOver = true;
  };

  let current = (await renewed()) as OpenArchive;
  log.info(current.stats, 'archive loaded');
  if (current.stats.articles === 0) {
    log.warn(
      { folder },
      'The knowledge folder holds no article that can be read: nothing is found.',
    );
  }
  let isClosed = false;
  const rehearsing = runInSlices(rehearseFurther(current, () => isClosed));
  const look = async (): Promise<Look> => {
    const before = knowledge;
    await orLog('The knowledge folder was not read: the last index stays.', async () => {
      const next = await renewed();
      if (next === undefined) return;
      current = next;
      log.info(current.stats, 'archive renewed');
      options.renewed?.();
    });
    await orLog('The articles could not be remembered.', handOver);
    return { changed: knowledge !== before, folders };
  };
  const watching = watchFolder(folder, folders, look, timing);
  return {
    ask: (question, about) =>
      current.ask(question, { today: new Date(now()).toISOString().slice(0, 10), ...about }),
    current: () => current.archive,
    examples: examples.en,
    examplesIn: (language) => (examples[language].length > 0 ? examples[language] : examples.en),
    questionFor: (id) => runInSlices(questionFor(current, id)),
    passage: (id) => current.passage(id),
    articles: () => current.archive.index.articles,
    async articlesNow() {
      // A folder that is away is told of by whoever watches it; until it is back it holds what it held.
      await read().catch(() => undefined);
      return newest?.articles ?? [];
    },
    faults: () => knowledge?.faults ?? [],
    notices: () => knowledge?.notices ?? [],
    followed: () => knowledge?.followed,
    stats: () => current.stats,
    builtAt: () => builtAt,
    catchUp: watching.look,
    async use(found) {
      dictionaries = found;
      await watching.look();
    },
    async close() {
      isClosed = true;
      await rehearsing;
      await watching.close();
    },
  };
}

const isSame = (before: Knowledge | undefined, now: Knowledge): boolean =>
  before !== undefined &&
  before.glossary === now.glossary &&
  before.answers === now.answers &&
  before.articles.length === now.articles.length &&
  before.articles.every((article, at) => article === now.articles[at]);
