import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server that can be cut, be silent, or be closed. */
export type Relay = {
  /** The server's address, by this way. */
  readonly url: URL;
  /** Ends all connections; new ones are taken. */
  readonly cut: () => void;
  /** From now on nothing that is connected hears anything; new connections do, unless `forNewToo`. */
  readonly silence: (forNewToo?: boolean) => void;
  /** As a server that is started again: all connections end, and new ones are not taken for a while. */
  readonly close: () => void;
  /** New connections are taken and heard. */
  readonly open: () => void;
  /** Takes the way down. */
  readonly end: () => void;
};

/** A relay on this machine, open, in front of the PostgreSQL at `address`. */
export async function aRelay(address: string): Promise<Relay> {
  const server = new URL(address);
  const clients = new Set<Socket>();
  const sockets = new Set<Socket>();
  const silenced = new WeakSet<Socket>();
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
        clients.delete(client);
        if (!silenced.has(client)) to.destroy();
      });
    }
    if (isClosed) client.destroy();
    if (isSilent) silenced.add(client);
    clients.add(client);
  });
  way.listen(0, '127.0.0.1');
  await once(way, 'listening');
  const cut = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const url = new URL(address);
  url.hostname = '127.0.0.1';
  url.port = String((way.address() as AddressInfo).port);
  return {
    url,
    cut,
    silence(forNewToo = false) {
      for (const client of clients) silenced.add(client);
      isSilent = forNewToo;
    },
    close() {
      isClosed = true;
      cut();
    },
    open() {
      isClosed = false;
      isSilent = false;
    },
    end() {
      cut();
      way.close();
    },
  };
}
