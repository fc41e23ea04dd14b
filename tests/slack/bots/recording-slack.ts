import { onTestFinished } from 'vitest';
import type { Reply } from '../../../src/answer/reply.ts';
import { createSlack } from '../../../src/slack/create-slack.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { anAnswer } from '../../builders.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import * as running from './running-bot.ts';
import { startStandInSlack } from './stand-in-slack.ts';

/** The posts that reach a stand-in, which takes each, about whatever message. */
export async function aRecordingSlack() {
  const slack = await startStandInSlack();
  onTestFinished(() => slack.close());
  const sent = (of: string) =>
    slack.calls.filter(({ method }) => method === of).map(({ body }) => body);
  return {
    apiUrl: slack.apiUrl,
    posts: () => sent('chat.postMessage'),
    /** What took the place of something that was posted. */
    updates: () => sent('chat.update'),
    /** The next post that no one has awaited yet. */
    nextPost: async () => (await slack.nextCall('chat.postMessage')).body,
  };
}

export type RecordingSlack = Awaited<ReturnType<typeof aRecordingSlack>>;

type About = { readonly store?: Store; readonly slack?: RecordingSlack };

/** The bot in front of it; several of one store are several copies. */
export async function aRecordedBot(
  ask: (question: string) => Promise<Reply> | Reply = () => anAnswer(),
  about: About = {},
) {
  const slack = about.slack ?? (await aRecordingSlack());
  const store = about.store ?? (await aStore({ database: await aDatabase() }));
  const { log, lines } = running.aLog();
  const asked: string[] = [];
  // A copy that starts takes over what others have in hand: none shall while a test already sends.
  const { promise: lookedBack, store: watched } = tellingOfTakeOver(store);
  const bot = createSlack(
    await running.botOptions({
      apiUrl: slack.apiUrl,
      store: watched,
      log,
      ask: (question) => {
        asked.push(question);
        return ask(question);
      },
    }),
  );
  const { port } = await bot.start();
  await lookedBack;
  onTestFinished(() => bot.stop());
  const send = (body: string, type: string): Promise<Response> =>
    running.deliver(`http://127.0.0.1:${port}`, { body, type });
  return {
    bot,
    slack,
    store,
    lines,
    asked,
    send,
    command: (typed: string) => send(aCommand(typed), running.FORM),
    event: (event: object, eventId = 'Ev1') => send(running.anEvent(event, eventId), running.JSON_),
  };
}

/** The same store, and when a bot has looked for what was left behind in it. */
function tellingOfTakeOver(store: Store) {
  let tell = (): void => {};
  const promise = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const takeOver: Store['claims']['takeOver'] = (whose) =>
    store.claims.takeOver(whose).finally(tell);
  return { promise, store: { ...store, claims: { ...store.claims, takeOver } } };
}

export const aCommand = (typed: string): string =>
  running.aCommand({ channel: 'C1' }, { text: typed });

export const aMention = (about: object = {}) =>
  running.aMention({ channel: 'C1', ts: '1700000000.000100', ...about });

export const aDirectMessage = (about: object = {}) =>
  running.aDirectMessage({ channel: 'D1', ts: '1700000000.000100', ...about });

/** The body of a delivery, as it reaches the bot. */
export const aDelivery = (event: object, eventId = 'Ev1'): Readonly<Record<string, unknown>> =>
  JSON.parse(running.anEvent(event, eventId));
