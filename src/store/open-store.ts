import { v7 } from 'uuid';
import type { DatabaseConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { createAgain } from './again.ts';
import { durableDatabase, openDatabase } from './connect.ts';
import { type Copies, createCopies } from './copies/copies.ts';
import { databaseTime } from './database-time.ts';
import { type ArchiveUse, createArchiveUse } from './records/archives/archive-use.ts';
import { type Articles, createArticles } from './records/articles.ts';
import { type Claims, createClaims } from './records/claims.ts';
import { createDrafts, type Drafts } from './records/drafts/drafts.ts';
import { createEditions, type Editions } from './records/editions.ts';
import { createFeedback, type Feedback } from './records/feedback.ts';
import { createFeeds, type Feeds } from './records/following/feeds.ts';
import { createItems, type Items } from './records/following/items.ts';
import { createLooks, type Looks } from './records/following/looks.ts';
import { createGapList, type GapList } from './records/gap-list.ts';
import { createGaps, type Gaps } from './records/gaps.ts';
import { createInstallations, type Installations } from './records/installing/installations.ts';
import { type Changes, createChanges } from './records/keeping/changes.ts';
import { createRefetches, type Refetches } from './records/keeping/refetches.ts';
import { createRestored, type Restored } from './records/keeping/restored.ts';
import { createVersions, type Versions } from './records/keeping/versions.ts';
import { createQuestions, type Questions } from './records/questions.ts';
import { createSharedFiles, type SharedFiles } from './records/sharing/shared-files.ts';
import { createSubscriptions, type Subscriptions } from './records/subscriptions.ts';
import { type Chosen, createChosen } from './records/watching/chosen.ts';
import { createFindings, type Findings } from './records/watching/findings.ts';
import { createSeenPassages, type SeenPassages } from './records/watching/seen-passages.ts';
import { createWatches, type Watches } from './records/watching/watches.ts';
import { createSelfCheck } from './self-check.ts';
import { watchFile } from './sqlite/watch-file.ts';
import { tryWriting } from './try-writing.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What an edition said is looked up within days; all of them for a year would be gigabytes. */
const PAYLOADS_KEPT_DAYS = 30;
const CHANGES_KEPT_DAYS = 400;
const TIDY_EVERY_MS = 60 * 60 * 1000;

export type StoreOptions = {
  readonly database: DatabaseConfig;
  /** Days after which the texts of questions are deleted; with `never`, nothing is deleted by itself. */
  readonly retentionDays: number | 'never';
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Sorts behind those it gave before: what is made in one millisecond is listed in the order of its making. */
  readonly newId?: () => string;
  /** How often this copy says that it runs: every three seconds, and tests wait less. */
  readonly beatMs?: number;
};

/** What outlives a restart. */
export type Store = {
  readonly claims: Claims;
  readonly questions: Questions;
  readonly feedback: Feedback;
  readonly gaps: Gaps;
  readonly gapList: GapList;
  readonly subscriptions: Subscriptions;
  readonly editions: Editions;
  readonly installations: Installations;
  readonly archiveUse: ArchiveUse;
  readonly articles: Articles;
  readonly versions: Versions;
  readonly changes: Changes;
  readonly refetches: Refetches;
  readonly feeds: Feeds;
  readonly looks: Looks;
  readonly items: Items;
  readonly watches: Watches;
  readonly findings: Findings;
  readonly seenPassages: SeenPassages;
  readonly chosen: Chosen;
  readonly restored: Restored;
  readonly copies: Copies;
  readonly drafts: Drafts;
  readonly sharedFiles: SharedFiles;
  /** What keeps it from doing what a question needs, in a few words; found out by trying. */
  readonly fault: () => Promise<string | undefined>;
  /** Deletes what has been kept for its time; happens by itself at the start and every hour. */
  readonly tidy: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the database and brings its tables up to date. Throws a `UserError` when it cannot be used,
 * and has then changed nothing.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { now = Date.now, newId = v7, log } = options;
  const db = await openDatabase(options.database, log, now);
  let isOpen = true;
  const again = createAgain(() => isOpen);
  const copy = newId();
  const databaseNow = databaseTime(options.database.kind);
  const world = { db, now, databaseNow, newId, again, copy };
  const copies = await createCopies({ ...world, ...options });
  // Of a power cut, a digest that is posted a second time would tell; and what people have set, they
  // set once. PostgreSQL waits for its disk without holding up this process, so one will do there.
  const durable = durableDatabase(options.database) ?? db;
  const lasting = { ...world, db: durable };
  const claims = createClaims(world);
  const questions = createQuestions(world);
  const editions = createEditions(lasting);
  const changes = createChanges(world);
  const drafts = createDrafts(world);
  const { retentionDays } = options;
  const tidy = async (): Promise<void> => {
    await drafts.forgetOld();
    if (retentionDays === 'never') return;
    await claims.forgetOld();
    // An edition may quote a question, and does not outlive it.
    const days = Math.min(PAYLOADS_KEPT_DAYS, retentionDays);
    await editions.forgetPayloads(now() - days * DAY_MS);
    await questions.forgetTexts(now() - retentionDays * DAY_MS);
    await changes.forgetBefore(now() - CHANGES_KEPT_DAYS * DAY_MS);
  };
  const tidyUp = (): Promise<void> =>
    tidy().catch((err: unknown) => log.error({ err }, 'Old records could not be deleted.'));
  await tidyUp();
  const timer = setInterval(() => void tidyUp(), TIDY_EVERY_MS);
  timer.unref();
  const { database } = options;
  const selfCheck = createSelfCheck({
    tryWriting: () => tryWriting(world),
    fileFault: database.kind === 'sqlite' ? watchFile(database.path).fault : () => undefined,
    log,
  });
  return {
    claims,
    questions,
    feedback: createFeedback(world),
    gaps: createGaps(world),
    gapList: createGapList(world),
    subscriptions: createSubscriptions(lasting),
    editions,
    installations: createInstallations(lasting),
    archiveUse: createArchiveUse(lasting),
    articles: createArticles(world),
    versions: createVersions(world),
    changes,
    refetches: createRefetches(world),
    feeds: createFeeds(lasting),
    looks: createLooks(world),
    items: createItems(world),
    watches: createWatches(lasting),
    findings: createFindings(lasting),
    seenPassages: createSeenPassages(world),
    chosen: createChosen(lasting),
    restored: createRestored(lasting),
    copies,
    drafts,
    sharedFiles: createSharedFiles(world),
    fault: selfCheck.fault,
    tidy,
    async close() {
      isOpen = false;
      clearInterval(timer);
      selfCheck.stop();
      await copies.leave();
      if (durable !== db) await durable.destroy();
      await db.destroy();
    },
  };
}
