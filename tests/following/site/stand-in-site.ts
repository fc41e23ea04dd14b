import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { AllowedHost } from '../../../src/importing/fetch/allowed-hosts.ts';

/** What stands at a path. */
type Resource = {
  readonly body?: string | Buffer;
  /** `text/html; charset=utf-8` where absent. */
  readonly type?: string;
  /** 200 where absent. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether it is sent again to whoever has it: no ETag is made, and none is heeded. */
  readonly isUnconditional?: boolean;
  /** Milliseconds before anything is said. */
  readonly delayMs?: number;
  /** The connection is ended after so many bytes. */
  readonly cutAfter?: number;
};

type Asked = {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  /** What was answered. */
  readonly status: number;
};

/** A web site on this machine, for whatever follows one. */
export type Site = {
  readonly port: number;
  /** As an entry of IMPORT_ALLOW_HOSTS: `127.0.0.1:PORT`. */
  readonly host: string;
  readonly allowed: AllowedHost;
  /** A full address. */
  readonly at: (path: string) => string;
  /** What stands there from now on; paths that nobody set answer 404. */
  readonly put: (path: string, resource: Resource) => void;
  readonly take: (path: string) => void;
  /** Everything that was asked, in order. */
  readonly asked: readonly Asked[];
  /** How often a path was asked for; with a status, how often it was answered so. */
  readonly timesAsked: (path: string, status?: number) => number;
  /** How many requests were at work at one time, at most. */
  readonly mostAtOnce: () => number;
  /** From now on connections are refused. */
  readonly close: () => Promise<void>;
};

/** The tag of a body, as a server would make it. */
const etagOf = (body: string | Buffer): string =>
  `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;

/**
 * Starts a site on loopback that answers conditional requests, redirects, fails, dawdles and changes as
 * it is told. Whoever starts it closes it.
 */
export async function startSite(): Promise<Site> {
  const resources = new Map<string, Resource>();
  const asked: Asked[] = [];
  let [atWork, mostAtOnce] = [0, 0];

  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = request.url ?? '/';
    const resource = resources.get(path) ?? { status: 404, body: 'There is no such page.' };
    const { body = '', status = 200, type = 'text/html; charset=utf-8', headers = {} } = resource;
    const etag = etagOf(body);
    const isKnown =
      status === 200 && !resource.isUnconditional && request.headers['if-none-match'] === etag;
    const said = isKnown ? 304 : status;
    asked.push({ path, headers: request.headers, status: said });
    if (!resource.isUnconditional && status === 200) response.setHeader('etag', etag);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.statusCode = said;
    if (isKnown) return void response.end();
    response.setHeader('content-type', type);
    if (resource.cutAfter === undefined) return void response.end(body);
    response.setHeader('content-length', Buffer.byteLength(body));
    response.write(Buffer.from(body).subarray(0, resource.cutAfter), () => {
      response.socket?.destroy();
    });
  };

  const server = createServer((request, response) => {
    atWork++;
    mostAtOnce = Math.max(mostAtOnce, atWork);
    response.once('close', () => {
      atWork--;
    });
    const { delayMs = 0 } = resources.get(request.url ?? '/') ?? {};
    if (delayMs === 0) return answer(request, response);
    const timer = setTimeout(() => answer(request, response), delayMs);
    response.once('close', () => clearTimeout(timer));
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail).listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    allowed: { host: '127.0.0.1', port },
    at: (path) => `http://127.0.0.1:${port}${path}`,
    put: (path, resource) => {
      resources.set(path, resource);
    },
    take: (path) => {
      resources.delete(path);
    },
    asked,
    timesAsked: (path, status) =>
      asked.filter((one) => one.path === path && (status === undefined || one.status === status))
        .length,
    mostAtOnce: () => mostAtOnce,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
