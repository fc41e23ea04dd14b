import { describe, expect, test } from 'vitest';
import type { NothingReason } from '../../../src/answer/reply.ts';
import { below } from '../../../src/blocks/kit/message.ts';
import { helpMessage } from '../../../src/blocks/reply/help.ts';
import { replyMessage } from '../../../src/blocks/reply/reply.ts';
import { aNothing, anAnswer } from '../../builders.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import type { LocalSlack } from '../bots/local-slack.ts';
import {
  aCommand,
  aDirectMessage,
  aMention,
  aRunningBot,
  EXAMPLES,
  FORM,
  firstReply,
  JSON_,
} from '../bots/running-bot.ts';

const { text } = firstReply(anAnswer());

describe('/ask', () => {
  test('is answered at once, privately and without previews', async () => {
    const { command, slack } = await aRunningBot();
    const { status, answer } = await command('When was the first 2+2 meeting?');
    expect(status).toBe(200);
    const asked = below(
      'You asked: “When was the first 2+2 meeting?”',
      firstReply(anAnswer(), true),
    );
    expect(asked.text).toContain(text);
    expect(answer).toEqual({
      response_type: 'ephemeral',
      ...asked,
      unfurl_links: false,
      unfurl_media: false,
      parse: 'none',
      mrkdwn: false,
    });
    expect(await slack.fromBot()).toMatchObject([{ text: asked.text, isEphemeral: true }]);
  });

  test('asks Slack who somebody is the first time, and nothing after that', async () => {
    const { command, slack } = await aRunningBot();
    await command('When was the first 2+2 meeting?');
    const calls = slack.calls().map(({ method }) => method);
    expect(calls.toSorted()).toEqual([
      'auth.test',
      'auth.test',
      'conversations.info',
      'users.info',
    ]);
    await command('And the second?');
    expect(slack.calls()).toHaveLength(calls.length);
  });

  test.each(['', '  ', 'help', 'Help'])('followed by "%s" is answered with help', async (typed) => {
    const { command, asked } = await aRunningBot();
    expect((await command(typed)).answer).toMatchObject(helpMessage('en', EXAMPLES));
    expect(asked).toEqual([]);
  });

  test('without a text field is answered with help', async () => {
    const { send } = await aRunningBot();
    const body = 'command=%2Fask&team_id=T1&channel_id=C1&user_id=U01ANNA';
    const response = await send({ body, type: FORM });
    expect(await response.json()).toMatchObject(helpMessage('en', EXAMPLES));
  });

  test.each(['помощь', 'ヘルプ'])(
    'followed by "%s" is answered in that language',
    async (typed) => {
      const { command } = await aRunningBot();
      const help = helpMessage(typed === 'помощь' ? 'ru' : 'ja', EXAMPLES);
      expect((await command(typed)).answer).toMatchObject(help);
    },
  );

  test('asks what was typed: escapes undone, links, channels and mentions gone', async () => {
    const { command, asked, send, slack } = await aRunningBot();
    const text =
      '<@U2> R&amp;D &lt;b&gt; &amp;lt; <https://x.example|x.example> <#C1|kurils> constructor';
    await send({ body: aCommand(slack, { text }), type: FORM });
    await command('constructor');
    expect(asked).toEqual(['R&D <b> &lt; constructor', 'constructor']);
  });

  test.each<[NothingReason, string]>([
    ['too-long', 'island '.repeat(5000)],
    ['only-punctuation', '?!… ()'],
    ['only-stop-words', 'what is the'],
    ['unknown-script', 'ปลาอะไร'],
  ])('with a question that is %s says so', async (reason, question) => {
    const { command } = await aRunningBot(() => aNothing({ reason }));
    expect((await command(question)).answer).toMatchObject(
      replyMessage(aNothing({ reason }), EXAMPLES),
    );
  });
});

const FOLLOW_UP = 'For a follow-up here, mention me again.';

/** What somebody asks next; its reply shows that nothing else was answered before it. */
const LATER = 'Which islands do both sides claim today?';

