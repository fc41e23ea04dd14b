import { beforeAll, describe, expect, test } from 'vitest';
import { claimOf } from '../../../src/slack/delivery/claim-of.ts';
import { anArchive } from '../../archive-builders.ts';
import { anAnswer } from '../../builders.ts';
import { aClock, aDatabase, aStore, withEachDatabase } from '../../store/databases.ts';
import { until } from '../../until.ts';
import { anArchiveBot, islands, newest, QUESTION, urchins } from '../bots/archive-bot.ts';
import {
  aDelivery,
  aDirectMessage,
  aMention,
  aRecordedBot,
  aRecordingSlack,
} from '../bots/recording-slack.ts';

const ANNA = { team: 'T01DESK', person: 'U01ANNA' };
const WRONG = 'Where were the ministers?';
const RIGHT = 'Which is the largest of the islands between Hokkaido and Kamchatka?';
const LARGEST = '“Iturup is the largest of the islands between Hokkaido and Kamchatka.”';

/** The first question of a process reads the dictionaries, which takes its time on a busy machine. */
beforeAll(() => void anArchive([urchins()]).ask(WRONG), 60_000);

type Running = Awaited<ReturnType<typeof anArchiveBot>>;

/** A mention or a direct message of Anna's that has its reply. */
async function anAnswered(text = QUESTION, place: 'channel' | 'directMessages' = 'channel') {
  const running = await anArchiveBot({ articles: [urchins(), islands()] });
  const { slack } = running;
  const channel = slack[place];
  const name = place === 'channel' ? '@common-ground ' : '';
  const ts = await slack.say(`${name}${text}`, { channel });
  await slack.nextCall('chat.postMessage');
  await kept(running, text);
  return {
    ...running,
    channel,
    ts,
    edit: (words: string) =>
      slack.post('edit', { person: ANNA.person, channel, ts, text: `${name}${words}` }),
    reply: () => newest(slack, channel),
  };
}

/** Once the only question that is kept has these words. */
const kept = ({ store }: Pick<Running, 'store'>, text: string) =>
  until(async () => {
    const [one, ...more] = await store.questions.askedBy(ANNA, 0);
    if (more.length > 0) throw new Error('More than one question is kept.');
    return one?.text === text ? one : undefined;
  });

describe('an edited question', () => {
  test.each(['channel', 'directMessages'] as const)(
    'in the %s has its reply mended where it stands',
    async (place) => {
      const bot = await anAnswered(QUESTION, place);
      const before = await bot.reply();
      await bot.edit(RIGHT);
      expect((await bot.slack.nextCall('chat.update')).ok).toBe(true);
      const after = await bot.reply();
      expect(after.text).toContain(LARGEST);
      expect([after.ts, after.threadTs]).toEqual([before.ts, before.threadTs]);
      expect(await bot.slack.fromBot(bot.channel)).toHaveLength(1);
      expect(bot.slack.calls('chat.postMessage')).toHaveLength(1);
    },
  );

  test('is kept in place of the one before it, which is no gap any more', async () => {
    const bot = await anAnswered('When were sea urchins banned in Paris?');
    expect(await bot.store.gaps.toAskAgain()).toHaveLength(1);
    await bot.edit(RIGHT);
    expect(await kept(bot, RIGHT)).toMatchObject({ kind: 'answer' });
    expect(await bot.store.gaps.toAskAgain()).toEqual([]);
    await bot.edit('When were sea urchins banned in Rome?');
    await kept(bot, 'When were sea urchins banned in Rome?');
    expect((await bot.store.gaps.toAskAgain()).map(({ text }) => text)).toEqual([
      'When were sea urchins banned in Rome?',
    ]);
  });

  test('that is small talk by now is a question no more', async () => {
    const bot = await anAnswered();
    await bot.edit('thank you!');
    await bot.slack.nextCall('chat.update');
    await until(async () => (await bot.store.questions.askedBy(ANNA, 0)).length === 0 || undefined);
    expect((await bot.reply()).text).toMatch(/^I am here whenever you have a question/);
  });

  test('has buttons that are about the new words', async () => {
    const bot = await anAnswered(WRONG);
    await bot.edit(QUESTION);
    await kept(bot, QUESTION);
    await bot.slack.press(await bot.reply(), 'reply_more');
    await bot.slack.nextCall('response_url');
    expect((await bot.reply()).text).toMatch(/^Passages 4 to 6:/);
  });

  test('does not go on from what it was before', async () => {
    const bot = await anAnswered('How many tonnes of sea urchins came in 2011?');
    await bot.edit('And in 2012?');
    await kept(bot, 'And in 2012?');
    expect((await bot.reply()).text).not.toContain('Treated as a follow-up');
  });

  test('several times, has the reply to its last words', async () => {
    const bot = await anAnswered(WRONG);
    await Promise.all([bot.edit(QUESTION), bot.edit('Who met in Tokyo?'), bot.edit(RIGHT)]);
    await kept(bot, RIGHT);
    expect((await bot.reply()).text).toContain(LARGEST);
    expect(await bot.slack.fromBot(bot.channel)).toHaveLength(1);
  });

  test('whose reply somebody has deleted gets no other', async () => {
    const bot = await anAnswered(WRONG);
    await bot.slack.post('fail', { method: 'chat.update', error: 'message_not_found' });
    await bot.edit(RIGHT);
    expect(await bot.slack.nextCall('chat.update')).toMatchObject({ error: 'message_not_found' });
    await bot.bot.stop();
    expect(bot.slack.calls('chat.postMessage')).toHaveLength(1);
    expect(bot.slack.calls('chat.postEphemeral')).toHaveLength(0);
  });

  test('is mended as text alone where Slack refuses the blocks', async () => {
    const bot = await anAnswered(WRONG);
    await bot.slack.post('fail', { method: 'chat.update', error: 'invalid_blocks' });
    await bot.edit(RIGHT);
    await kept(bot, RIGHT);
    expect(await bot.reply()).toMatchObject({ text: expect.stringContaining(LARGEST) });
  });

  test.each([
    ['nine minutes', 9, 1],
    ['eleven minutes', 11, 0],
    ['three days', 3 * 24 * 60, 0],
  ])('after %s', async (_, advanceMinutes, updates) => {
    const bot = await anAnswered(WRONG);
    await bot.slack.post('clock', { advanceMinutes });
    if (updates === 0) await bot.store.tidy();
    await bot.edit(RIGHT);
    if (updates > 0) await bot.slack.nextCall('chat.update');
    await bot.bot.stop();
    expect(bot.slack.calls('chat.update')).toHaveLength(updates);
    expect(bot.slack.calls('chat.postMessage')).toHaveLength(1);
  });
});

