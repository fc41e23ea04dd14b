import { App } from '@slack/bolt';
import type { Reply } from '../answer/reply.ts';
import type { SlackConfig } from '../config.ts';
import type { Log } from '../log.ts';
import { createAnswering } from './answering.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { type Connection, type ConnectionState, connectHttp } from './connection.ts';
import { watchDeliveries } from './deliveries.ts';
import { createInFlight } from './in-flight.ts';
import { registerListeners } from './listeners/register.ts';
import { NO_OBSERVER, type Observer } from './observer.ts';
import { createOnError } from './on-error.ts';
import { createPlaces } from './places.ts';
import { createClientOptions } from './receivers.ts';
import { createSeenEvents, type SeenEvents } from './seen-events.ts';
import { connectSocket } from './socket-connection.ts';
import { startFault } from './start-fault.ts';

/** How long stopping waits for questions that are being answered. */
const STOP_LIMIT_MS = 10_000;

export type SlackOptions = {
  readonly slack: Exclude<SlackConfig, { readonly mode: 'none' }>;
  /** Another Web API, for tests; Slack's own when absent. */
  readonly apiUrl?: string;
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  readonly ask: (question: string) => Promise<Reply> | Reply;
  /** Questions that the archive answers, for the help. */
  readonly examples: readonly string[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly observer?: Observer;
};

export type Slack = {
  /**
   * Begins to answer; `port` is where HTTP requests are taken. Throws a `UserError` where a setting
   * is to blame.
   */
  readonly start: () => Promise<{ port?: number }>;
  /** Takes no more deliveries and resolves once those at work are done, or after ten seconds. */
  readonly stop: () => Promise<void>;
  readonly state: () => ConnectionState;
};

/** The bot in Slack, by Socket Mode or HTTP as `slack` says. Nothing happens before `start`. */
export function createSlack(options: SlackOptions): Slack {
  const { slack, log, now = Date.now, observer = NO_OBSERVER } = options;
  const logger = createBoltLogger(log);
  const connection: Connection =
    slack.mode === 'http'
      ? connectHttp({ ...options, signingSecret: slack.signingSecret, logger, now })
      : connectSocket({ appToken: slack.appToken, apiUrl: options.apiUrl, logger, now });
  const app = new App({
    token: slack.botToken,
    receiver: connection.receiver,
    logger,
    clientOptions: createClientOptions(options.apiUrl, () => observer.failed('ratelimited')),
    deferInitialization: true,
    extendedErrorHandler: true,
    convoStore: false,
  });
  const inFlight = createInFlight();
  const places = createPlaces();
  const gate = watchDeliveries(app, inFlight, log);
  app.use(places.remember);
  app.error(createOnError(log, places, observer));
  registerListeners(app, {
    answer: createAnswering({ ...options, now, observer }),
    seen: counted(createSeenEvents(now), observer),
  });
  return {
    async start() {
      await app.init().catch((error: unknown) => {
        throw startFault(error, 'SLACK_BOT_TOKEN');
      });
      const opened = await connection.open();
      log.info({ mode: slack.mode, ...opened }, 'Listening to Slack.');
      return opened;
    },
    state: connection.state,
    async stop() {
      gate.close();
      const left = await connection.close(() => inFlight.settle(STOP_LIMIT_MS));
      if (left > 0) log.warn({ left }, 'Stopped before every question was answered.');
    },
  };
}

const counted = (seen: SeenEvents, observer: Observer): SeenEvents => ({
  isNew(keys) {
    const isNew = seen.isNew(keys);
    if (!isNew) observer.duplicate();
    return isNew;
  },
});
