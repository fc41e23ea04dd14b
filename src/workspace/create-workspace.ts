import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { BEGIN, type Begin } from './begin.ts';
import { type Clock, createClock } from './clock.ts';
import { listen } from './listen.ts';
import { sendChanges } from './local/events-stream.ts';
import { checkLoopback, isFromHere, urlHost } from './loopback.ts';
import type { Manifest } from './manifest.ts';
import { sendPageFile } from './page-files.ts';
import { sendJson } from './send-json.ts';
import { show } from './state/show.ts';
import { createWorld } from './state/world.ts';

export type WorkspaceOptions = {
  readonly manifest: Manifest;
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly begin?: Begin;
  readonly clock?: Clock;
};

export type Workspace = {
  /** The page's address. */
  readonly address: string;
  readonly stop: () => Promise<void>;
};

/** A Slack on this machine, listening. Throws a `UserError` where HOST or PORT is to blame. */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  checkLoopback(options.host);
  const { manifest, begin = BEGIN, clock = createClock() } = options;
  const world = createWorld(begin, clock);
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (!isFromHere(request)) return sendJson(response, 403, { ok: false, error: 'forbidden' });
    const person = url.searchParams.get('person') ?? '';
    if (url.pathname === '/_local/state') {
      const view = show(world, manifest, false, person);
      return view === undefined
        ? sendJson(response, 404, { ok: false, error: 'There is no such person.' })
        : sendJson(response, 200, view);
    }
    if (url.pathname === '/_local/events') return sendChanges(world, response);
    return sendPageFile(url.pathname, response);
  };
  const { server, port } = await listen(
    (request, response) => void answer(request, response),
    options.host,
    options.port,
  );
  return {
    address: `http://${urlHost(options.host)}:${port}`,
    async stop() {
      clock.stop();
      await close(server);
    },
  };
}

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeAllConnections();
  await closed;
}
