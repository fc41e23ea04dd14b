import { randomBytes } from 'node:crypto';
import { Socket } from 'node:net';
import pg from 'pg';
import { pino } from 'pino';
import { openStore } from '../../src/store/open-store.ts';

/** A schema of PostgreSQL in which a store has made its tables, and how to leave it as it was then. */
type ReadySchema = { readonly name: string; readonly made: string; readonly tables: string };

/** Those that nobody uses now. To make one takes the server half a second of work, to empty one none. */
const spare: ReadySchema[] = [];

/** Runs statements of PostgreSQL in a connection of their own. */
export async function queryPostgres(sql: string, url = process.env.TEST_DATABASE_URL) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query<Record<string, unknown>>(sql);
  } finally {
    await client.end();
  }
}

let beside: Promise<pg.Client> | undefined;

/** The same in one connection for all of a worker, which does not keep it from ending. */
async function query(sql: string) {
  beside ??= connected();
  return (await beside).query<Record<string, unknown>>(sql);
}

async function connected(): Promise<pg.Client> {
  const connectionString = process.env.TEST_DATABASE_URL;
  const client = new pg.Client({ connectionString, stream: () => new Socket().unref() });
  client.on('error', () => {
    beside = undefined;
  });
  await client.connect();
  return client;
}

/** The address of the test database, with only this schema in sight. */
export function urlOf(schema: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '');
  // Nobody cuts the power of a test.
  url.searchParams.set('options', `-c search_path=${schema} -c synchronous_commit=off`);
  url.searchParams.set('application_name', schema);
  return url.href;
}

export async function makeSchema(): Promise<string> {
  const name = `test_${process.env.TEST_RUN}_${randomBytes(6).toString('hex')}`;
  await query(`create schema ${name}`);
  return name;
}

export const dropSchema = (name: string) => query(`drop schema ${name} cascade`);

export async function takeReadySchema(): Promise<ReadySchema> {
  return spare.pop() ?? makeReadySchema();
}

/** Empties a schema for the next test; one in which more than rows has changed is dropped. */
export async function giveBack(schema: ReadySchema): Promise<void> {
  const { name, made, tables } = schema;
  // Whoever is still connected could write into what the next test sees.
  await query(
    `select pg_terminate_backend(pid, 2000) from pg_stat_activity where application_name = '${name}'`,
  );
  const found = await whatIsMade(name);
  if (found !== made) {
    await dropSchema(name);
    return;
  }
  await query(tables);
  spare.push(schema);
}

async function makeReadySchema(): Promise<ReadySchema> {
  const name = await makeSchema();
  const database = { kind: 'postgres', url: urlOf(name) } as const;
  const log = pino({ level: 'silent' });
  await (await openStore({ database, retentionDays: 90, log })).close();
  // The first that was made is referred to by others, and emptied last.
  const { rows } = await query(
    `select relname from pg_class where relnamespace = '${name}'::regnamespace and relkind = 'r'
      and relname <> 'common_ground_migrations' order by oid desc`,
  );
  const tables = rows.map(({ relname }) => `delete from ${name}.${relname}`).join(';');
  return { name, made: await whatIsMade(name), tables };
}

/** Everything in a schema but the rows of the store, in one text. */
async function whatIsMade(name: string): Promise<string> {
  const { rows } = await query(
    `with ours as (select oid, relname from pg_class where relnamespace = '${name}'::regnamespace),
      made as (
        select concat_ws(' ', relname, attname, atttypid, attnotnull, attisdropped)
          from ours join pg_attribute on attrelid = ours.oid
        union all select concat_ws(' ', relname, tgname, tgenabled) from ours join pg_trigger on tgrelid = ours.oid
        union all select proname from pg_proc where pronamespace = '${name}'::regnamespace
        union all select concat_ws(' ', number, name) from ${name}.common_ground_migrations
      )
      select md5(string_agg(concat_ws, ';' order by concat_ws)) as made from made`,
  );
  return String(rows[0]?.made);
}