test('a message that is edited so that it names the bot is answered', async () => {
  const { slack } = await anArchiveBot({ articles: [urchins(), islands()] });
  const ts = await slack.say(RIGHT);
  await slack.post('edit', {
    person: ANNA.person,
    channel: slack.channel,
    ts,
    text: `@common-ground ${RIGHT}`,
  });
  expect((await slack.nextCall('chat.postMessage')).request).toMatchObject({ thread_ts: ts });
});

test('a mention that is taken out of its message leaves the reply as it is', async () => {
  const bot = await anAnswered();
  const { channel, ts } = bot;
  const before = await bot.reply();
  await bot.slack.post('edit', { person: ANNA.person, channel, ts, text: RIGHT });
  await bot.bot.stop();
  expect(await bot.reply()).toEqual(before);
});

const TS = '1700000000.000100';
const edited = (second: number) => ({ user: 'U01ANNA', ts: `17000000${second}.000000` });
const MENTION = '<@U09GROUND> When was the first 2+2 meeting?';

const aChange = (after: object, before: object = {}) => ({
  type: 'message',
  subtype: 'message_changed',
  hidden: true,
  channel: 'D1',
  channel_type: 'im',
  ts: '1700000050.000100',
  message: { type: 'message', user: 'U01ANNA', text: 'When?', ts: TS, ...after },
  previous_message: { type: 'message', user: 'U01ANNA', text: 'When?', ts: TS, ...before },
});

const PREVIEW = { from_url: 'https://example.org', title: 'A page', text: 'Its words' };

