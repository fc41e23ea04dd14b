import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenFault } from '../slack/connection/start-fault.ts';
import { mayAnswer } from './local-only.ts';
import type { Metrics } from './metrics.ts';
import { type Check, readiness } from './readiness.ts';

export type HealthServerParts = {
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly checks: readonly Check[];
  readonly metrics: Pick<Metrics, 'contentType' | 'text'>;
};

export type HealthServer = { readonly port: number; readonly close: () => Promise<void> };

/**
 * `/healthz`: the process is alive. `/readyz`: it can answer, 503 where it cannot, with what is
 * wrong. `/metrics`: its figures. A server of its own, so that it is never open to where Slack's
 * requests come from; on loopback, closed to the pages of other sites. Throws a `UserError` where the port cannot be opened.
 */
export async function startHealthServer(parts: HealthServerParts): Promise<HealthServer> {
  const { host, port, checks, metrics } = parts;
  const pages: Readonly<Record<string, (response: ServerResponse) => Promise<void>>> = {
    async '/healthz'(response) {
      sendJson(response, 200, { isAlive: true });
    },
    async '/readyz'(response) {
      const ready = await readiness(checks);
      sendJson(response, ready.isReady ? 200 : 503, ready);
    },
    async '/metrics'(response) {
      response.setHeader('content-type', metrics.contentType);
      response.end(await metrics.text());
    },
  };
  const server = createServer((request, response) => {
    const { method, url = '' } = request;
    response.setHeader('cache-control', 'no-store');
    if (!mayAnswer(host, request))
      return sendJson(response, 403, { error: 'for this machine only' });
    const path = url.split('?')[0] ?? '';
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined;
    if (page === undefined) return sendJson(response, 404, { error: 'not found' });
    if (method !== 'GET' && method !== 'HEAD') return sendJson(response, 405, { error: 'use GET' });
    page(response).catch(() => {
      if (!response.headersSent) sendJson(response, 500, { error: 'not known' });
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      reject(listenFault(error, host, port, { host: 'HEALTH_HOST', port: 'HEALTH_PORT' }));
    });
    server.listen(port, host, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(`${JSON.stringify(body)}\n`);
}
