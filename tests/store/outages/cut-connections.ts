import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { aDatabase, queryPostgres } from '../databases.ts';

/** A PostgreSQL of the test's own behind a way that can be cut, be silent, or be closed. */
export async function aCutDatabase() {
  const database = await aDatabase('postgres');
  if (database.kind !== 'postgres') throw new Error('This is no server.');
  const server = new URL(database.url);
  const sockets = new Set<Socket>();
  let isSilent = false;
  let isClosed = false;
  const way = createServer((client) => {
    const up = connect(Number(server.port || 5432), server.hostname);
    for (const [from, to] of [
      [client, up],
      [up, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => void (silenced.has(client) || to.write(bytes)));
      from.on('error', () => {});
      from.on('close', () => {
        sockets.delete(from);
        if (!silenced.has(client)) to.destroy();
      });
    }
    if (isClosed) client.destroy();
    if (isSilent) silenced.add(client);
    clients.add(client);
  });
  const clients = new Set<Socket>();
  const silenced = new WeakSet<Socket>();
  way.listen(0, '127.0.0.1');
  await once(way, 'listening');
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  onTestFinished(() => {
    cut();
    way.close();
  });
  const url = new URL(database.url);
  url.hostname = '127.0.0.1';
  url.port = String((way.address() as AddressInfo).port);
  const name = url.searchParams.get('application_name');
  return {
    database: { kind: 'postgres', url: url.href } as const,
    /** Past the way, which goes on. */
    direct: database,
    cut,
    /** From now on nothing that is connected hears anything; new connections do, unless `forNewToo`. */
    silence(forNewToo = false) {
      for (const client of clients) silenced.add(client);
      isSilent = forNewToo;
    },
    /** As a server that is started again: all connections end, and new ones are not taken for a while. */
    close() {
      isClosed = true;
      cut();
    },
    open() {
      isClosed = false;
      isSilent = false;
    },
    terminate: () =>
      queryPostgres(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = '${name}' and pid <> pg_backend_pid()`,
      ),
  };
}

export type CutDatabase = Awaited<ReturnType<typeof aCutDatabase>>;