describe('what Slack tells of a message that has a reply', () => {
  test.each([
    ['a preview of a link', aChange({ attachments: [PREVIEW] })],
    ['a preview of a link, after an edit', aChange({ edited: edited(50), attachments: [PREVIEW] })],
    ['the language of the message', aChange({ language: { locale: 'en' } })],
    ['the same words once more', aChange({ edited: edited(50) })],
    ['a change without an edit', aChange({ text: 'Where?' })],
    ['a change of a bot', aChange({ text: 'Where?', edited: edited(50), bot_id: 'B2' })],
    [
      'a change in a channel',
      { ...aChange({ text: 'Where?', edited: edited(50) }), channel_type: 'channel' },
    ],
    ['no message at all', { ...aChange({}), message: null, previous_message: 7 }],
    [
      'an edit long before the message',
      aChange({ text: 'Where?', edited: { ts: '1600000000.0' } }),
    ],
    ['an edit at no time', aChange({ text: 'Where?', edited: { ts: 'soon' } })],
  ])('changes nothing: %s', async (_, change) => {
    const { event, slack, asked, bot } = await aRecordedBot();
    await event(aDirectMessage({ channel: 'D1', ts: TS, text: 'When?' }), 'Ev1');
    await slack.nextPost();
    expect((await event(change, 'Ev2')).status).toBe(200);
    await bot.stop();
    expect(asked).toEqual(['When?']);
  });

  test('of an edit that comes before the message itself, there is one reply, to the new words', async () => {
    const { event, slack, asked, bot } = await aRecordedBot();
    await event(aMention({ ts: TS, text: '<@U09GROUND> Where?', edited: edited(20) }), 'Ev2');
    await slack.nextPost();
    await event(aMention({ ts: TS, text: MENTION }), 'Ev1');
    await bot.stop();
    expect(asked).toEqual(['Where?']);
  });

  test('an older edit never takes the place of a newer one', async () => {
    const { event, slack, asked, bot } = await aRecordedBot();
    await event(aMention({ ts: TS, text: MENTION }), 'Ev1');
    await slack.nextPost();
    await event(aMention({ ts: TS, text: '<@U09GROUND> Newer?', edited: edited(40) }), 'Ev3');
    await until(() => slack.updates()[0]);
    await event(aMention({ ts: TS, text: '<@U09GROUND> Older?', edited: edited(20) }), 'Ev2');
    await bot.stop();
    expect(asked).toEqual(['When was the first 2+2 meeting?', 'Newer?']);
    expect(slack.updates()).toHaveLength(1);
  });
});

withEachDatabase((kind) => {
  test('an edit waits for a reply that is still in hand, also with another copy of the bot', async () => {
    const slack = await aRecordingSlack();
    const database = await aDatabase(kind);
    let answer = (): void => {};
    const opened = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const slow = await aRecordedBot(
      async () => {
        await opened;
        return anAnswer();
      },
      { slack, store: await aStore({ database }) },
    );
    const other = await aRecordedBot(undefined, { slack, store: await aStore({ database }) });
    await slow.event(aMention({ ts: TS, text: MENTION }), 'Ev1');
    await until(() => slow.asked[0]);
    await other.event(aMention({ ts: TS, text: '<@U09GROUND> Where?', edited: edited(20) }), 'Ev2');
    expect(slack.posts()).toEqual([]);
    answer();
    await until(() => slack.updates()[0]);
    expect(slack.posts()).toHaveLength(1);
    expect(other.asked).toEqual(['Where?']);
  });

  test('an edit that is cut off and waits for its reply holds up nothing', async () => {
    const slack = await aRecordingSlack();
    const database = await aDatabase(kind);
    const clock = aClock();
    const left = await aStore({ database, now: clock.now });
    const take = async (event: object, id: string) => {
      const claim = claimOf(aDelivery(event, id));
      await left.claims.take(claim?.edit ?? claim ?? { delivery: 'none' });
    };
    await take(aMention({ ts: TS, text: MENTION }), 'Ev1');
    clock.pass(9 * 60_000);
    await take(aMention({ ts: TS, text: '<@U09GROUND> Where?', edited: edited(20) }), 'Ev2');
    await take(aMention({ ts: '1700000001.000100', text: '<@U09GROUND> Who?' }), 'Ev3');
    clock.pass(2 * 60_000);
    await left.close();
    const store = await aStore({ database, now: clock.now });
    const { asked, bot } = await aRecordedBot(undefined, { slack, store });
    // The message itself is too old by then: it gets one line, after what can be answered.
    await until(() => slack.posts()[1]);
    await bot.stop();
    expect(slack.posts().map(({ thread_ts: thread }) => thread)).toEqual(['1700000001.000100', TS]);
    expect(asked).toEqual(['Who?']);
  });

  test('of an edit that comes many times to two copies, the reply is mended once', async () => {
    const slack = await aRecordingSlack();
    const database = await aDatabase(kind);
    const bots = [
      await aRecordedBot(undefined, { slack, store: await aStore({ database }) }),
      await aRecordedBot(undefined, { slack, store: await aStore({ database }) }),
    ];
    await bots[0]?.event(aMention({ ts: TS, text: MENTION }), 'Ev1');
    await slack.nextPost();
    const edit = aMention({ ts: TS, text: '<@U09GROUND> Where?', edited: edited(20) });
    await Promise.all(
      Array.from({ length: 12 }, (_, nth) => bots[nth % 2]?.event(edit, `Ev${2 + (nth % 3)}`)),
    );
    await until(() => slack.updates()[0]);
    for (const { bot } of bots) await bot.stop();
    expect(slack.updates()).toHaveLength(1);
    expect(slack.posts()).toHaveLength(1);
  });
});
