import { onTestFinished } from 'vitest';
import { aDatabase, queryPostgres } from '../databases.ts';
import { aRelay } from './relay.ts';

/** A PostgreSQL of the test's own behind a way that can be cut, be silent, or be closed. */
export async function aCutDatabase() {
  const database = await aDatabase('postgres');
  if (database.kind !== 'postgres') throw new Error('This is no server.');
  const { url, end, ...relay } = await aRelay(database.url);
  onTestFinished(end);
  const name = url.searchParams.get('application_name');
  return {
    database: { kind: 'postgres', url: url.href } as const,
    /** Past the way, which goes on. */
    direct: database,
    ...relay,
    terminate: () =>
      queryPostgres(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}' and pid <> pg_backend_pid()`,
      ),
  };
}

export type CutDatabase = Awaited<ReturnType<typeof aCutDatabase>>;
