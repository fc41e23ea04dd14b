import { randomUUID } from 'node:crypto';
import { App } from '@slack/bolt';
import type { Reply } from '../answer/reply.ts';
import type { SlackConfig } from '../config.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/open-store.ts';
import { createAnswering } from './answering.ts';
import { createApologise } from './apology.ts';
import { createBoltLogger } from './bolt-logger.ts';
import { type Connection, type ConnectionState, connectHttp } from './connection.ts';
import { watchDeliveries } from './deliveries.ts';
import { createInFlight } from './in-flight.ts';
import { answerLeftBehind } from './left-behind.ts';
import { registerListeners } from './listeners/register.ts';
import { NO_OBSERVER, type Observer } from './observer.ts';
import { createOnError } from './on-error.ts';
import { createPlaces } from './places.ts';
import { createClientOptions } from './receivers.ts';
import { connectSocket } from './socket-connection.ts';
import { startFault } from './start-fault.ts';
import { createTurns } from './turn.ts';

/** How long stopping waits for questions that are being answered. */
const STOP_LIMIT_MS = 10_000;

export type SlackOptions = {
  readonly slack: Exclude<SlackConfig, { readonly mode: 'none' }>;
  /** Another Web API, for tests; Slack's own when absent. */
  readonly apiUrl?: string;
  readonly host: string;
  readonly port: number;
  readonly log: Log;
  readonly store: Pick<Store, 'claims' | 'questions'>;
  readonly ask: (question: string) => Promise<Reply> | Reply;
  /** Questions that the archive answers, for the help. */
  readonly examples: readonly string[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly newId?: () => string;
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
  const { slack, log, now = Date.now, newId = randomUUID, observer = NO_OBSERVER } = options;
  const { claims, questions } = options.store;
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
  const turns = createTurns();
  const places = createPlaces(turns);
  const apologise = createApologise(log, observer);
  const answer = createAnswering({ ...options, questions, now, newId, observer });
  const gate = watchDeliveries(app, { inFlight, claims, turns, apologise, observer, log });
  app.use(places.remember);
  app.error(createOnError(apologise, places, turns));
  registerListeners(app, { answer, turns });
  const takeUp = async (): Promise<void> => {
    await answerLeftBehind({ claims, answer, apologise, client: app.client, log }).catch(
      (err: unknown) => log.error({ err }, 'What was cut off could not be taken up.'),
    );
  };
  return {
    async start() {
      await app.init().catch((error: unknown) => {
        throw startFault(error, 'SLACK_BOT_TOKEN');
      });
      const opened = await connection.open();
      log.info({ mode: slack.mode, ...opened }, 'Listening to Slack.');
      void inFlight.track(takeUp);
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
