import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { anAnswer } from '../../builders.ts';
import { aDatabase, aFolder, aStore } from '../../store/databases.ts';
import { newest } from '../bots/archive-bot.ts';
import type { LocalSlack } from '../bots/local-slack.ts';
import { aRunningBot } from '../bots/running-bot.ts';

const QUESTION = 'When was the first 2+2 meeting?';
const QUOTE = '“The first such meeting took place on 2 November 2013.”';
const ELSEWHERE = `I could not post the reply where you asked, so here it is.\n\n${QUOTE}`;
const UNCONFIRMED =
  /^Slack did not confirm that the reply was posted\. If it is not there, please ask again\. The reference is [0-9A-F]{8}\.$/;
const APOLOGY =
  /^Sorry, something went wrong here\. Please try again\. .* reference [0-9A-F]{8}\.$/;

/** A bot that is asked once `meanwhile` has happened to its Slack. */
async function aBotWhile(meanwhile: (slack: LocalSlack) => Promise<unknown>, callLimitMs = 10_000) {
  const running = await aRunningBot(
    async (question) => {
      await meanwhile(running.slack);
      return anAnswer({ question });
    },
    { callLimitMs },
  );
  return running;
}

const failing = (method: string, error: string) => (slack: LocalSlack) =>
  slack.post('fail', { method, error });

const throwing = async (): Promise<never> => {
  throw new Error('the index is gone');
};

describe('a mention whose channel cannot take the reply is answered directly', () => {
  test.each<[string, (slack: LocalSlack) => Promise<unknown>]>([
    ['it is archived', (slack) => slack.post('archive', { channel: slack.channel })],
    ['the bot has left', (slack) => slack.post('kick', { channel: slack.channel })],
    ['it is gone', failing('chat.postMessage', 'channel_not_found')],
    ['it has lost the message', failing('chat.postMessage', 'thread_not_found')],
    ['it takes posts of few alone', failing('chat.postMessage', 'restricted_action')],
    ['it is put off for good', failing('chat.postMessage', 'ratelimited')],
  ])('where %s', async (_, meanwhile) => {
    const { bot, slack } = await aBotWhile(meanwhile);
    await slack.say(`@common-ground ${QUESTION}`);
    await slack.nextCall('chat.postMessage');
    await slack.nextCall('chat.postMessage');
    await bot.stop();
    expect(await slack.fromBot()).toEqual([]);
    const [reply] = await slack.fromBot(slack.directMessages);
    expect(reply?.text.startsWith(ELSEWHERE)).toBe(true);
  });
});

test.each(['msg_too_long', 'invalid_blocks', 'msg_blocks_too_long'])(
  'a reply that Slack refuses with %s is posted as text alone',
  async (error) => {
    const { bot, slack } = await aBotWhile(failing('chat.postMessage', error));
    await slack.say(`@common-ground ${QUESTION}`);
    await slack.nextCall('chat.postMessage');
    await slack.nextCall('chat.postMessage');
    await bot.stop();
    const [reply, ...others] = await slack.fromBot();
    expect(reply?.text).toContain(QUOTE);
    expect(reply).not.toHaveProperty('blocks');
    expect(others).toEqual([]);
  },
);

describe('when Slack does not say whether it has posted the reply, it is not posted again', () => {
  test.each<[string, string, number]>([
    ['for it answers with a 500', 'http_500', 0],
    ['for it answers with a 503', 'http_503', 0],
    ['for it had a fault inside', 'internal_error', 0],
    ['for its answer is lost', 'no_answer', 1],
  ])('%s, and the asker alone is told', async (_, error, posted) => {
    const { bot, slack } = await aBotWhile(failing('chat.postMessage', error), 300);
    await slack.say(`@common-ground ${QUESTION}`);
    await slack.nextCall('chat.postEphemeral');
    await bot.stop();
    const said = await slack.fromBot();
    expect(said.filter(({ isEphemeral }) => !isEphemeral)).toHaveLength(posted);
    const [notice] = said.filter(({ isEphemeral }) => isEphemeral);
    expect(notice?.text).toMatch(UNCONFIRMED);
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
  });

  test('and a direct message tells of it in its own language', async () => {
    const { bot, slack } = await aBotWhile(failing('chat.postMessage', 'no_answer'), 300);
    const { directMessages: channel } = slack;
    await slack.say('Когда была первая встреча?', { channel });
    await slack.nextCall('chat.postMessage');
    await slack.nextCall('chat.postMessage');
    await bot.stop();
    const [reply, notice, ...others] = await slack.fromBot(channel);
    expect(reply?.text).toContain(QUOTE);
    expect(notice?.text).toMatch(/^Slack не подтвердил, что ответ отправлен\./);
    expect(others).toEqual([]);
  });
});

