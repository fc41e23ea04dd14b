import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import type { Reply } from '../../src/answer/reply.ts';
import { createSlack } from '../../src/slack/create-slack.ts';
import type { Store } from '../../src/store/open-store.ts';
import { anAnswer } from '../builders.ts';
import { aDatabase, aStore } from '../store/databases.ts';
import { until } from '../until.ts';
import * as running from './running-bot.ts';

type Post = Readonly<Record<string, unknown>>;

/**
 * A Web API that takes every post and keeps it, wherever it is meant for. The local workspace refuses
 * a thread that is not there; here events are made up by the dozen, about messages of the test's own.
 */
export async function aRecordingSlack() {
  const posts: Post[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const sent = Object.fromEntries(new URLSearchParams(await text(request)));
    if (request.url?.endsWith('/chat.postMessage')) posts.push(sent);
    const answer = { ok: true, ts: '1700000000.000900', user_id: 'U09GROUND', bot_id: 'B1' };
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  let taken = 0;
  return {
    apiUrl: `http://127.0.0.1:${port}/api/`,
    posts: posts as readonly Post[],
    /** The next post that no one has awaited yet. */
    nextPost: (): Promise<Post> => {
      const index = taken++;
      return until(() => posts[index]);
    },
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
  const bot = createSlack(
    await running.botOptions({
      apiUrl: slack.apiUrl,
      store,
      log,
      ask: (question) => {
        asked.push(question);
        return ask(question);
      },
    }),
  );
  const { port } = await bot.start();
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

export const aCommand = (typed: string): string =>
  running.aCommand({ channel: 'C1' }, { text: typed });

export const aMention = (about: object = {}) =>
  running.aMention({ channel: 'C1', ts: '1700000000.000100', ...about });

export const aDirectMessage = (about: object = {}) =>
  running.aDirectMessage({ channel: 'D1', ts: '1700000000.000100', ...about });

/** The body of a delivery, as it reaches the bot. */
export const aDelivery = (event: object, eventId = 'Ev1'): Readonly<Record<string, unknown>> =>
  JSON.parse(running.anEvent(event, eventId));
