import { describe, expect, test } from 'vitest';
import type { Block } from '../../../slack-workspace/src/local/view.ts';
import { createSlack } from '../../../src/slack/create-slack.ts';
import { claimOf } from '../../../src/slack/delivery/claim-of.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { until } from '../../until.ts';
import { aWorkspace } from '../bots/local-slack.ts';
import { aMention, aRunningBot, botOptions, eventFields } from '../bots/running-bot.ts';

const MARTA = 'U03MARTA';
const DMITRI = 'U04DMITRI';
const PARTNERS = 'C04PARTNERS';
const DMITRIS_DM = 'D04DMITRI';

const ENGLISH =
  'I answer only full members of this workspace, and only in channels without people from other companies.';
const RUSSIAN =
  'Я отвечаю только полноправным участникам этого рабочего пространства и только в каналах без людей из других организаций.';
const JAPANESE =
  'このワークスペースの正式なメンバーにのみ、社外の方がいないチャンネルでお答えしています。';

/** The buttons in these blocks, each by its block and its action. */
const buttonsIn = (blocks: readonly Block[]): readonly (readonly [string, string])[] =>
  blocks.flatMap(({ block_id: block, elements }) =>
    (Array.isArray(elements) ? elements : [])
      .filter(({ type }) => type === 'button')
      .map(({ action_id: action }) => [String(block), String(action)] as const),
  );

const allowed = { isOutsideAllowed: true };

describe('a mention gets one sentence, which only its author sees,', () => {
  test.each([
    ['by a guest', DMITRI, 'C01GENERAL', 'When was the first 2+2 meeting?', ENGLISH],
    ['by a guest, in Russian', DMITRI, 'C01GENERAL', 'Когда была встреча?', RUSSIAN],
    ['by a guest, with no word in it', DMITRI, 'C01GENERAL', '', RUSSIAN],
    ['by a person of another company', MARTA, PARTNERS, '最初の会合はいつですか', JAPANESE],
    ['by a member where others read along', 'U01ANNA', PARTNERS, 'When was it?', ENGLISH],
  ])('%s', async (_, person, channel, question, sentence) => {
    const { slack, asked } = await aRunningBot();
    await slack.say(`@common-ground ${question}`, { person, channel });
    const { request } = await slack.nextCall('chat.postEphemeral');
    expect(request).toMatchObject({ channel, user: person, text: sentence });
    expect(request).not.toHaveProperty('thread_ts');
    expect(await slack.fromBot(channel, person)).toMatchObject([
      { text: sentence, isEphemeral: true },
    ]);
    const another = person === 'U01ANNA' ? 'U02KENJI' : 'U01ANNA';
    expect(await slack.fromBot(channel, another)).toEqual([]);
    expect(asked).toEqual([]);
  });

  test('in a thread, there', async () => {
    const { slack } = await aRunningBot();
    const threadTs = slack.said.ts;
    await slack.say('@common-ground When?', { person: DMITRI, threadTs });
    expect((await slack.nextCall('chat.postEphemeral')).request.thread_ts).toBe(threadTs);
  });

  test('once, however often it is delivered', async () => {
    const { slack, bot } = await aRunningBot();
    await slack.say('@common-ground When?', { person: DMITRI });
    const [delivery] = slack.traffic().filter(({ kind }) => kind === 'event');
    await slack.nextCall('chat.postEphemeral');
    await slack.post('redeliver', { deliveryId: String(delivery?.id) });
    await bot.stop();
    expect(slack.calls('chat.postEphemeral')).toHaveLength(1);
  });
});

test('a direct message by a guest gets the sentence', async () => {
  const { slack, asked } = await aRunningBot();
  await slack.say('When was the first 2+2 meeting?', { person: DMITRI, channel: DMITRIS_DM });
  await slack.nextCall('chat.postMessage');
  expect(await slack.fromBot(DMITRIS_DM, DMITRI)).toMatchObject([{ text: ENGLISH }]);
  expect(asked).toEqual([]);
});

describe('a command', () => {
  test('by a guest is acknowledged with the sentence', async () => {
    const { command, asked } = await aRunningBot();
    const { answer } = await command('Когда?', '/ask', { person: DMITRI });
    expect(answer).toMatchObject({ response_type: 'ephemeral', text: RUSSIAN });
    expect(asked).toEqual([]);
  });

  test('by a member where others read along is, too', async () => {
    const { command, asked } = await aRunningBot();
    const { answer } = await command('When?', '/ask', { channel: PARTNERS });
    expect(answer).toMatchObject({ response_type: 'ephemeral', text: ENGLISH });
    expect(asked).toEqual([]);
  });

  test('is answered there where the bot may not look at channels: only its author sees it', async () => {
    const withoutScopes = ['channels:read', 'groups:read'];
    const { command, asked, slack } = await aRunningBot(undefined, { withoutScopes });
    await command('When?', '/ask', { channel: PARTNERS });
    await command('And then?', '/ask', { channel: PARTNERS });
    expect(asked).toEqual(['When?', 'And then?']);
    expect(slack.calls('conversations.info')).toHaveLength(1);
  });
});

