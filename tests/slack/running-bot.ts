import { createHmac } from 'node:crypto';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Reply } from '../../src/answer/reply.ts';
import { createSlack } from '../../src/slack/create-slack.ts';
import type { Store } from '../../src/store/open-store.ts';
import { anAnswer } from '../builders.ts';
import { aDatabase, aStore } from '../store/databases.ts';
import { type StandInSlack, startStandInSlack } from './stand-in-slack.ts';

export const SIGNING_SECRET = 'a-signing-secret';

export const EXAMPLES = ['When was the first 2+2 meeting?'];

type Ask = (question: string) => Promise<Reply> | Reply;

type LogLine = Readonly<Record<string, unknown>>;

/** A log that can be read, with everything below `info` in it too. */
export function aLog() {
  const lines: LogLine[] = [];
  const log = pino(
    { level: 'trace', base: null },
    { write: (line) => lines.push(JSON.parse(line)) },
  );
  return { log, lines };
}

/** The real Bolt app and its HTTP receiver on a free port, in front of a stand-in for Slack. */
export async function aRunningBot(
  ask: Ask = (question) => anAnswer({ question }),
  about: { readonly store?: Store; readonly slack?: StandInSlack } = {},
) {
  const slack = about.slack ?? (await startStandInSlack());
  const { log, lines } = aLog();
  const asked: string[] = [];
  const store = about.store ?? (await aStore({ database: await aDatabase() }));
  const bot = createSlack({
    slack: { mode: 'http', botToken: 'xoxb-1', signingSecret: SIGNING_SECRET },
    apiUrl: slack.apiUrl,
    host: '127.0.0.1',
    port: 0,
    log,
    store,
    ask: (question) => {
      asked.push(question);
      return ask(question);
    },
    examples: EXAMPLES,
  });
  const { port } = await bot.start();
  onTestFinished(async () => {
    await bot.stop();
    await slack.close();
  });
  const send = (sent: Sent): Promise<Response> => deliver(`http://127.0.0.1:${port}`, sent);
  return {
    bot,
    slack,
    store,
    lines,
    asked,
    port,
    send,
    command: (text: string, about: Readonly<Record<string, string>> = {}) =>
      send({ body: aCommand(slack, { text, ...about }), type: FORM }),
    event: (event: object, eventId = 'Ev1') => send({ body: anEvent(event, eventId), type: JSON_ }),
  };
}

export const FORM = 'application/x-www-form-urlencoded';
export const JSON_ = 'application/json';

export type Sent = {
  readonly body: string;
  readonly type: string;
  /** Seconds from now that the request says it was sent. */
  readonly shift?: number;
  readonly secret?: string;
};

/** A request signed as Slack signs it: https://docs.slack.dev/authentication/verifying-requests-from-slack */
export function deliver(
  address: string,
  { body, type, shift = 0, secret }: Sent,
): Promise<Response> {
  const sentAt = Math.floor(Date.now() / 1000) + shift;
  const hmac = createHmac('sha256', secret ?? SIGNING_SECRET).update(`v0:${sentAt}:${body}`);
  return fetch(`${address}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': String(sentAt),
      'x-slack-signature': `v0=${hmac.digest('hex')}`,
    },
    body: Buffer.from(body),
  });
}

export const aCommand = (
  slack: StandInSlack,
  about: Readonly<Record<string, string>> = {},
): string => new URLSearchParams(commandFields(slack, about)).toString();

/** Slack never uses one twice. */
let triggers = 0;

export const commandFields = (slack: StandInSlack, about: Readonly<Record<string, string>>) => ({
  token: 'deprecated',
  command: '/ask',
  text: 'When was the first 2+2 meeting?',
  response_url: slack.responseUrl,
  trigger_id: `${++triggers}.2.3`,
  user_id: 'U1',
  user_name: 'anna',
  team_id: 'T1',
  team_domain: 'team',
  channel_id: 'C1',
  channel_name: 'general',
  api_app_id: 'A1',
  ...about,
});

export const anEvent = (event: object, eventId = 'Ev1'): string =>
  JSON.stringify(eventFields(event, eventId));

export const eventFields = (event: object, eventId = 'Ev1') => ({
  type: 'event_callback',
  team_id: 'T1',
  api_app_id: 'A1',
  event_id: eventId,
  event_time: 1_700_000_000,
  authorizations: [{ team_id: 'T1', user_id: 'UBOT', is_bot: true, is_enterprise_install: false }],
  event,
});

export const aMention = (about: object = {}) => ({
  type: 'app_mention',
  user: 'U1',
  channel: 'C1',
  ts: '1700000000.000100',
  text: '<@UBOT> When was the first 2+2 meeting?',
  ...about,
});

export const aDirectMessage = (about: object = {}) => ({
  type: 'message',
  channel_type: 'im',
  user: 'U1',
  channel: 'D1',
  ts: '1700000000.000100',
  text: 'When was the first 2+2 meeting?',
  ...about,
});
