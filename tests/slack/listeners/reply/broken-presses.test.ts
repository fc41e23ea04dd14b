import { describe, expect, test } from 'vitest';
import { anArchiveBot, newest, QUESTION, thumb } from '../../bots/archive-bot.ts';
import type { LocalSlack } from '../../bots/local-slack.ts';

const APOLOGY =
  /^Sorry, something went wrong here\. Please try again\. .* reference [0-9A-F]{8}\.$/;
const TOO_LATE = 'The window did not open in time. Please press the button again.';
const NO_ADDRESS = { method: 'response_url', error: 'expired_url' };

/** The private reply to Anna, once `fails` have been wished for. */
async function aReply(...fails: readonly { readonly method: string; readonly error: string }[]) {
  const running = await anArchiveBot();
  const { slack } = running;
  await slack.say(`/ask ${QUESTION}`);
  const reply = await newest(slack);
  for (const fail of fails) await slack.post('fail', fail);
  return { ...running, reply };
}

const faults = (lines: readonly Readonly<Record<string, unknown>>[]) =>
  lines.filter(({ level }) => Number(level) >= 50).map(({ msg }) => msg);

describe('a window that Slack does not open', () => {
  test.each(['expired_trigger_id', 'exchanged_trigger_id'])(
    'for %s is to be asked for again',
    async (error) => {
      const { slack, reply } = await aReply({ method: 'views.open', error });
      expect(await slack.press(reply, 'reply_context')).toEqual({ ok: true });
      await slack.nextCall('response_url');
      expect(await newest(slack)).toMatchObject({ text: TOO_LATE, isEphemeral: true });
    },
  );

  test.each(['invalid_arguments', 'ratelimited', 'internal_error', 'view_too_large'])(
    'for %s ends in an apology beside the reply, with the reference of the log',
    async (error) => {
      const { slack, reply, lines } = await aReply({ method: 'views.open', error });
      await slack.press(reply, 'reply_why');
      await slack.nextCall('response_url');
      const apology = await newest(slack);
      expect(apology).toMatchObject({ text: expect.stringMatching(APOLOGY), isEphemeral: true });
      const [, reference] = /reference ([0-9A-F]{8})/.exec(apology.text) ?? [];
      expect(lines).toContainEqual(expect.objectContaining({ reference }));
    },
  );

  test('for a 500 is asked for once more, and opens', async () => {
    const { slack, reply } = await aReply({ method: 'views.open', error: 'http_500' });
    await slack.press(reply, 'reply_cite');
    await slack.nextCall('views.open');
    await slack.nextCall('views.open');
    expect((await slack.window()).title).toBe('Copy citation');
  });
});

describe('another page that cannot take the place of the first', () => {
  test.each([
    ['is deleted', 'message_not_found'],
    ['has an address that expired', 'expired_url'],
    ['has an address that is used up', 'used_url'],
  ])('since the message %s, is shown beside it', async (_, error) => {
    const { slack, reply } = await aReply({ method: 'response_url', error });
    await slack.press(reply, 'reply_more');
    await slack.nextCall('response_url');
    await slack.nextCall('response_url');
    expect(await newest(slack)).toMatchObject({
      text: expect.stringMatching(/^Passages 4 to 6:/m),
      isEphemeral: true,
    });
  });

  test.each(['http_500', 'http_502', 'http_503'])(
    'since its address answers with %s, is shown beside it',
    async (error) => {
      const { bot, slack, reply } = await aReply({ method: 'response_url', error });
      await slack.press(reply, 'reply_more');
      await bot.stop();
      expect((await newest(slack)).text).toMatch(/^Passages 4 to 6:/m);
    },
  );
});

describe('a sentence whose response address has expired', () => {
  test('is said in the channel, to this person alone', async () => {
    const { slack, reply } = await aReply(NO_ADDRESS);
    await slack.press(reply, 'reply_feedback', { value: thumb(reply, 'helpful') });
    await slack.nextCall('chat.postEphemeral');
    expect(await newest(slack)).toMatchObject({
      text: 'Thanks for the feedback.',
      isEphemeral: true,
    });
  });

  test('is said directly where the bot has left the channel', async () => {
    const { slack, reply } = await aReply(NO_ADDRESS);
    await slack.post('kick', { channel: slack.channel });
    await slack.press(reply, 'reply_feedback', { value: thumb(reply, 'helpful') });
    await slack.nextCall('chat.postMessage');
    expect((await newest(slack, slack.directMessages)).text).toBe('Thanks for the feedback.');
  });
});

