import { randomBytes } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { answerFile } from './answer-file.ts';
import { answerApi, answerResponseUrl } from './answer-slack.ts';
import { BEGIN, type Begin } from './begin.ts';
import { type Clock, createClock } from './clock.ts';
import { ACK_LIMIT_MS } from './deliver/bot-connection.ts';
import { createDeliveries } from './deliver/deliveries.ts';
import type { HttpBot } from './deliver/http-connection.ts';
import { createResponseUrls } from './deliver/response-urls.ts';
import { createSocketConnection } from './deliver/socket-connection.ts';
import { createTriggers } from './deliver/triggers.ts';
import { createWayToBot } from './deliver/way-to-bot.ts';
import { listen } from './http/listen.ts';
import { checkLoopback, isFromHere, urlHost } from './http/loopback.ts';
import { sendPageFile } from './http/page-files.ts';
import { sendJson } from './http/send-json.ts';
import { answerPage } from './local/answer-page.ts';
import type { TrafficEntry } from './local/posts.ts';
import type { Tip } from './local/view.ts';
import type { Manifest } from './manifest.ts';
import { FILES_PATH } from './state/files.ts';
import { createWorld } from './state/world.ts';
import { createTraffic } from './traffic.ts';
import type { WebApi } from './web-api/answer-call.ts';
import { socketMethods } from './web-api/methods/socket-methods.ts';
import { createRateLimits } from './web-api/rate-limits.ts';

export type WorkspaceOptions = {
  readonly manifest: Manifest;
  readonly host: string;
  /** 0 takes any that is free. */
  readonly port: number;
  readonly begin?: Begin;
  readonly clock?: Clock;
  /** Slack's three seconds; tests wait less. */
  readonly ackLimitMs?: number;
  /** Random ones when absent. */
  readonly tokens?: { readonly bot: string; readonly app: string };
  /** What ids are counted from, where several workspaces send to one app: they never share any. */
  readonly firstId?: number;
  /** Where the app finds files, where something stands before the workspace; its own address when absent. */
  readonly filesAt?: string;
  /** Where a bug of the workspace itself goes; without it the process ends. */
  readonly onFault?: (error: unknown) => void;
};

/** `examples` are questions that it answers, and `tips` what else to try; the page offers them to whoever is new. */
type ConnectedBot = HttpBot & {
  readonly examples?: () => readonly string[];
  readonly tips?: () => readonly Tip[];
};

/** A Slack on this machine. */
export type Workspace = {
  /** The page's address. */
  readonly address: string;
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  readonly tokens: { readonly bot: string; readonly app: string };
  readonly clock: Clock;
  /** Where the bot takes requests; not needed for one that comes by Socket Mode. */
  readonly connect: (bot: ConnectedBot) => void;
  readonly traffic: () => readonly TrafficEntry[];
  readonly stop: () => Promise<void>;
};

/** Begins to listen. Throws a `WorkspaceError` where HOST or PORT is to blame. */
export async function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  checkLoopback(options.host);
  const { manifest, begin = BEGIN, clock = createClock(), ackLimitMs = ACK_LIMIT_MS } = options;
  const { tokens = randomTokens(), onFault = rethrow } = options;
  const world = createWorld(begin, clock, options.firstId);
  let address = '';
  let examples: ConnectedBot['examples'];
  let tips: ConnectedBot['tips'];
  const sockets = createSocketConnection(world.nextId, ackLimitMs);
  const way = createWayToBot(sockets, clock.now, ackLimitMs, world.changed);
  const traffic = createTraffic(clock.now, world.nextId, world.changed);
  const api: WebApi = {
    parts: {
      world,
      manifest,
      connection: way.connection,
      deliveries: createDeliveries(way.connection, traffic, clock),
      traffic,
      triggers: createTriggers(clock.now, world.nextId),
      responseUrls: createResponseUrls(clock.now, () => address),
      examples: () => examples?.(),
      tips: () => tips?.(),
    },
    tokens,
    rateLimits: createRateLimits(clock.now),
    more: socketMethods(() => address, sockets.ticket),
    failing: new Map(),
  };
  const { server, port } = await listen(
    (request, response) => void answer(api, request, response).catch(onFault),
    options.host,
    options.port,
  );
  sockets.attach(server);
  address = `http://${urlHost(options.host)}:${port}`;
  world.filesAt = () => options.filesAt ?? address;
  return {
    address,
    apiUrl: `${address}/api/`,
    tokens,
    clock,
    connect(bot) {
      examples = bot.examples;
      tips = bot.tips;
      way.connect(bot);
    },
    traffic: traffic.entries,
    async stop() {
      clock.stop();
      sockets.stop();
      await close(server);
    },
  };
}

async function answer(
  api: WebApi,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  // Not every path is a URL: `//` is none.
  const given = `http://localhost${request.url ?? '/'}`;
  if (!URL.canParse(given)) return sendJson(response, 400, { ok: false, error: 'bad_request' });
  const url = new URL(given);
  try {
    if (!isFromHere(request)) return sendJson(response, 403, { ok: false, error: 'forbidden' });
    if (url.pathname.startsWith('/api/')) return await answerApi(api, url, request, response);
    if (url.pathname.startsWith('/response/')) {
      return await answerResponseUrl(api, url, request, response);
    }
    if (url.pathname.startsWith('/_local/')) {
      return await answerPage(api.parts, api.failing, url, request, response);
    }
    if (url.pathname.startsWith(FILES_PATH)) return answerFile(api, url, request, response);
    await sendPageFile(url.pathname, response);
  } catch (error) {
    // Who asked has gone.
    if (request.errored !== null || response.destroyed) return;
    if (response.headersSent) response.destroy();
    else sendJson(response, 500, { ok: false, error: 'fatal_error' });
    throw error;
  }
}

function rethrow(error: unknown): never {
  throw error;
}

const randomTokens = () => ({
  bot: `xoxb-local-${randomBytes(16).toString('hex')}`,
  app: `xapp-local-${randomBytes(16).toString('hex')}`,
});

async function close(server: Server): Promise<void> {
  const closed = new Promise((resolve) => {
    server.close(resolve);
  });
  server.closeAllConnections();
  await closed;
}
