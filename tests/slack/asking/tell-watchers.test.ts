import { describe, expect, onTestFinished, test } from 'vitest';
import type { Reply } from '../../../src/answer/reply.ts';
import { createSlack } from '../../../src/slack/create-slack.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { aClosest, aNothing, anAnswer } from '../../builders.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { aRecordedBot, aRecordingSlack } from '../bots/recording-slack.ts';
import { aLog, aRunningBot, botOptions } from '../bots/running-bot.ts';
import { startStandInSlack } from '../bots/stand-in-slack.ts';

/** A bot whose archive has no answer until it is `filled`, and Anna waits for one since an earlier version. */
async function aBotWithAGap(before: Reply = aNothing()) {
  let isFilled = false;
  const store = await aStore({ database: await aDatabase() });
  const running = await aRunningBot(
    (question) => ({ ...(isFilled ? anAnswer() : before), question }),
    { store },
  );
  await running.slack.say('/ask Who fishes for sea urchins?');
  const fill = () => (isFilled = true);
  return {
    ...running,
    fill,
    wait: () => store.gaps.watch('q1', { team: 'T01DESK', person: ANNA }),
  };
}

const ANNA = 'U01ANNA';

describe('who pressed “Tell me when this is answered” under a reply of an earlier version', () => {
  test.each([
    ['nothing', aNothing()],
    ['the closest passages', aClosest()],
  ])('under %s gets one message with the quote once there is an answer', async (_, before) => {
    const { bot, slack, fill, wait } = await aBotWithAGap(before);
    expect(await wait()).toBe(true);
    await bot.askGapsAgain();
    expect(await slack.fromBot(slack.directMessages)).toEqual([]);
    fill();
    await bot.askGapsAgain();
    await bot.askGapsAgain();
    const told = await slack.fromBot(slack.directMessages);
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toMatch(
      /^You asked to be told when this is answered: “Who fishes for sea urchins\?”\n\n“The first such meeting/,
    );
  });

  test('can use the buttons under what they are told', async () => {
    const { bot, slack, fill, wait } = await aBotWithAGap();
    await wait();
    fill();
    await bot.askGapsAgain();
    const [told] = await slack.fromBot(slack.directMessages);
    if (told === undefined) throw new Error('Nobody was told.');
    const pressed = await slack.press(told, 'reply_feedback', {
      channel: slack.directMessages,
      value: feedbackValue(told.blocks),
    });
    expect(pressed).toEqual({ ok: true });
    const [, thanks] = await slack.fromBot(slack.directMessages);
    expect(thanks).toMatchObject({ text: 'Thanks for the feedback.', isEphemeral: true });
  });

  test('is not told of a question that others asked in their own words', async () => {
    const { bot, slack, fill } = await aBotWithAGap();
    fill();
    await bot.askGapsAgain();
    expect(await slack.fromBot(slack.directMessages)).toEqual([]);
  });
});

test('who became a guest or left in the meantime is not told what the archive says', async () => {
  const store = await aStore({ database: await aDatabase() });
  const { bot, slack, posts } = await aBotAtRest(store);
  const asked = { team: 'T1', entry: 'command', channel: 'C1', isPrivate: true } as const;
  const about = { language: 'en', text: 'Who?', kind: 'nothing', passages: [] };
  const became: Record<string, object> = {
    U1: {},
    U2: { is_restricted: true },
    U3: { is_ultra_restricted: true },
    U4: { deleted: true },
    U5: { team_id: 'T2' },
  };
  for (const person of Object.keys(became)) {
    const question = { ...asked, ...about, id: `q-${person}`, asker: person };
    await store.questions.record(question, { isGap: true });
    await store.gaps.watch(question.id, { team: 'T1', person });
  }
  slack.answer('users.info', ({ body }) => ({
    ok: true,
    user: { team_id: 'T1', ...became[String(body.user)] },
  }));
  await bot.askGapsAgain();
  expect(posts().map(({ body }) => body.channel)).toEqual(['U1']);
});

test('prompts to begin with are made of titles: a guest gets none', async () => {
  const { event, slack, bot } = await aRunningBot();
  const opened = { type: 'app_home_opened', tab: 'messages' };
  await event({ ...opened, user: 'U04DMITRI', channel: 'D04DMITRI' }, 'Ev1');
  await event({ ...opened, user: 'U01ANNA', channel: 'D01ANNA' }, 'Ev2');
  await bot.stop();
  const prompted = slack.calls('assistant.threads.setSuggestedPrompts');
  expect(prompted.map(({ request }) => request.channel_id)).toEqual(['D01ANNA']);
});

