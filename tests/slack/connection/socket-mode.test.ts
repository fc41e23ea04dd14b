import { expect, onTestFinished, test } from 'vitest';
import type { Reply } from '../../../src/answer/reply.ts';
import { below } from '../../../src/blocks/kit/message.ts';
import { UserError } from '../../../src/errors.ts';
import { createSlack } from '../../../src/slack/create-slack.ts';
import { anAnswer } from '../../builders.ts';
import { until } from '../../until.ts';
import { aWorkspace, TOKENS } from '../bots/local-slack.ts';
import { aLog, botOptions, firstReply } from '../bots/running-bot.ts';

async function aSocketBot(ask: () => Reply = () => anAnswer(), appToken = TOKENS.app) {
  const slack = await aWorkspace();
  const { log, lines } = aLog();
  const config = { mode: 'socket', botToken: TOKENS.bot, appToken } as const;
  const bot = createSlack(
    await botOptions({ slack: config, apiUrl: slack.apiUrl, log, ask, newId: () => 'q1' }),
  );
  onTestFinished(() => bot.stop());
  return { bot, slack, lines };
}

test('over a socket a command is answered with its acknowledgement', async () => {
  const { bot, slack } = await aSocketBot();
  expect(await bot.start()).toEqual({});
  await slack.say('/ask When?');
  const sent = slack.traffic().find(({ kind }) => kind === 'command');
  const { text, blocks } = below(
    'You asked: “When?”',
    firstReply(anAnswer({ question: 'When?' }), true),
  );
  expect(sent).toMatchObject({
    status: 200,
    answer: { response_type: 'ephemeral', text, blocks },
  });
  expect(await slack.fromBot()).toMatchObject([{ text, isEphemeral: true }]);
});

test('over a socket a mention that comes twice is acknowledged twice and answered once', async () => {
  const { bot, slack } = await aSocketBot();
  await bot.start();
  const ts = await slack.say('@common-ground When?');
  await slack.nextCall('chat.postMessage');
  const events = () => slack.traffic().filter(({ kind }) => kind === 'event');
  await slack.post('redeliver', { deliveryId: String(events()[0]?.id) });
  await until(() => events()[1]?.status);
  expect(events().map(({ status, retry }) => [status, retry])).toEqual([
    [200, 0],
    [200, 1],
  ]);
  await bot.stop();
  expect(await slack.fromBot()).toMatchObject([{ threadTs: ts }]);
});

test('over a socket an edited mention has its reply mended, and a direct message too', async () => {
  const { bot, slack } = await aSocketBot();
  await bot.start();
  const person = 'U01ANNA';
  for (const [channel, name] of [
    [slack.channel, '@common-ground '],
    [slack.directMessages, ''],
  ] as const) {
    const ts = await slack.say(`${name}When?`, { channel });
    const posted = await slack.nextCall('chat.postMessage');
    const at = (await slack.fromBot(channel)).at(-1)?.ts;
    await slack.post('edit', { person, channel, ts, text: `${name}Where was it?` });
    expect(await slack.nextCall('chat.update')).toMatchObject({
      ok: true,
      request: { channel: posted.request.channel, ts: at },
    });
  }
  await bot.stop();
  expect(slack.calls('chat.postMessage')).toHaveLength(2);
});

test('over a socket a command whose answering fails gets the apology', async () => {
  const { bot, slack, lines } = await aSocketBot(() => {
    throw new Error('the index is gone');
  });
  await bot.start();
  await slack.say('/ask When?');
  const sent = slack.traffic().find(({ kind }) => kind === 'command');
  expect(sent?.status).toBe(200);
  expect(sent).not.toHaveProperty('answer');
  const { request } = await slack.nextCall('response_url');
  expect(request.text).toMatch(/^Sorry, something went wrong/);
  expect(lines).toContainEqual(expect.objectContaining({ reference: expect.any(String) }));
});

test('an app token that Slack does not take stops the start with words', async () => {
  const { bot } = await aSocketBot(() => anAnswer(), 'xapp-2');
  const fault = await bot.start().catch((reason: unknown) => reason);
  expect(fault).toBeInstanceOf(UserError);
  expect(String(fault)).toContain('Slack does not accept SLACK_APP_TOKEN (invalid_auth)');
});