describe('an apology finds its way', () => {
  test('where the address for answers to a command has expired', async () => {
    const { slack } = await aRunningBot(async () => {
      await slack.post('clock', { advanceMinutes: 31 });
      return throwing();
    });
    await slack.say(`/ask ${QUESTION}`);
    expect(await slack.nextCall('response_url')).toMatchObject({ error: 'expired_url' });
    await slack.nextCall('chat.postMessage');
    expect((await newest(slack, slack.directMessages)).text).toMatch(APOLOGY);
  });

  test('where the bot has left the channel of a mention', async () => {
    const { slack } = await aRunningBot(async () => {
      await slack.post('kick', { channel: slack.channel });
      return throwing();
    });
    await slack.say(`@common-ground ${QUESTION}`);
    await slack.nextCall('chat.postMessage');
    expect((await newest(slack, slack.directMessages)).text).toMatch(APOLOGY);
  });
});

describe('a database that another program has locked', () => {
  /** Beyond the limit of the local workspace, so that nothing is acknowledged ahead of its answer. */
  const TOO_LATE_MS = 10_000;

  /** A bot whose store can read, and write again once it is let go. */
  async function aBotOfALockedStore() {
    const path = `${aFolder()}/store.db`;
    const database = { kind: 'sqlite', path } as const;
    const store = await aStore({ database });
    const running = await aRunningBot(undefined, { store, ackMs: TOO_LATE_MS });
    const other = new Database(path);
    other.exec('begin immediate');
    return {
      ...running,
      /** What a later start finds to be taken up. */
      leftBehind: async () => (await aStore({ database })).claims.takeOver(),
      letGo: () => {
        other.exec('rollback');
        other.close();
      },
    };
  }

  test('keeps no command beyond the three seconds that Slack gives it', async () => {
    const { command, letGo, bot, leftBehind, slack, lines } = await aBotOfALockedStore();
    const { status } = await command(QUESTION);
    // The workspace counts its three seconds in this process: a busy machine delays both.
    expect(status).toBe(200);
    expect((await newest(slack)).text).toContain(QUOTE);
    // The acknowledgement was the answer, after the one wait that the log tells of.
    expect(slack.calls('response_url')).toEqual([]);
    const waits = lines.flatMap((line) => /not there within \d+/.exec(JSON.stringify(line)) ?? []);
    expect(waits).toHaveLength(1);
    expect(Number(/\d+/.exec(waits[0] ?? ''))).toBeLessThan(2500);
    letGo();
    await bot.stop();
    expect(await leftBehind()).toEqual({ fresh: [], missed: [], uncertain: 0 });
  });

  test('keeps no shortcut either, and leaves nothing to be answered once more', async () => {
    const { letGo, bot, slack, leftBehind } = await aBotOfALockedStore();
    const { channel, said } = slack;
    await slack.post('shortcut', {
      person: 'U01ANNA',
      callbackId: 'find_sources',
      channel,
      ts: said.ts,
    });
    expect((await newest(slack)).text).toContain(QUOTE);
    letGo();
    await bot.stop();
    expect(await leftBehind()).toEqual({ fresh: [], missed: [], uncertain: 0 });
  });
});

test('a private reply to a shortcut that a crash cut off comes directly, and not to the channel', async () => {
  const database = await aDatabase();
  const crashed = await aStore({ database });
  const { claims } = crashed;
  const asked = { team: 'T01DESK', channel: 'C01GENERAL', asker: 'U01ANNA', text: QUESTION };
  await claims.take({ delivery: 'trigger 1', asked: { entry: 'shortcut', ...asked } });
  await claims.take({ delivery: 'trigger 2', asked: { entry: 'form', ...asked, channel: '' } });
  await crashed.close();
  const { slack } = await aRunningBot(undefined, { store: await aStore({ database }) });
  await slack.nextCall('chat.postMessage');
  expect(await slack.fromBot()).toEqual([]);
  expect((await slack.fromBot(slack.directMessages)).map(({ text }) => text)).toEqual([
    expect.stringContaining(QUOTE),
  ]);
});