describe('by a guest', () => {
  test('a press under the reply to another shows the sentence to the guest alone', async () => {
    const { slack } = await aRunningBot();
    await slack.say('@common-ground When was the first 2+2 meeting?');
    await slack.nextCall('chat.postMessage');
    const [reply] = await slack.fromBot();
    const [block, button] = buttonsIn(reply?.blocks ?? [])[0] ?? ['', ''];
    const container = { kind: 'message', channel: slack.channel, ts: reply?.ts ?? '' } as const;
    const press = { person: DMITRI, container, blockId: block, actionId: button };
    expect(await slack.post('press', press)).toEqual({ ok: true });
    const seen = await slack.fromBot(slack.channel, DMITRI);
    expect(seen).toMatchObject([{}, { text: RUSSIAN, isEphemeral: true }]);
    expect(await slack.fromBot()).toHaveLength(1);
    expect(slack.calls('views.open')).toEqual([]);
  });

  test('the shortcut from anywhere brings the sentence in a direct message, and no window', async () => {
    const { slack } = await aRunningBot();
    await slack.post('shortcut', { person: DMITRI, callbackId: 'ask' });
    await slack.nextCall('chat.postMessage');
    expect(await slack.fromBot(DMITRIS_DM, DMITRI)).toMatchObject([{ text: RUSSIAN }]);
    expect(slack.calls('views.open')).toEqual([]);
  });

  test('the shortcut of a message shows the sentence, and no sources', async () => {
    const { slack, asked } = await aRunningBot();
    const about = { channel: slack.channel, ts: slack.said.ts };
    await slack.post('shortcut', { person: DMITRI, callbackId: 'find_sources', ...about });
    await until(async () => (await slack.fromBot(slack.channel, DMITRI))[0]);
    expect(await slack.fromBot(slack.channel, DMITRI)).toMatchObject([
      { text: ENGLISH, isEphemeral: true },
    ]);
    expect(asked).toEqual([]);
  });
});

test('with ALLOW_EXTERNAL everybody is answered, and nobody looked up', async () => {
  const { command, slack, asked } = await aRunningBot(undefined, allowed);
  await command('One?', '/ask', { person: DMITRI });
  await slack.say('@common-ground Two?', { person: MARTA, channel: PARTNERS });
  await slack.nextCall('chat.postMessage');
  expect(asked).toEqual(['One?', 'Two?']);
  expect(slack.calls('users.info').concat(slack.calls('conversations.info'))).toEqual([]);
});

test('where Slack does not say who somebody is, there is an apology and no answer', async () => {
  const { command, slack, asked, lines } = await aRunningBot(undefined, {
    withoutScopes: ['users:read'],
  });
  await command('When?');
  expect(asked).toEqual([]);
  expect(await slack.fromBot()).toMatchObject([
    { text: expect.stringMatching(/^Sorry, something went wrong/), isEphemeral: true },
  ]);
  const errors = lines.filter(({ msg }) => msg === 'A question was not answered.');
  expect(JSON.stringify(errors)).toContain('missing_scope');
  // It is asked again, and so mends itself.
  await command('When?');
  expect(slack.calls('users.info')).toHaveLength(2);
});

test('many who wait for the same answer of Slack ask once', async () => {
  const { slack, asked } = await aRunningBot();
  await Promise.all(['a?', 'b?', 'c?'].map((question) => slack.say(`/ask ${question}`)));
  expect(asked).toHaveLength(3);
  expect(slack.calls('users.info')).toHaveLength(1);
});

test('a question from outside that a crash cut off is turned away at the next start', async () => {
  const slack = await aWorkspace();
  const database = await aDatabase();
  const now = Date.now;
  const before = await aStore({ database, now });
  const mention = { ...aMention({ channel: PARTNERS, ts: '1700000000.000100' }) };
  const shared = { ...eventFields(mention, 'Ev1'), is_ext_shared_channel: true };
  const guests = eventFields(
    aMention({ channel: slack.channel, user: DMITRI, ts: '1700000000.000200' }),
    'Ev2',
  );
  for (const body of [shared, guests])
    await before.claims.take(claimOf(body) ?? { delivery: 'none' });
  await before.close();
  const asked: string[] = [];
  const ask = (question: string) => {
    asked.push(question);
    throw new Error('nobody is to be answered');
  };
  const store = await aStore({ database, now });
  const bot = createSlack(await botOptions({ apiUrl: slack.apiUrl, store, ask }));
  await bot.start();
  const first = await slack.nextCall('chat.postEphemeral');
  const second = await slack.nextCall('chat.postEphemeral');
  await bot.stop();
  expect([first, second].map(({ request }) => request)).toMatchObject([
    { channel: PARTNERS, user: 'U01ANNA', text: ENGLISH },
    { channel: slack.channel, user: DMITRI, text: ENGLISH },
  ]);
  expect(asked).toEqual([]);
});