describe('a mention', () => {
  const mention = (slack: LocalSlack, question: string, about = {}) =>
    slack.say(`@common-ground ${question}`, about);

  test('in a channel is answered in a thread under it', async () => {
    const { slack, asked } = await aRunningBot();
    const ts = await mention(slack, 'When was the first 2+2 meeting?');
    const { request, ok } = await slack.nextCall('chat.postMessage');
    expect(request).toMatchObject({
      channel: slack.channel,
      thread_ts: ts,
      ...firstReply(anAnswer(), false, true),
      unfurl_links: false,
      unfurl_media: false,
      parse: 'none',
    });
    expect(ok).toBe(true);
    expect(asked).toEqual(['When was the first 2+2 meeting?']);
  });

  test('in a thread is answered in that thread', async () => {
    const { slack } = await aRunningBot();
    await mention(slack, 'When?', { threadTs: slack.said.ts });
    await slack.nextCall('chat.postMessage');
    expect(await slack.fromBot()).toMatchObject([{ threadTs: slack.said.ts }]);
  });

  test('says in the first reply of its thread that a follow-up needs a mention, and not again', async () => {
    const { slack } = await aRunningBot();
    const ask = async (question: string, about = {}): Promise<[string, string]> => {
      const ts = await mention(slack, question, about);
      const { request } = await slack.nextCall('chat.postMessage');
      return [ts, String(request.text)];
    };
    const [threadTs, first] = await ask('When?');
    const again = await ask('Where?', { threadTs });
    const elsewhere = await ask('Who?', { threadTs: slack.said.ts });
    const there = await ask('Why?', { threadTs: slack.said.ts });
    const told = [first, again[1], elsewhere[1], there[1]].map((one) => one.includes(FOLLOW_UP));
    expect(told).toEqual([true, false, true, false]);
    await slack.say('When?', { channel: slack.directMessages });
    expect(String((await slack.nextCall('chat.postMessage')).request.text)).not.toContain(
      FOLLOW_UP,
    );
  });

  test('in a thread is answered without that where the store is slow to tell', async () => {
    const store = await aStore({ database: await aDatabase() });
    const questions = { ...store.questions, latestIn: () => new Promise<never>(() => undefined) };
    const { slack } = await aRunningBot(undefined, { store: { ...store, questions } });
    await mention(slack, 'When was the first 2+2 meeting?', { threadTs: slack.said.ts });
    const { request } = await slack.nextCall('chat.postMessage');
    expect(request).toMatchObject(firstReply(anAnswer()));
  });

  test('without a question is answered with help', async () => {
    const { slack } = await aRunningBot();
    await mention(slack, '');
    const { request } = await slack.nextCall('chat.postMessage');
    expect(request.text).toBe(helpMessage('en', EXAMPLES).text);
  });

  test('that is delivered twice is answered once', async () => {
    const { slack, asked, event } = await aRunningBot();
    const ts = await mention(slack, 'When?');
    const [delivery] = slack.traffic().filter(({ kind }) => kind === 'event');
    await slack.post('redeliver', { deliveryId: String(delivery?.id) });
    const edited = { user: 'U01ANNA', ts: '1700000005.000000' };
    await event(aMention({ ts, edited }), 'EvOther');
    await mention(slack, LATER);
    await slack.nextCall('chat.postMessage');
    await slack.nextCall('chat.postMessage');
    expect(asked).toEqual(['When?', LATER]);
  });

  test.each([
    ['another bot', { bot_id: 'B2' }],
    ['the bot itself', { user: 'U09GROUND' }],
    ['nobody: it tells of an edit', { subtype: 'message_changed' }],
  ])('by %s is not answered', async (_, about) => {
    const { event, slack, asked } = await aRunningBot();
    expect((await event(aMention(about))).status).toBe(200);
    await mention(slack, LATER);
    await slack.nextCall('chat.postMessage');
    expect(asked).toEqual([LATER]);
  });
});

describe('a direct message', () => {
  test('is answered in the conversation, and the answer is not taken for a question', async () => {
    const { slack, asked } = await aRunningBot();
    await slack.say('When was the first 2+2 meeting?', { channel: slack.directMessages });
    await slack.nextCall('chat.postMessage');
    const [reply] = await slack.fromBot(slack.directMessages);
    expect(reply?.text).toBe(text);
    expect(reply).not.toHaveProperty('threadTs');
    await slack.say(LATER, { channel: slack.directMessages });
    await slack.nextCall('chat.postMessage');
    expect(asked).toEqual(['When was the first 2+2 meeting?', LATER]);
  });

  test('in a thread is answered in that thread', async () => {
    const { slack } = await aRunningBot();
    const about = { channel: slack.directMessages };
    const threadTs = await slack.say('When?', about);
    await slack.say(LATER, { ...about, threadTs });
    await slack.nextCall('chat.postMessage');
    await slack.nextCall('chat.postMessage');
    const threads = (await slack.fromBot(slack.directMessages)).map((one) => one.threadTs);
    expect(threads).toEqual(expect.arrayContaining([undefined, threadTs]));
  });

  test('that holds only a file is answered with help', async () => {
    const { event, slack } = await aRunningBot();
    await event(aDirectMessage({ subtype: 'file_share', text: undefined }));
    const { request } = await slack.nextCall('chat.postMessage');
    expect(request.text).toBe(helpMessage('en', EXAMPLES).text);
  });

  test.each([
    ['the bot has changed', { subtype: 'message_changed', user: undefined }],
    ['another bot wrote', { bot_id: 'B2', subtype: 'bot_message' }],
    ['stands in a channel', { channel_type: 'channel' }],
  ])('that %s is not answered', async (_, about) => {
    const { event, slack, asked } = await aRunningBot();
    await event(aDirectMessage(about));
    await slack.say(LATER, { channel: slack.directMessages });
    await slack.nextCall('chat.postMessage');
    expect(asked).toEqual([LATER]);
  });
});

test('each question leaves one line in the log, without its text', async () => {
  const { bot, command, slack, lines } = await aRunningBot();
  await command('What about sea urchins?');
  await slack.say('@common-ground What about sea urchins?');
  await slack.nextCall('chat.postMessage');
  await command('help');
  await bot.stop();
  const answered = lines.filter(({ msg }) => msg === 'Question answered.');
  expect(answered.map(({ entry, kind, passages }) => [entry, kind, passages])).toEqual(
    expect.arrayContaining([
      ['command', 'answer', 1],
      ['mention', 'answer', 1],
      ['command', 'help', 0],
    ]),
  );
  expect(answered.map(({ ms }) => typeof ms)).toEqual(['number', 'number', 'number']);
  expect(JSON.stringify(lines)).not.toMatch(/urchins|xoxb/);
});

test('a warning that events are held back is acknowledged and logged', async () => {
  const { send, lines } = await aRunningBot();
  const body = JSON.stringify({ type: 'app_rate_limited', team_id: 'T1', api_app_id: 'A1' });
  expect((await send({ body, type: JSON_ })).status).toBe(200);
  expect(lines).toContainEqual(
    expect.objectContaining({ msg: expect.stringContaining('holds back events') }),
  );
});
