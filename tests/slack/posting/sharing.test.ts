import { describe, expect, test } from 'vitest';
import { aDatabase, aStore } from '../../store/databases.ts';
import { anArchiveBot, buttonsOf, newest, QUESTION } from '../bots/archive-bot.ts';
import { type LocalSlack, TOKENS } from '../bots/local-slack.ts';

const KENJI = 'U02KENJI';

/** A private reply to Anna that can be shared; `shared` are what Kenji sees of it. */
async function aPrivateReply(channel?: string, about: Parameters<typeof anArchiveBot>[0] = {}) {
  const running = await anArchiveBot(about);
  const { slack } = running;
  await slack.say(`/ask ${QUESTION}`, channel === undefined ? {} : { channel });
  const reply = await newest(slack, channel);
  return {
    ...running,
    reply,
    share: (about = {}) => slack.press(reply, 'reply_share', { ...about }),
    shared: () => slack.fromBot(channel, KENJI),
    told: async () => (await newest(slack, channel)).text,
  };
}

const responses = async (slack: LocalSlack, count: number): Promise<void> => {
  for (let at = 0; at < count; at += 1) await slack.nextCall('response_url');
};

const BACK = 'Taken back: the reply is no longer in the channel.';
const SHARED = 'Shared in the channel.';
const SHARED_BEFORE = 'This reply has already been shared in the channel.';

describe('Share in channel', () => {
  test('shows everybody the question, the reply and who shared it, with buttons that work', async () => {
    const { slack, share, shared, told } = await aPrivateReply();
    expect(await shared()).toEqual([]);
    await share();
    await responses(slack, 1);
    expect(await told()).toBe(SHARED);
    const [message] = await shared();
    if (message === undefined) throw new Error('Nothing was shared.');
    expect(message.text).toMatch(
      /^Shared by <@U01ANNA>: How many tonnes of sea urchins .*\n\n“Boats from Nemuro brought home 3/,
    );
    expect(buttonsOf(message)).toEqual(['More', 'Context', 'Why this?', 'Copy citation', 'Watch']);
    await slack.press(message, 'reply_context', { person: KENJI });
    await slack.nextCall('views.open');
    expect((await slack.window(KENJI)).title).toBe('Context');
    await slack.press(message, 'reply_more', { person: KENJI });
    await responses(slack, 1);
    const [turned] = await shared();
    expect(turned?.text).toMatch(/^Shared by <@U01ANNA>: .*\n\nPassages 4 to 6:/);
  });

  test('pressed again does not share it again', async () => {
    const { slack, share, shared, told } = await aPrivateReply();
    await share();
    await responses(slack, 1);
    await share();
    await responses(slack, 1);
    expect(await told()).toBe(SHARED_BEFORE);
    expect(await shared()).toHaveLength(1);
  });

  test('pressed twice at the same moment shares it once', async () => {
    const { slack, share, shared } = await aPrivateReply();
    await Promise.all([share(), share()]);
    await responses(slack, 2);
    expect(await shared()).toHaveLength(1);
    const told = (await slack.fromBot()).map(({ text }) => text);
    expect(told).toEqual(expect.arrayContaining([SHARED, SHARED_BEFORE]));
  });

  test('shares the page that is shown', async () => {
    const { slack, reply, shared } = await aPrivateReply();
    await slack.press(reply, 'reply_more');
    await responses(slack, 1);
    await slack.press(await newest(slack), 'reply_share');
    await responses(slack, 1);
    expect((await shared())[0]?.text).toContain('Passages 4 to 6:');
  });

  test('works where the bot is no member', async () => {
    const lounge = 'C03LOUNGE';
    const { slack, reply, shared, told } = await aPrivateReply(lounge);
    await slack.press(reply, 'reply_share', { channel: lounge });
    expect(await slack.nextCall('chat.postMessage')).toMatchObject({ error: 'not_in_channel' });
    await responses(slack, 2);
    expect((await shared())[0]?.text).toMatch(/^Shared by <@U01ANNA>: /);
    expect(await told()).toBe(SHARED);
  });

  test('asks before it does', async () => {
    const { reply } = await aPrivateReply();
    expect(JSON.stringify(reply.blocks)).toContain(
      '"confirm":{"title":{"type":"plain_text","text":"Share in the channel?"',
    );
  });

  test('that Slack refused can be tried again', async () => {
    const { bot, slack, share, shared, told } = await aPrivateReply();
    await slack.post('fail', { method: 'chat.postMessage', error: 'restricted_action' });
    await slack.post('fail', { method: 'response_url', error: 'cannot_post' });
    await share();
    await responses(slack, 2);
    expect(await shared()).toEqual([]);
    expect(await told()).toMatch(/^Sorry, something went wrong here\./);
    await share();
    await bot.stop();
    expect(await shared()).toHaveLength(1);
    expect(await told()).toBe(SHARED);
  });

  test('that Slack did not confirm is told of, and is not posted again', async () => {
    const { bot, slack, share, shared, told } = await aPrivateReply();
    await slack.post('fail', { method: 'chat.postMessage', error: 'http_500' });
    await share();
    await responses(slack, 1);
    expect(await told()).toMatch(/^Slack did not confirm that the reply was posted\./);
    await share();
    await bot.stop();
    expect(await shared()).toEqual([]);
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
  });

  test('is not there in direct messages, nor under what all can see', async () => {
    const { slack } = await anArchiveBot();
    const { directMessages: channel } = slack;
    await slack.say(QUESTION, { channel });
    await slack.say(`@common-ground ${QUESTION}`);
    await slack.nextCall('chat.postMessage');
    await slack.nextCall('chat.postMessage');
    for (const place of [channel, slack.channel]) {
      expect(buttonsOf(await newest(slack, place))).not.toContain('Share in channel');
    }
  });
});

