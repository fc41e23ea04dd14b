import { App } from '@slack/bolt';
import { v7 } from 'uuid';
import { createAskIn } from './asking/chosen/ask-in.ts';
import { createKeptReplies } from './asking/kept/kept-replies.ts';
import { answerLeftBehind } from './asking/left-behind.ts';
import { createShowChanges } from './asking/show-changes.ts';
import { connectionOf } from './connect.ts';
import { createBoltLogger } from './connection/bolt-logger.ts';
import type { ConnectionState } from './connection/http-connection.ts';
import { createCalls, createClientOptions } from './connection/receivers.ts';
import { startFault, tokenFault } from './connection/start-fault.ts';
import { watchDeliveries } from './delivery/deliveries.ts';
import { createInFlight } from './delivery/in-flight.ts';
import { NO_OBSERVER } from './delivery/observer.ts';
import { createTurns } from './delivery/turn.ts';
import { createGiving } from './giving.ts';
import { createHome } from './home.ts';
import { createDrafts } from './importing/drafts.ts';
import { createImports } from './importing/imports.ts';
import { registerListeners } from './listeners/register.ts';
import { createMessages } from './messages.ts';
import { createOnError } from './on-error.ts';
import { createChannels } from './people/channels.ts';
import { createOutsiders } from './people/outsiders.ts';
import { createPeople } from './people/people.ts';
import { createWho } from './people/who.ts';
import { createWorkspaceAddress } from './people/workspace-address.ts';
import { createApologise } from './posting/apology.ts';
import { createSharing } from './posting/share.ts';
import { createWaysToSay } from './posting/ways-to-say.ts';
import type { SlackOptions } from './slack-options.ts';
import { createRunStep } from './steps/run-step.ts';
import { createTakingUp } from './taking-up.ts';
import { createClients } from './teams/teams.ts';
import { tellNews } from './watches/news.ts';
import { createWatching } from './watches/watching.ts';

/** How long stopping waits for questions that are being answered. */
const STOP_LIMIT_MS = 10_000;

export type Slack = {
  /** To be called when the archive has changed: gaps that it answers now are told of, and what is new for watches. */
  readonly askGapsAgain: () => Promise<void>;
  /**
   * Begins to answer; `port` is where HTTP requests are taken. Throws a `UserError` where a setting
   * is to blame.
   */
  readonly start: () => Promise<{ port?: number }>;
  /** Takes no more deliveries and resolves once those at work are done, or after ten seconds. */
  readonly stop: () => Promise<void>;
  readonly state: () => ConnectionState;
  /** Slack's word where it refuses the bot's token; rejects where it cannot be asked. */
  readonly tokenFault: () => Promise<string | undefined>;
  /** Where the workspace is on the web, as Slack says; `undefined` where it does not. */
  readonly address: () => Promise<string | undefined>;
};

