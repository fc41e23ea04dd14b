import { randomUUID } from 'node:crypto';
import { Kysely, PostgresDialect, sql } from 'kysely';
import type { DatabaseConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/released.ts';
import { postgresFault, sqliteFault } from './open-fault.ts';
import { openPostgres } from './postgres/open-postgres.ts';
import { type Articles, createArticles } from './records/articles.ts';
import { type Claims, createClaims } from './records/claims.ts';
import { createEditions, type Editions } from './records/editions.ts';
import { createFeedback, type Feedback } from './records/feedback.ts';
import { createGapList, type GapList } from './records/gap-list.ts';
import { createGaps, type Gaps } from './records/gaps.ts';
import { createInstallations, type Installations } from './records/installations.ts';
import { createQuestions, type Questions } from './records/questions.ts';
import { createSubscriptions, type Subscriptions } from './records/subscriptions.ts';
import { sqliteDialect } from './sqlite/dialect.ts';
import { openSqlite, openSqliteAgain } from './sqlite/open-sqlite.ts';
import type { Tables } from './tables.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What an edition said is looked up within days; all of them for a year would be gigabytes. */
const PAYLOADS_KEPT_DAYS = 30;
const TIDY_EVERY_MS = 60 * 60 * 1000;

/** Any number that no other program takes for its own lock in the same database. */
const MIGRATION_LOCK = 5_077_201_855;

export type StoreOptions = {
  readonly database: DatabaseConfig;
  /** Days after which the texts of questions are deleted; with `never`, nothing is deleted by itself. */
  readonly retentionDays: number | 'never';
  readonly log: Log;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly newId?: () => string;
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
  readonly articles: Articles;
  /** Resolves when the database answers, and rejects when it does not. */
  readonly ping: () => Promise<void>;
  /** Deletes what has been kept for its time; happens by itself at the start and every hour. */
  readonly tidy: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/**
 * Opens the database and brings its tables up to date. Throws a `UserError` when it cannot be used,
 * and has then changed nothing.
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { now = Date.now, newId = randomUUID, log } = options;
  const db = await openDatabase(options.database, log, now);
  const world = { db, now, newId };
  // Of a power cut, a digest that is posted a second time would tell; and what people have set, they
  // set once. PostgreSQL waits for its disk without holding up this process, so one will do there.
  const durable = durableDatabase(options.database) ?? db;
  const lasting = { ...world, db: durable };
  const claims = createClaims(world);
  const questions = createQuestions(world);
  const editions = createEditions(lasting);
  const { retentionDays } = options;
  const tidy = async (): Promise<void> => {
    if (retentionDays === 'never') return;
    await claims.forgetOld();
    // An edition may quote a question, and does not outlive it.
    const days = Math.min(PAYLOADS_KEPT_DAYS, retentionDays);
    await editions.forgetPayloads(now() - days * DAY_MS);
    await questions.forgetTexts(now() - retentionDays * DAY_MS);
  };
  const tidyUp = (): Promise<void> =>
    tidy().catch((err: unknown) => log.error({ err }, 'Old records could not be deleted.'));
  await tidyUp();
  const timer = setInterval(() => void tidyUp(), TIDY_EVERY_MS);
  timer.unref();
  return {
    claims,
    questions,
    feedback: createFeedback(world),
    gaps: createGaps(world),
    gapList: createGapList(world),
    subscriptions: createSubscriptions(lasting),
    editions,
    installations: createInstallations(lasting),
    articles: createArticles(world),
    async ping() {
      await db.selectFrom('common_ground_migrations').select('number').limit(1).execute();
    },
    tidy,
    async close() {
      clearInterval(timer);
      if (durable !== db) await durable.destroy();
      await db.destroy();
    },
  };
}

async function openDatabase(
  database: DatabaseConfig,
  log: Log,
  now: () => number,
): Promise<Kysely<Tables>> {
  const isSqlite = database.kind === 'sqlite';
  const dialect = isSqlite
    ? sqliteDialect(() => openSqlite(database.path))
    : new PostgresDialect({
        pool: openPostgres(database.url, (err) =>
          log.warn({ err }, 'A connection to the database was lost.'),
        ),
      });
  const db = new Kysely<Tables>({ dialect });
  const lock = async (transaction: Kysely<Tables>): Promise<void> => {
    // SQLite's transactions begin as writers, and there is one writer.
    if (isSqlite) return;
    await sql`set local statement_timeout = 0`.execute(transaction);
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(transaction);
  };
  try {
    await migrate(db, { migrations: MIGRATIONS, lock, now });
    return db;
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw isSqlite ? sqliteFault(error, database.path) : postgresFault(error);
  }
}

function durableDatabase(database: DatabaseConfig): Kysely<Tables> | undefined {
  if (database.kind !== 'sqlite') return undefined;
  return new Kysely<Tables>({ dialect: sqliteDialect(() => openSqliteAgain(database.path)) });
}