/** A bot that does nothing by itself, for it is not started. */
async function aBotAtRest(store: Store, ask: () => Promise<Reply> | Reply = () => anAnswer()) {
  const slack = await startStandInSlack();
  onTestFinished(() => slack.close());
  const { log } = aLog();
  const bot = createSlack(await botOptions({ apiUrl: slack.apiUrl, store, ask, log }));
  const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
  return { bot, slack, posts };
}

/** A question of U1 without an answer, and U1 wants to know. */
async function aWatchedGap({ questions, gaps }: Store): Promise<void> {
  const first = { id: 'q1', team: 'T1', entry: 'command', channel: 'C1', asker: 'U1' } as const;
  const about = { isPrivate: true, language: 'en', text: 'Who?', kind: 'nothing', passages: [] };
  await questions.record({ ...first, ...about }, { isGap: true });
  await gaps.watch('q1', { team: 'T1', person: 'U1' });
}

describe('with two copies of the bot', () => {
  test('who is to be told is told by the next, where the first one ended before', async () => {
    const database = await aDatabase();
    const slack = await aRecordingSlack();
    const store = await aStore({ database });
    await aWatchedGap(store);
    // It had taken this up, and then there was no more of it.
    expect(await store.claims.take({ delivery: 'tell q1 U1' })).toBeDefined();
    await store.close();
    await aRecordedBot(() => anAnswer(), { slack, store: await aStore({ database }) });
    expect((await slack.nextPost()).channel).toBe('U1');
  });

  test('a person is told once', async () => {
    const database = await aDatabase();
    const slack = await aRecordingSlack();
    const store = await aStore({ database });
    const bots = [
      await aRecordedBot(() => anAnswer(), { slack, store }),
      await aRecordedBot(() => anAnswer(), { slack, store: await aStore({ database }) }),
    ];
    await aWatchedGap(store);
    const round = () => bots.flatMap(({ bot }) => [bot.askGapsAgain(), bot.askGapsAgain()]);
    await Promise.all(round());
    // Of one that was taken over by a copy that starts, the other may have had to leave it.
    await Promise.all(round());
    expect(slack.posts()).toHaveLength(1);
    expect(await store.gaps.toAskAgain()).toEqual([]);
  });

  test('a gap stays open while one that has started takes it from the one that is at it', async () => {
    const database = await aDatabase();
    const store = await aStore({ database });
    const starting = await aStore({ database });
    let asked = 0;
    const { bot, posts } = await aBotAtRest(store, async () => {
      // Asked for the second time, it is about to tell.
      if (++asked === 2) await starting.claims.takeOver();
      return anAnswer();
    });
    await aWatchedGap(store);
    await bot.askGapsAgain();
    expect(posts()).toEqual([]);
    await bot.askGapsAgain();
    await bot.askGapsAgain();
    expect(posts()).toHaveLength(1);
    expect(await store.gaps.toAskAgain()).toEqual([]);
  });

  test('one leaves open what the other is at', async () => {
    const database = await aDatabase();
    const store = await aStore({ database });
    const { bot, posts } = await aBotAtRest(store);
    await aWatchedGap(store);
    const other = await aStore({ database });
    expect(await other.claims.take({ delivery: 'tell q1 U1' })).toBeDefined();
    await bot.askGapsAgain();
    expect(posts()).toEqual([]);
    expect(await store.gaps.toAskAgain()).toHaveLength(1);
  });
});

test('who could not be told is tried again', async () => {
  const store = await aStore({ database: await aDatabase() });
  const { bot, slack, posts } = await aBotAtRest(store);
  await aWatchedGap(store);
  slack.answer('chat.postMessage', { ok: false, error: 'msg_blocks_too_long' });
  await bot.askGapsAgain();
  expect(await store.gaps.toAskAgain()).toHaveLength(1);
  slack.answer('chat.postMessage', { ok: true, ts: '1.1' });
  await bot.askGapsAgain();
  await bot.askGapsAgain();
  expect(posts()).toHaveLength(2);
  expect(await store.gaps.toAskAgain()).toEqual([]);
});

const feedbackValue = (blocks: unknown): string =>
  /"value":"(helpful [^"]+)"/.exec(JSON.stringify(blocks))?.[1] ?? '';