/** The bot in Slack, by Socket Mode or HTTP as `slack` says. Nothing happens before `start`. */
export function createSlack(options: SlackOptions): Slack {
  const { slack, log, now = Date.now, newId = v7, observer = NO_OBSERVER } = options;
  const { claims, questions, feedback, subscriptions } = options.store;
  const logger = createBoltLogger(log);
  const { connection, teams } = connectionOf({ ...options, now }, logger);
  const { authorizationOf, several, homeOf } = teams;
  const fetch = createCalls(() => observer.failed('ratelimited'), options.callLimitMs);
  const app = new App({
    ...teams.bolt,
    receiver: connection.receiver,
    logger,
    clientOptions: createClientOptions(options.apiUrl, teams.through(fetch)),
    deferInitialization: true,
    extendedErrorHandler: true,
    convoStore: false,
    // What Slack gives with a step of a workflow ends with it, and is no key to whom it knows.
    attachFunctionToken: false,
  });
  const inFlight = createInFlight();
  const turns = createTurns();
  const ways = createWaysToSay(turns);
  const { admins = [], editors = [], defaultZone = 'UTC' } = options;
  const known = { admins, editors, defaultZone, now, ...(homeOf && { homeOf }) };
  const people = createPeople(known);
  const isAllowed = options.isOutsideAllowed ?? false;
  const channels = createChannels(now);
  const peopleNow = createPeople({ ...known, keptMs: 0 });
  const outsiders = createOutsiders({ people, peopleNow, channels, ways, turns, isAllowed });
  const apologise = createApologise(log, observer);
  const clientOf = createClients(teams, () => ({
    ...createClientOptions(options.apiUrl, fetch),
    logger,
  }));
  const who = createWho(people, clientOf);
  const showChanges = createShowChanges({ ...options, defaultZone });
  const { chosen } = options.store;
  const { askIn, forget } = createAskIn({ ...options, chosen, who, now, log });
  const drafts = createDrafts(options.store.drafts, newId);
  const imports = createImports({
    ...options,
    ...options.importing,
    authorizationOf,
    drafts,
    keepsPages: options.savedPages !== undefined,
  });
  const about = { askIn, who, showChanges, people, imports, now, newId, observer };
  const messages = createMessages({ ...options, ...about });
  const watching = createWatching({ ...options.store, ...options, channels });
  const giving = createGiving({ ...options, people });
  const home = createHome({ ...options, giving, people, channels, outsiders, watching, now });
  const watch = {
    ...options.store,
    ...options,
    watching,
    audience: { outsiders, isOutsideAllowed: isAllowed },
    channels,
    people,
    home,
  };
  const askGapsAgain = (): Promise<void> =>
    inFlight.track(() =>
      tellNews({ ...messages, ...watch, ...watch.audience, askIn, clientOf, now }),
    );
  const gate = watchDeliveries(app, {
    inFlight,
    claims,
    turns,
    observer,
    log,
    acks: { fetch, ackMs: options.ackMs },
    ...(several && { receive: several.receive }),
  });
  app.use(ways.remember);
  app.use(outsiders.stop);
  app.error(createOnError(apologise, ways, turns));
  const digest = { ...options, subscriptions, people, peopleNow, isOutsideAllowed: isAllowed, now };
  const runStep = createRunStep({
    ...messages,
    channels,
    digest,
    isOutsideAllowed: isAllowed,
  });
  registerListeners(app, {
    ...options,
    ...messages,
    turns,
    showChanges,
    changes: options.store.changes,
    feedback,
    watching,
    watch,
    choosing: { ...watch, peopleNow, forget, askGapsAgain },
    digest,
    runStep,
    kept: createKeptReplies({ ...options, askIn, questions, versions: options.store.versions }),
    sharing: createSharing({ claims, questions, log }),
    // What cannot be told apart from a shared channel counts as one.
    isAmongUs: async (client, channel) =>
      isAllowed || (await channels.sharing(client, channel)) === 'inside',
    home,
    giving,
    archiveUse: options.store.archiveUse,
    askGapsAgain,
    gapList: options.store.gapList,
    people,
    peopleNow,
    outsiders,
    importing: { ...options.importing, drafts, imports },
  });
  const { track } = inFlight;
  const leftBehind = { ...messages, claims, apologise, outsiders, clientOf, apart: track, runStep };
  const takingUp = createTakingUp({
    copies: options.store.copies,
    answer: (whose) => answerLeftBehind(leftBehind, whose),
    tell: askGapsAgain,
    track,
    log,
  });
  return {
    askGapsAgain,
    async start() {
      await app.init().catch((error: unknown) => {
        throw startFault(error, 'SLACK_BOT_TOKEN', options.apiUrl);
      });
      const opened = await connection.open();
      log.info({ mode: slack.mode, ...opened }, 'Listening to Slack.');
      takingUp.start();
      return opened;
    },
    state: connection.state,
    tokenFault: async () => (several === undefined ? tokenFault(app.client) : undefined),
    // Sites are told of none of several.
    address: several === undefined ? createWorkspaceAddress(app.client) : async () => undefined,
    async stop() {
      gate.close();
      takingUp.stop();
      const left = await connection.close(() => inFlight.settle(STOP_LIMIT_MS));
      if (left > 0) log.warn({ left }, 'Stopped before every question was answered.');
      await several?.settle();
    },
  };
}
