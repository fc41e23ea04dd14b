import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { AllowedHost } from '../../../src/importing/fetch/allowed-hosts.ts';

export const PAGE =
  '<!doctype html><title>A page</title><p>The first meeting was on 20 March 2017.</p>';

export type PageServer = {
  readonly port: number;
  /** How often somebody has connected. */
  readonly connections: () => number;
  /** What was asked for, and with which headers. */
  readonly requests: readonly {
    readonly url: string;
    readonly headers: NodeJS.Dict<string | string[]>;
  }[];
  /** As an entry of IMPORT_ALLOW_HOSTS. */
  readonly allowed: AllowedHost;
  readonly at: (path: string) => string;
};

/** A server of this machine that answers by HTTP; on every address of it where `everywhere` is set. */
export async function startPages(
  answer: RequestListener = (_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE);
  },
  { everywhere = false } = {},
): Promise<PageServer> {
  const requests: { url: string; headers: NodeJS.Dict<string | string[]> }[] = [];
  const server = createHttpServer((request, response) => {
    requests.push({ url: request.url ?? '', headers: request.headers });
    answer(request, response);
  });
  return { ...(await listen(server, everywhere)), requests };
}

/** A server that does with the socket what it likes. */
export const startSockets = async (answer: (socket: Socket) => void): Promise<PageServer> => ({
  ...(await listen(createServer(answer), false)),
  requests: [],
});

async function listen(server: Server, everywhere: boolean) {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(0, everywhere ? '::' : '127.0.0.1', done);
  });
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((done) => server.close(done));
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    connections: () => connections,
    allowed: { host: '127.0.0.1', port },
    at: (path: string) => `http://127.0.0.1:${port}${path}`,
  };
}
