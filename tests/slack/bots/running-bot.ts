import { createHmac } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Posts } from '../../../slack-workspace/src/local/posts.ts';
import type { Reply } from '../../../src/answer/reply.ts';
import type { View } from '../../../src/archive/several/view.ts';
import { replyMessage } from '../../../src/blocks/reply/reply.ts';
import { createCorrections } from '../../../src/knowledge/correcting/corrections.ts';
import { createLog } from '../../../src/log.ts';
import { createSlack } from '../../../src/slack/create-slack.ts';
import type { SlackOptions } from '../../../src/slack/slack-options.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { anAnswer } from '../../builders.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { until } from '../../until.ts';
import { aView } from './a-view.ts';
import { botDigests } from './bot-digests.ts';
import { aWorkspace, type LocalSlack, TOKENS } from './local-slack.ts';
import { NO_FOLLOWING, NO_IMPORTING } from './no-importing.ts';

export const SIGNING_SECRET = 'a-signing-secret';

export const EXAMPLES = ['When was the first 2+2 meeting?'];

type Ask = (question: string) => Promise<Reply> | Reply;

type LogLine = Readonly<Record<string, unknown>>;

/** A log that can be read, with everything below `info` in it too. */
export function aLog() {
  const lines: LogLine[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(JSON.parse(line)) });
  return { log, lines };
}

type BotAbout = Omit<Partial<SlackOptions>, 'store'> & Partial<View> & { readonly store?: Store };

type WorkspaceAbout = {
  readonly withoutScopes?: readonly string[];
  readonly withSteps?: boolean;
};

/** What the bot is made with; a test names what it is about. */
export async function botOptions(about: BotAbout = {}): Promise<SlackOptions> {
  const store = about.store ?? (await aStore({ database: await aDatabase() }));
  const { log } = aLog();
  return {
    store,
    slack: { mode: 'http', botToken: TOKENS.bot, signingSecret: SIGNING_SECRET },
    host: '127.0.0.1',
    port: 0,
    log,
    look: async () => aView({ examplesIn: () => EXAMPLES, ...about }),
    addArticle: () => Promise.reject(new Error('nothing is added here')),
    corrections: createCorrections({ folder: 'no-such-folder', fileOf: () => undefined }),
    catchUp: async () => undefined,
    importing: NO_IMPORTING,
    following: NO_FOLLOWING,
    ...botDigests({ store, log, apiUrl: about.apiUrl, now: about.now }),
    ...about,
  };
}

/** The real Bolt app and its HTTP receiver on a free port, in a local workspace. */
export async function aRunningBot(
  ask: Ask = (question) => anAnswer({ question }),
  about: BotAbout & WorkspaceAbout = {},
) {
  const { withoutScopes = [], withSteps = false, ...options } = about;
  const slack = await aWorkspace({ withoutScopes, withSteps });
  const { log, lines } = aLog();
  const asked: string[] = [];
  let questions = 0;
  const bot = createSlack(
    await botOptions({
      apiUrl: slack.apiUrl,
      log,
      newId: () => `q${++questions}`,
      ask: (question) => {
        asked.push(question);
        return ask(question);
      },
      ...options,
    }),
  );
  const { port } = await bot.start();
  onTestFinished(() => bot.stop());
  const address = `http://127.0.0.1:${port}`;
  slack.connect({ url: `${address}/slack/events`, signingSecret: SIGNING_SECRET });
  const send = (sent: Sent): Promise<Response> => deliver(address, sent);
  const { ts } = slack.said;
  return {
    bot,
    slack,
    lines,
    asked,
    port,
    send,
    /** What somebody types after `/ask`, with the acknowledgement that came back. */
    command: async (text: string, command = '/ask', about: Partial<Posts['say']> = {}) => {
      const before = slack.traffic().length;
      await slack.say(`${command} ${text}`, about);
      return until(() => slack.traffic().slice(before)[0]);
    },
    /** An event that was made up, about a message that is there. */
    event: (event: object, eventId = 'Ev1') =>
      send({ body: anEvent({ ts, channel: slack.channel, ...event }, eventId), type: JSON_ }),
  };
}

/** What the first question of a running bot gets, where it has one passage. */
export const firstReply = (reply: Reply, isShareable = false, isFirstInThread = false) =>
  replyMessage(reply, EXAMPLES, {
    isFirstInThread,
    buttons: { questionId: 'q1', page: 0, passages: 1, isShareable, surface: 'message' },
  });

export const FORM = 'application/x-www-form-urlencoded';
export const JSON_ = 'application/json';

export type Sent = {
  readonly body: string;
  readonly type: string;
  /** Seconds from now that the request says it was sent. */
  readonly shift?: number;
  readonly secret?: string;
};

/** As Slack signs requests: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function signedHeaders({ body, type, shift = 0, secret }: Sent): Record<string, string> {
  const sentAt = Math.floor(Date.now() / 1000) + shift;
  const hmac = createHmac('sha256', secret ?? SIGNING_SECRET).update(`v0:${sentAt}:${body}`);
  return {
    'content-type': type,
    'x-slack-request-timestamp': String(sentAt),
    'x-slack-signature': `v0=${hmac.digest('hex')}`,
  };
}

export const deliver = (address: string, sent: Sent): Promise<Response> =>
  fetch(`${address}/slack/events`, {
    method: 'POST',
    headers: signedHeaders(sent),
    body: Buffer.from(sent.body),
  });

/** Slack never uses one twice. */
let triggers = 0;

export const aCommand = (
  { channel }: Pick<LocalSlack, 'channel'>,
  about: Readonly<Record<string, string>> = {},
): string =>
  new URLSearchParams({
    token: 'deprecated',
    command: '/ask',
    text: 'When was the first 2+2 meeting?',
    trigger_id: `${++triggers}.2.3`,
    user_id: 'U01ANNA',
    user_name: 'anna',
    team_id: 'T01DESK',
    team_domain: 'eurasia-desk',
    channel_id: channel,
    channel_name: 'general',
    api_app_id: 'A09GROUND',
    ...about,
  }).toString();

export const anEvent = (event: object, eventId = 'Ev1'): string =>
  JSON.stringify(eventFields(event, eventId));

export const eventFields = (event: object, eventId = 'Ev1') => ({
  type: 'event_callback',
  team_id: 'T01DESK',
  api_app_id: 'A09GROUND',
  event_id: eventId,
  event_time: 1_700_000_000,
  authorizations: [
    { team_id: 'T01DESK', user_id: 'U09GROUND', is_bot: true, is_enterprise_install: false },
  ],
  event,
});

export const aMention = (about: object = {}) => ({
  type: 'app_mention',
  user: 'U01ANNA',
  text: '<@U09GROUND> When was the first 2+2 meeting?',
  ...about,
});

export const aDirectMessage = (about: object = {}) => ({
  type: 'message',
  channel_type: 'im',
  channel: 'D01ANNA',
  user: 'U01ANNA',
  text: 'When was the first 2+2 meeting?',
  ...about,
});
