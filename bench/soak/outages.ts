import { randomBytes } from 'node:crypto';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { aRelay } from '../../tests/store/outages/relay.ts';

/** A database that can be taken from the bot and given back. */
export type FragileDatabase = {
  readonly kind: 'postgres' | 'sqlite';
  readonly url: string;
  /** Ends every connection; new ones are taken. */
  readonly cut: () => void;
  /** The nth time that it is gone: every other time it is silent instead. */
  readonly takeAway: (nth: number) => Promise<void>;
  readonly giveBack: () => Promise<void>;
  readonly close: () => Promise<void>;
};

/** PostgreSQL, where there is a server to use; else a file, which is moved away and back. */
export const aFragileDatabase = (server: string | undefined): Promise<FragileDatabase> =>
  server ? fragileServer(server) : fragileFile();

async function fragileFile(): Promise<FragileDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-soak-'));
  const path = join(folder, 'store.db');
  return {
    kind: 'sqlite',
    url: `file:${path}`,
    cut() {},
    takeAway: () => rename(path, `${path}.away`),
    giveBack: () => rename(`${path}.away`, path),
    close: () => rm(folder, { recursive: true }),
  };
}

async function fragileServer(address: string): Promise<FragileDatabase> {
  const schema = `soak_${randomBytes(6).toString('hex')}`;
  await run(address, `create schema ${schema}`);
  const relay = await aRelay(address);
  relay.url.searchParams.set('options', `-c search_path=${schema}`);
  return {
    kind: 'postgres',
    url: relay.url.href,
    cut: relay.cut,
    async takeAway(nth) {
      if (nth % 2 === 0) relay.close();
      else relay.silence(true);
    },
    async giveBack() {
      relay.open();
      relay.cut();
    },
    async close() {
      relay.end();
      await run(address, `drop schema ${schema} cascade`);
    },
  };
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
