import type { IncomingMessage } from 'node:http';
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { type Clock, createClock } from '../src/clock.ts';
import { startWorkspace } from '../src/create-workspace.ts';
import type { Answered, Posts, TrafficEntry } from '../src/local/posts.ts';
import type { View } from '../src/local/view.ts';
import type { Manifest } from '../src/manifest.ts';
import { registerTestApp, type Told } from './test-app.ts';
import { aManifest } from './test-app-manifest.ts';

/** A person and a place to begin with; see `slack-workspace/src/begin.ts` for all of them. */
export const ANNA = 'U01ANNA';
export const KENJI = 'U02KENJI';
export const MARTA = 'U03MARTA';
export const DMITRI = 'U04DMITRI';
export const GENERAL = 'C01GENERAL';
export const LOUNGE = 'C03LOUNGE';
export const PARTNERS = 'C04PARTNERS';
export const ANNAS_DM = 'D01ANNA';

export type TestAppOptions = {
  readonly manifest?: Manifest;
  readonly overSocket?: boolean;
  readonly port?: number;
  readonly clock?: Clock;
  readonly ackLimitMs?: number;
};

/**
 * A workspace with the test app in it, as a browser or a test meets it. Whoever starts it stops it.
 * `failing` says how many of the next deliveries are answered with status 500.
 */
export async function startTestApp(options: TestAppOptions = {}) {
  const { manifest = aManifest(), clock = createClock(), ackLimitMs = 3000 } = options;
  const workspace = await startWorkspace({
    manifest,
    host: '127.0.0.1',
    port: options.port ?? 0,
    clock,
    ackLimitMs,
  });
  const failing: Failing = { next: 0, seen: [] };
  const told: Told[] = [];
  const clientOptions = () => ({ slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 } });
  const receiver = options.overSocket
    ? new SocketModeReceiver({
        appToken: workspace.tokens.app,
        logger: SILENT,
        installerOptions: { clientOptions: clientOptions() },
      })
    : anHttpReceiver(failing);
  const app = new App({
    token: workspace.tokens.bot,
    receiver,
    logger: SILENT,
    clientOptions: clientOptions(),
    deferInitialization: true,
    convoStore: false,
  });
  registerTestApp(app, told);
  await app.init();
  if (receiver instanceof HTTPReceiver) {
    const server = await receiver.start({ host: '127.0.0.1', port: 0 });
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    workspace.connect({ url: `http://127.0.0.1:${port}/slack/events`, signingSecret: SECRET });
  } else {
    await receiver.start();
  }
  const state = async (person = ANNA): Promise<View> =>
    (await (await fetch(`${workspace.address}/_local/state?person=${person}`)).json()) as View;
  return {
    ...workspace,
    workspace,
    app,
    told,
    failing,
    state,
    async post<Path extends keyof Posts>(path: Path, body: Posts[Path]): Promise<Answered> {
      const response = await fetch(`${workspace.address}/_local/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return (await response.json()) as Answered;
    },
    async conversation(id: string, person = ANNA) {
      const found = (await state(person)).conversations.find((one) => one.id === id);
      if (found === undefined) throw new Error(`${person} does not see ${id}.`);
      return found;
    },
    deliveries: (what: string): readonly TrafficEntry[] =>
      workspace.traffic().filter(({ summary }) => summary.startsWith(what)),
    async stop() {
      await (receiver instanceof HTTPReceiver ? receiver.stop() : receiver.client.disconnect());
      await workspace.stop();
    },
  };
}

/** How many of the next deliveries fail, and every request there was. */
type Failing = { next: number; readonly seen: IncomingMessage[] };

export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

const SECRET = 'a-signing-secret-of-the-test-app';

const SILENT: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
};

/** Bolt's own receiver, but for deliveries that a test wants to fail. */
function anHttpReceiver(failing: Failing): HTTPReceiver {
  const receiver = new HTTPReceiver({
    signingSecret: SECRET,
    logger: SILENT,
    unhandledRequestTimeoutMillis: 10_000,
  });
  const answer = receiver.requestListener;
  receiver.requestListener = (request, response) => {
    failing.seen.push(request);
    if (failing.next === 0) return answer(request, response);
    failing.next -= 1;
    response.writeHead(500).end();
  };
  return receiver;
}
