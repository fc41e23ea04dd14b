import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { pino } from 'pino';
import { describe, onTestFinished } from 'vitest';
import type { DatabaseConfig } from '../../src/config.ts';
import { openStore, type Store, type StoreOptions } from '../../src/store/open-store.ts';
import { readyFile } from './ready-file.ts';
import {
  dropSchema,
  giveBack,
  makeSchema,
  queryPostgres,
  takeReadySchema,
  urlOf,
} from './ready-schemas.ts';

export { queryPostgres };

type Kind = DatabaseConfig['kind'];

/** The same tests with either database; those with PostgreSQL need TEST_DATABASE_URL. */
export function withEachDatabase(tests: (kind: Kind) => void): void {
  describe('SQLite', () => tests('sqlite'));
  describe('PostgreSQL', IF_POSTGRES, () => tests('postgres'));
}

/** The options of what needs a PostgreSQL. */
export const IF_POSTGRES = { tags: ['postgres'], skip: !process.env.TEST_DATABASE_URL };

/** A folder that is gone after the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'common-ground-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A database of the test's own in which nothing is kept, gone after it; a store has been there before. */
export async function aDatabase(kind: Kind = 'sqlite'): Promise<DatabaseConfig> {
  if (kind === 'sqlite') {
    const path = join(aFolder(), 'store.db');
    writeFileSync(path, await readyFile());
    return { kind, path };
  }
  const schema = await takeReadySchema();
  onTestFinished(() => giveBack(schema));
  return { kind, url: urlOf(schema.name) };
}

/** As a setting has it. */
export const addressOf = (database: DatabaseConfig): string =>
  database.kind === 'sqlite' ? `file:${database.path}` : database.url;

/** One in which no store has been. */
export async function anUntouchedDatabase(kind: Kind = 'sqlite'): Promise<DatabaseConfig> {
  if (kind === 'sqlite') return { kind, path: join(aFolder(), 'store.db') };
  const name = await makeSchema();
  onTestFinished(async () => void (await dropSchema(name)));
  return { kind, url: urlOf(name) };
}

/** A clock that stands still until it is set. */
export function aClock(start = Date.UTC(2026, 10, 24, 9)) {
  let time = start;
  return {
    now: () => time,
    pass: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

/**
 * An open store, closed after the test; several of one database are several copies of the bot. It goes by
 * the machine's clock, as a bot does, unless it is given another: then the bot must be given it too.
 */
export async function aStore(about: Partial<StoreOptions> & Pick<StoreOptions, 'database'>) {
  const store = await openStore({
    retentionDays: 90,
    log: pino({ level: 'silent' }),
    ...about,
  });
  onTestFinished(() => store.close());
  return store;
}

/** Makes a subscription, or gives it other settings, as whoever has seen it as it is. */
export async function subscribed(
  { subscriptions }: Pick<Store, 'subscriptions'>,
  wish: Parameters<Store['subscriptions']['putOver']>[0],
) {
  const kept = await subscriptions.putOver(wish, await subscriptions.find(wish));
  if (kept === undefined) throw new Error('Somebody else has changed it.');
  return kept;
}

/** Runs a statement beside a store, as another program would. */
export async function runBeside(database: DatabaseConfig, sql: string): Promise<void> {
  if (database.kind === 'postgres') {
    await queryPostgres(sql, database.url);
    return;
  }
  const other = new Database(database.path);
  try {
    other.exec(sql);
  } finally {
    other.close();
  }
}
