import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rename, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

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
  const server = new URL(address);
  const sockets = new Set<Socket>();
  let state: 'open' | 'closed' | 'silent' = 'open';
  const way = createServer((client) => {
    const up = connect(Number(server.port || 5432), server.hostname);
    for (const [from, to] of [
      [client, up],
      [up, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => void (state === 'silent' || to.write(bytes)));
      from.on('error', () => {});
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    if (state === 'closed') client.destroy();
  }).listen(0, '127.0.0.1');
  await once(way, 'listening');
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const url = new URL(address);
  url.hostname = '127.0.0.1';
  url.port = String((way.address() as AddressInfo).port);
  url.searchParams.set('options', `-c search_path=${schema}`);
  return {
    kind: 'postgres',
    url: url.href,
    cut,
    async takeAway(nth) {
      state = nth % 2 === 0 ? 'closed' : 'silent';
      if (state === 'closed') cut();
    },
    async giveBack() {
      state = 'open';
      cut();
    },
    async close() {
      cut();
      way.close();
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