describe('Find sources', () => {
  const shortcut = (slack: LocalSlack, ts = slack.said.ts) =>
    slack.post('shortcut', {
      person: 'U01ANNA',
      callbackId: 'find_sources',
      channel: slack.channel,
      ts,
    });

  async function aMessage() {
    const running = await anArchiveBot();
    return { ...running, ts: await running.slack.say(QUESTION) };
  }

  test('answers beside the message, for this person alone, with buttons', async () => {
    const { slack, ts } = await aMessage();
    await shortcut(slack, ts);
    await slack.nextCall('response_url');
    const reply = await newest(slack);
    expect(reply).toMatchObject({ isEphemeral: true, text: expect.stringContaining('3 tonnes') });
    expect(reply).not.toHaveProperty('threadTs');
    await slack.press(reply, 'reply_share');
    await slack.nextCall('chat.postMessage');
    expect(await slack.fromBot(undefined, 'U02KENJI')).toHaveLength(1);
  });

  test('answers in the thread where the message stands in one', async () => {
    const { slack, ts: threadTs } = await aMessage();
    await shortcut(slack, await slack.say(QUESTION, { threadTs }));
    await slack.nextCall('response_url');
    expect(await newest(slack)).toMatchObject({ isEphemeral: true, threadTs });
  });

  const ADDRESSES = ['expired_url', 'http_500', 'http_503'];

  test.each(ADDRESSES)('answers in the same thread where the address says %s', async (error) => {
    const { bot, slack, ts: threadTs } = await aMessage();
    const ts = await slack.say(QUESTION, { threadTs });
    await slack.post('fail', { method: 'response_url', error });
    await shortcut(slack, ts);
    await bot.stop();
    expect(await slack.fromBot()).toMatchObject([
      { isEphemeral: true, threadTs, text: expect.stringContaining('3 tonnes') },
    ]);
  });

  test.each(ADDRESSES)('answers directly where that is refused too, after %s', async (error) => {
    const { bot, slack, ts } = await aMessage();
    await slack.post('fail', { method: 'response_url', error });
    await slack.post('fail', { method: 'chat.postEphemeral', error: 'not_in_channel' });
    await shortcut(slack, ts);
    await bot.stop();
    expect((await newest(slack, slack.directMessages)).text).toContain('3 tonnes');
    expect(await slack.fromBot()).toEqual([]);
  });

  test('of a message without words says so', async () => {
    const { slack } = await aMessage();
    await shortcut(slack, await slack.say('?!'));
    await slack.nextCall('response_url');
    expect((await newest(slack)).text).toMatch(/^This question has no words\./);
  });
});

describe('under a reply in a thread', () => {
  test.each([
    ['an apology', { method: 'views.open', error: 'internal_error' }, APOLOGY],
    ['a notice', { method: 'views.open', error: 'expired_trigger_id' }, TOO_LATE],
  ])('%s stays there', async (_, fail, sentence) => {
    const { slack } = await anArchiveBot();
    const threadTs = await slack.say(`@common-ground ${QUESTION}`);
    await slack.nextCall('chat.postMessage');
    const reply = await newest(slack);
    await slack.post('fail', fail);
    await slack.press(reply, 'reply_context');
    const { request } = await slack.nextCall('response_url');
    expect(request).toMatchObject({ thread_ts: threadTs, text: expect.stringMatching(sentence) });
    await slack.post('fail', { ...fail, error: 'internal_error' });
    await slack.post('fail', NO_ADDRESS);
    await slack.press(reply, 'reply_context');
    expect((await slack.nextCall('chat.postEphemeral')).request.thread_ts).toBe(threadTs);
  });
});

describe('stopping', () => {
  test('waits for a press that is at work', async () => {
    const { bot, slack, reply } = await aReply();
    await slack.press(reply, 'reply_more');
    await bot.stop();
    expect((await newest(slack)).text).toMatch(/^Passages 4 to 6:/m);
  });

  test('leaves a press that comes after to Slack, which says that it did not work', async () => {
    const { bot, slack, reply, lines } = await aReply();
    await bot.stop();
    expect(await slack.press(reply, 'reply_more')).toMatchObject({ ok: false });
    expect((await slack.toasts())[0]).toMatch(/^We had some trouble connecting/);
    expect(faults(lines)).toEqual([]);
  });
});
