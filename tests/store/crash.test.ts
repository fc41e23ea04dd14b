import { spawn } from 'node:child_process';
import { Kysely } from 'kysely';
import { expect, test } from 'vitest';
import type { DatabaseConfig } from '../../src/config.ts';
import { migrate } from '../../src/store/migrate.ts';
import { MIGRATIONS } from '../../src/store/migrations/released.ts';
import { sqliteDialect } from '../../src/store/sqlite/dialect.ts';
import { openSqlite } from '../../src/store/sqlite/open-sqlite.ts';
import type { Tables } from '../../src/store/tables.ts';
import { program } from '../program.ts';
import { aDatabase, aStore, withEachDatabase } from './databases.ts';

/** Starts a writer, ends it with kill -9 after so many confirmations, and gives what it confirmed. */
function killedAfter(lines: number, database: DatabaseConfig, prefix: string): Promise<string[]> {
  const script = program('tests/store/killed-process.ts');
  const child = spawn(process.execPath, [script, JSON.stringify(database), prefix], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (printed.split('\n').length > lines) child.kill('SIGKILL');
  });
  return new Promise((resolve) => {
    child.on('close', () => resolve(printed.split('\n').slice(0, -1)));
  });
}

withEachDatabase((kind) => {
  test('kill -9 of two writers at once loses nothing that was confirmed, and leaves no half of a transaction', async () => {
    const database = await aDatabase(kind);
    const confirmed: string[] = [];
    for (const lines of [1, 2, 7, 40, 150, 400]) {
      const writers = ['a', 'b'].map((name) => killedAfter(lines, database, `${lines}${name}`));
      for (const ids of await Promise.all(writers)) {
        expect(ids.length).toBeGreaterThanOrEqual(lines);
        confirmed.push(...ids);
      }
    }
    const store = await aStore({ database });
    const kept = await store.questions.askedIn({ team: 'T1', channel: 'C1' }, 0);
    const texts = new Map(kept.map(({ id, text }) => [id, text]));
    expect(confirmed.filter((id) => texts.get(id) !== `Question ${id}?`)).toEqual([]);
    const gaps = (await store.gaps.toAskAgain()).map(({ questionId }) => questionId);
    expect(gaps.toSorted()).toEqual([...texts.keys()].toSorted());
    for (const id of confirmed) {
      expect(await store.claims.take({ delivery: `event ${id}` })).toBeUndefined();
    }
  }, 60_000);
});

test('a migration that is cut off has done nothing, and the one before it stands', async () => {
  const database = await aDatabase('sqlite');
  if (database.kind !== 'sqlite') return;
  const db = new Kysely<Tables>({ dialect: sqliteDialect(() => openSqlite(database.path)) });
  const cutOff = {
    name: '9999-cut-off',
    up: async (transaction: Kysely<Tables>): Promise<void> => {
      await transaction.schema.createTable('half').addColumn('id', 'text').execute();
      throw new Error('cut off');
    },
  };
  const options = { lock: async () => {}, now: () => 0 };
  await expect(migrate(db, { ...options, migrations: [...MIGRATIONS, cutOff] })).rejects.toThrow(
    'cut off',
  );
  const tables = (await db.introspection.getTables()).map(({ name }) => name);
  expect(tables).toContain('claims');
  expect(tables).not.toContain('half');
  await db.destroy();
  const store = await aStore({ database });
  expect(await store.fault()).toBeUndefined();
});
