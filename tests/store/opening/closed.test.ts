import { expect, test } from 'vitest';
import { openSqliteAgain } from '../../../src/store/sqlite/open-sqlite.ts';
import { aDatabase, aStore } from '../databases.ts';

test('what waits for a lock or its turn while the database is closed fails, and ends no process', async () => {
  const database = await aDatabase();
  if (database.kind !== 'sqlite') throw new Error('It is a file.');
  const store = await aStore({ database });
  const other = await openSqliteAgain(database.path);
  other.exec('begin immediate');
  const waiting = [
    store.claims.take({ delivery: 'event 1' }),
    store.claims.take({ delivery: 'event 2' }),
    store.questions.find('q1', { team: 'T1', person: 'U1', channel: 'C1' }),
  ].map((work) => Promise.resolve(work).then(String, String));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await store.close();
  other.exec('rollback');
  other.close();
  for (const said of await Promise.all(waiting)) expect(said).toMatch(/closed|destroyed/);
});
