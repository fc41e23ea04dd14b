import { describe, expect, test } from 'vitest';
import type { NothingReason } from '../../src/answer/reply.ts';
import { helpMessage } from '../../src/blocks/help.ts';
import { replyMessage } from '../../src/blocks/reply.ts';
import { aNothing, anAnswer } from '../builders.ts';
import { aDirectMessage, aMention, aRunningBot, EXAMPLES, FORM, JSON_ } from './running-bot.ts';

const { text, blocks } = replyMessage(anAnswer(), EXAMPLES);

/** A second question, whose reply shows that nothing else was answered before it. */
const later = { ts: '1700000000.000900', text: '<@UBOT> and then?' };

describe('/ask', () => {
  test('is answered at once, privately and without previews', async () => {
    const { command, slack } = await aRunningBot();
    const response = await command('When was the first 2+2 meeting?');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      response_type: 'ephemeral',
      text,
      blocks,
      unfurl_links: false,
      unfurl_media: false,
      parse: 'none',
      mrkdwn: false,
    });
    expect(slack.calls.map(({ method }) => method)).toEqual(['auth.test']);
  });

  test.each(['', '  ', 'help', 'Help'])('followed by "%s" is answered with help', async (typed) => {
    const { command, asked } = await aRunningBot();
    expect(await (await command(typed)).json()).toMatchObject(helpMessage('en', EXAMPLES));
    expect(asked).toEqual([]);
  });

  test('without a text field is answered with help', async () => {
    const { send } = await aRunningBot();
    const body = 'command=%2Fask&team_id=T1&channel_id=C1&user_id=U1';
    const response = await send({ body, type: FORM });
    expect(await response.json()).toMatchObject(helpMessage('en', EXAMPLES));
  });

  test.each(['помощь', 'ヘルプ'])(
    'followed by "%s" is answered in that language',
    async (typed) => {
      const { command } = await aRunningBot();
      const help = helpMessage(typed === 'помощь' ? 'ru' : 'ja', EXAMPLES);
      expect(await (await command(typed)).json()).toMatchObject(help);
    },
  );

  test('asks what was typed: escapes undone, links by their label, mentions gone', async () => {
    const { command, asked } = await aRunningBot();
    await command(
      '<@U2> R&amp;D &lt;b&gt; &amp;lt; <https://x.example|x.example> <#C1|kurils> constructor',
    );
    await command('constructor');
    expect(asked).toEqual(['R&D <b> &lt; x.example kurils constructor', 'constructor']);
  });

  test.each<[NothingReason, string]>([
    ['too-long', 'island '.repeat(5000)],
    ['only-punctuation', '?!… ()'],
    ['only-stop-words', 'what is the'],
    ['unknown-script', 'ปลาอะไร'],
  ])('with a question that is %s says so', async (reason, question) => {
    const { command } = await aRunningBot(() => aNothing({ reason }));
    const response = await command(question);
    expect(await response.json()).toMatchObject(replyMessage(aNothing({ reason }), EXAMPLES));
  });
});

describe('/digest', () => {
  test.each([
    ['status', 'There is no digest yet.'],
    ['каждый день', 'В этой версии дайджеста ещё нет.'],
  ])('says that there is none yet', async (typed, sentence) => {
    const { command } = await aRunningBot();
    const response = await command(typed, { command: '/digest' });
    expect(await response.json()).toMatchObject({ response_type: 'ephemeral', text: sentence });
  });
});

describe('a mention', () => {
  test('in a channel is answered in a thread under it', async () => {
    const { event, slack, asked } = await aRunningBot();
    expect((await event(aMention())).status).toBe(200);
    const { body, authorization } = await slack.nextCall('chat.postMessage');
    expect(body).toMatchObject({
      channel: 'C1',
      thread_ts: '1700000000.000100',
      text,
      unfurl_links: 'false',
      unfurl_media: 'false',
      parse: 'none',
    });
    expect(JSON.parse(String(body.blocks))).toEqual(blocks);
    expect(authorization).toBe('Bearer xoxb-1');
    expect(asked).toEqual(['When was the first 2+2 meeting?']);
  });

  test('in a thread is answered in that thread', async () => {
    const { event, slack } = await aRunningBot();
    await event(aMention({ thread_ts: '1690000000.000001' }));
    const { body } = await slack.nextCall('chat.postMessage');
    expect(body.thread_ts).toBe('1690000000.000001');
  });

  test('without a question is answered with help', async () => {
    const { event, slack } = await aRunningBot();
    await event(aMention({ text: '<@UBOT>' }));
    const { body } = await slack.nextCall('chat.postMessage');
    expect(body.text).toBe(helpMessage('en', EXAMPLES).text);
  });

  test('that is delivered twice is answered once', async () => {
    const { event, slack, asked } = await aRunningBot();
    await event(aMention(), 'Ev1');
    await event(aMention(), 'Ev1');
    await event(aMention({ edited: { user: 'U1', ts: '1700000005.000000' } }), 'Ev2');
    await event(aMention(later), 'Ev3');
    await slack.nextCall('chat.postMessage');
    await slack.nextCall('chat.postMessage');
    expect(asked).toEqual(['When was the first 2+2 meeting?', 'and then?']);
  });

  test.each([
    ['another bot', { bot_id: 'B2' }],
    ['the bot itself', { user: 'UBOT' }],
    ['nobody: it tells of an edit', { subtype: 'message_changed' }],
  ])('by %s is not answered', async (_, about) => {
    const { event, slack, asked } = await aRunningBot();
    expect((await event(aMention(about), 'Ev1')).status).toBe(200);
    await event(aMention(later), 'Ev2');
    await slack.nextCall('chat.postMessage');
    expect(asked).toEqual(['and then?']);
  });
});

describe('a direct message', () => {
  test('is answered in the conversation', async () => {
    const { event, slack } = await aRunningBot();
    await event(aDirectMessage());
    const { body } = await slack.nextCall('chat.postMessage');
    expect(body).toMatchObject({ channel: 'D1', text });
    expect(body).not.toHaveProperty('thread_ts');
  });

  test('in a thread is answered in that thread', async () => {
    const { event, slack } = await aRunningBot();
    await event(aDirectMessage({ thread_ts: '1690000000.000001' }));
    const { body } = await slack.nextCall('chat.postMessage');
    expect(body.thread_ts).toBe('1690000000.000001');
  });

  test('that holds only a file is answered with help', async () => {
    const { event, slack } = await aRunningBot();
    await event(aDirectMessage({ subtype: 'file_share', text: undefined }));
    const { body } = await slack.nextCall('chat.postMessage');
    expect(body.text).toBe(helpMessage('en', EXAMPLES).text);
  });

  test.each([
    ['the bot has changed', { subtype: 'message_changed', user: undefined }],
    ['another bot wrote', { bot_id: 'B2', subtype: 'bot_message' }],
    ['stands in a channel', { channel_type: 'channel' }],
  ])('that %s is not answered', async (_, about) => {
    const { event, slack, asked } = await aRunningBot();
    await event(aDirectMessage(about), 'Ev1');
    await event(aDirectMessage({ ts: later.ts, text: 'and then?' }), 'Ev2');
    await slack.nextCall('chat.postMessage');
    expect(asked).toEqual(['and then?']);
  });
});

test('each question leaves one line in the log, without its text', async () => {
  const { bot, command, event, lines } = await aRunningBot();
  await command('What about sea urchins?');
  await event(aMention({ text: '<@UBOT> What about sea urchins?' }));
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
