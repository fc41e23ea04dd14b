import { describe, expect, test } from 'vitest';
import { anAnswer } from '../../builders.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { until } from '../../until.ts';
import { newest, thumb } from '../bots/archive-bot.ts';
import type { LocalSlack } from '../bots/local-slack.ts';
import { aLog, aRunningBot } from '../bots/running-bot.ts';

const QUOTE = '“The first such meeting took place on 2 November 2013.”';

/** The command or shortcut, once Slack has heard that it arrived. */
const acknowledged = (slack: LocalSlack) =>
  until(() =>
    slack
      .traffic()
      .find(({ kind, ackMs }) => /command|interaction/.test(kind) && ackMs !== undefined),
  );

/** A bot whose archive answers only once Slack has been told to wait; then `meanwhile` happens. */
async function aSlowBot(meanwhile: (slack: LocalSlack) => Promise<unknown> = async () => {}) {
  const running = await aRunningBot(
    async (question) => {
      await acknowledged(running.slack);
      await meanwhile(running.slack);
      return anAnswer({ question });
    },
    { ackMs: 50 },
  );
  return running;
}

describe('an answer that takes longer than Slack waits', () => {
  test('comes to who typed the command all the same, once and for them alone', async () => {
    const { bot, slack } = await aSlowBot();
    await slack.say('/ask When was the first 2+2 meeting?');
    expect(await acknowledged(slack)).toMatchObject({ status: 200 });
    await slack.nextCall('response_url');
    await bot.stop();
    const [reply, ...others] = await slack.fromBot();
    expect(reply).toMatchObject({ isEphemeral: true, text: expect.stringContaining(QUOTE) });
    expect(others).toEqual([]);
    await expect(slack.fromBot(undefined, 'U02KENJI')).resolves.toEqual([]);
  });

  test('comes to who chose Find sources', async () => {
    const { slack } = await aSlowBot();
    const { channel, said } = slack;
    const chosen = { person: 'U01ANNA', callbackId: 'find_sources', channel, ts: said.ts };
    expect(await slack.post('shortcut', chosen)).toEqual({ ok: true });
    await slack.nextCall('response_url');
    expect((await newest(slack)).text).toContain(QUOTE);
  });

  test('is an apology where answering fails in the end', async () => {
    const { bot, slack } = await aSlowBot(async () => {
      throw new Error('the index is gone');
    });
    await slack.say('/ask When was the first 2+2 meeting?');
    await slack.nextCall('response_url');
    await bot.stop();
    expect((await slack.fromBot()).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Sorry, something went wrong here\./),
    ]);
  });

  test('is said directly where the response address is broken', async () => {
    const { bot, slack } = await aSlowBot((local) =>
      local.post('fail', { method: 'response_url', error: 'http_500' }),
    );
    await slack.say('/ask When was the first 2+2 meeting?');
    await slack.nextCall('response_url');
    await bot.stop();
    expect(await slack.fromBot()).toEqual([]);
    expect((await newest(slack, slack.directMessages)).text).toContain(QUOTE);
  });
});

test('a press is acknowledged in time though Slack is slow to say who pressed', async () => {
  const { bot, slack } = await aRunningBot(undefined, { ackMs: 50, callLimitMs: 2000 });
  await slack.post('fail', { method: 'users.info', error: 'no_answer' });
  await slack.say('@common-ground When?');
  await slack.nextCall('chat.postMessage');
  const reply = await newest(slack);
  await slack.post('fail', { method: 'users.info', error: 'no_answer' });
  const pressed = slack.press(reply, 'reply_feedback', {
    person: 'U02KENJI',
    value: thumb(reply, 'helpful'),
  });
  expect(await pressed).toEqual({ ok: true });
  await bot.stop();
  expect((await newest(slack, undefined, 'U02KENJI')).text).toBe('Thanks for the feedback.');
});

test('a mention that is claimed after Slack has stopped waiting is answered, and once', async () => {
  const store = await aStore({ database: await aDatabase() });
  const { log, lines } = aLog();
  const gaveUp = () => lines.find(({ msg }) => String(msg).includes('not acknowledged'));
  const claims: typeof store.claims = {
    ...store.claims,
    async take(claim) {
      await until(gaveUp);
      return store.claims.take(claim);
    },
  };
  const { bot, slack } = await aRunningBot((question) => anAnswer({ question }), {
    store: { ...store, claims },
    log,
  });
  await slack.say('@common-ground When was the first 2+2 meeting?');
  await until(async () => (await slack.fromBot())[0]);
  await bot.stop();
  expect((await slack.fromBot()).map(({ text }) => text)).toEqual([expect.stringContaining(QUOTE)]);
});
