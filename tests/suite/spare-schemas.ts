import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** Names the run, and drops at its end what `tests/store/ready-schemas.ts` has kept for the next test. */
export function setup(): () => Promise<void> {
  const run = randomBytes(4).toString('hex');
  process.env.TEST_RUN = run;
  return async () => {
    const connectionString = process.env.TEST_DATABASE_URL;
    if (!connectionString) return;
    const client = new pg.Client({ connectionString });
    await client.connect();
    const { rows } = await client.query<{ name: string }>(
      `select nspname as name from pg_namespace where starts_with(nspname, 'test_${run}_')`,
    );
    // One at a time: the server has locks for a few hundred tables.
    for (const { name } of rows) await client.query(`drop schema ${name} cascade`);
    await client.end();
  };
}