describe('Take back', () => {
  /** A reply that Anna has shared, with what she was told of it. */
  async function aShared(channel?: string, about?: Parameters<typeof anArchiveBot>[0]) {
    const bot = await aPrivateReply(channel, about);
    await bot.slack.press(bot.reply, 'reply_share', channel === undefined ? {} : { channel });
    await responses(bot.slack, channel === undefined ? 1 : 2);
    return { ...bot, confirmation: await newest(bot.slack, channel) };
  }

  test('deletes the reply from the channel, and says so where it said that it was shared', async () => {
    const { slack, confirmation, shared, store } = await aShared();
    expect(buttonsOf(confirmation)).toEqual(['Take back']);
    const [question] = await store.questions.askedBy({ team: 'T01DESK', person: 'U01ANNA' }, 0);
    expect(question?.isPrivate).toBe(false);
    await slack.press(confirmation, 'reply_take_back');
    await responses(slack, 1);
    expect(await shared()).toEqual([]);
    expect(await newest(slack)).toMatchObject({ ts: confirmation.ts, text: BACK });
    const [private_] = await store.questions.askedBy({ team: 'T01DESK', person: 'U01ANNA' }, 0);
    expect(private_?.isPrivate).toBe(true);
  });

  test('lets it be shared anew', async () => {
    const { slack, confirmation, share, shared } = await aShared();
    await slack.press(confirmation, 'reply_take_back');
    await responses(slack, 1);
    await share();
    await responses(slack, 1);
    expect(await shared()).toHaveLength(1);
  });

  test('says that it is gone where somebody else has deleted it', async () => {
    const { slack, confirmation, shared } = await aShared();
    const [message] = await shared();
    const gone = await fetch(`${slack.apiUrl}chat.delete`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKENS.bot}` },
      body: new URLSearchParams({ channel: slack.channel, ts: message?.ts ?? '' }),
    });
    expect(await gone.json()).toMatchObject({ ok: true });
    await slack.press(confirmation, 'reply_take_back');
    await responses(slack, 1);
    expect(slack.calls('chat.delete').at(-1)).toMatchObject({ error: 'message_not_found' });
    expect(await newest(slack)).toMatchObject({ ts: confirmation.ts, text: BACK });
  });

  test('pressed twice at once says that it is gone', async () => {
    const { bot, slack, confirmation, shared } = await aShared();
    const press = () => slack.press(confirmation, 'reply_take_back');
    await Promise.all([press(), press()]);
    await bot.stop();
    expect(await shared()).toEqual([]);
    expect(JSON.stringify(await slack.fromBot())).not.toContain('something went wrong');
  });

  test('works after a restart', async () => {
    const database = await aDatabase();
    const first = await aShared(undefined, { store: await aStore({ database }) });
    await first.bot.stop();
    const next = await anArchiveBot({ slack: first.slack, store: await aStore({ database }) });
    await next.slack.press(first.confirmation, 'reply_take_back');
    await responses(next.slack, 1);
    expect(await first.shared()).toEqual([]);
  });

  test('is refused to somebody else, whatever they send', async () => {
    const lounge = 'C03LOUNGE';
    const { slack, shared } = await aShared(lounge);
    const [message] = await shared();
    if (message === undefined) throw new Error('Nothing was shared.');
    await slack.press(message, 'reply_take_back', { channel: lounge, person: KENJI });
    await responses(slack, 1);
    expect((await newest(slack, lounge, KENJI)).text).toBe(
      'Only the person who shared this reply can take it back.',
    );
    expect(await shared()).toContainEqual(expect.objectContaining({ ts: message.ts }));
  });

  test('stands under the reply itself where the bot is no member, on every page of it', async () => {
    const lounge = 'C03LOUNGE';
    const { slack, shared, confirmation } = await aShared(lounge);
    expect(buttonsOf(confirmation)).toEqual([]);
    const press = async (actionId: string) => {
      const [message] = await shared();
      if (message === undefined) throw new Error('Nothing is shared.');
      await slack.press(message, actionId, { channel: lounge });
      await responses(slack, 1);
    };
    await press('reply_more');
    await press('reply_take_back');
    expect(await shared()).toEqual([]);
    await responses(slack, 1);
    expect((await newest(slack, lounge)).text).toBe(BACK);
  });

  test('says that it could not, where Slack does not let it', async () => {
    const { slack, confirmation, shared, told } = await aShared();
    await slack.post('fail', { method: 'chat.delete', error: 'cant_delete_message' });
    await slack.press(confirmation, 'reply_take_back');
    await responses(slack, 1);
    expect(await told()).toMatch(/^The shared reply could not be found any more/);
    expect(await shared()).toHaveLength(1);
  });
});
