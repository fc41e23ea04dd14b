import { expect, onTestFinished, test } from 'vitest';
import type { WebSocket } from 'ws';
import type { Reply } from '../../src/answer/reply.ts';
import { replyMessage } from '../../src/blocks/reply.ts';
import { UserError } from '../../src/errors.ts';
import { createSlack } from '../../src/slack/create-slack.ts';
import { anAnswer } from '../builders.ts';
import { aDatabase, aStore } from '../store/databases.ts';
import { aLog, aMention, commandFields, EXAMPLES, eventFields } from './running-bot.ts';
import { type StandInSlack, startStandInSlack } from './stand-in-slack.ts';

async function aSocketBot(slack: StandInSlack, ask: () => Reply = () => anAnswer()) {
  const { log, lines } = aLog();
  const bot = createSlack({
    store: await aStore({ database: await aDatabase() }),
    slack: { mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' },
    apiUrl: slack.apiUrl,
    host: '127.0.0.1',
    port: 0,
    log,
    ask,
    examples: EXAMPLES,
  });
  onTestFinished(async () => {
    await bot.stop();
    await slack.close();
  });
  return { bot, lines };
}

const envelope = (type: string, id: string, payload: object): string =>
  JSON.stringify({ type, envelope_id: id, payload, accepts_response_payload: true });

const nextMessage = (socket: WebSocket): Promise<unknown> =>
  new Promise((resolve) => {
    socket.once('message', (data) => resolve(JSON.parse(String(data))));
  });

test('over a socket a command is answered with its acknowledgement', async () => {
  const slack = await startStandInSlack();
  const { bot } = await aSocketBot(slack);
  expect(await bot.start()).toEqual({});
  const socket = await slack.nextSocket();
  const acknowledged = nextMessage(socket);
  socket.send(envelope('slash_commands', 'e1', commandFields(slack, {})));
  expect(await acknowledged).toMatchObject({
    envelope_id: 'e1',
    payload: { response_type: 'ephemeral', ...replyMessage(anAnswer(), EXAMPLES) },
  });
  const opening = slack.calls.find(({ method }) => method === 'apps.connections.open');
  expect(opening?.authorization).toBe('Bearer xapp-1');
});

test('over a socket a mention is acknowledged and answered once, with the bot token', async () => {
  const slack = await startStandInSlack();
  const { bot } = await aSocketBot(slack);
  await bot.start();
  const socket = await slack.nextSocket();
  for (const id of ['e1', 'e2']) {
    const acknowledged = nextMessage(socket);
    socket.send(envelope('events_api', id, eventFields(aMention())));
    expect(await acknowledged).toMatchObject({ envelope_id: id });
  }
  const { body, authorization } = await slack.nextCall('chat.postMessage');
  expect(body.thread_ts).toBe('1700000000.000100');
  expect(authorization).toBe('Bearer xoxb-1');
  await bot.stop();
  expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1);
});

test('over a socket a command whose answering fails gets the apology', async () => {
  const slack = await startStandInSlack();
  const { bot, lines } = await aSocketBot(slack, () => {
    throw new Error('the index is gone');
  });
  await bot.start();
  const socket = await slack.nextSocket();
  const acknowledged = nextMessage(socket);
  socket.send(envelope('slash_commands', 'e1', commandFields(slack, {})));
  expect(await acknowledged).toEqual({ envelope_id: 'e1', payload: {} });
  const { body } = await slack.nextCall('respond');
  expect(body.text).toMatch(/^Sorry, something went wrong/);
  expect(lines).toContainEqual(expect.objectContaining({ reference: expect.any(String) }));
});

test('an app token that Slack does not take stops the start with words', async () => {
  const slack = await startStandInSlack();
  slack.answer('apps.connections.open', { ok: false, error: 'invalid_auth' });
  const { bot } = await aSocketBot(slack);
  const fault = await bot.start().catch((reason: unknown) => reason);
  expect(fault).toBeInstanceOf(UserError);
  expect(String(fault)).toContain('Slack does not accept SLACK_APP_TOKEN (invalid_auth)');
});
