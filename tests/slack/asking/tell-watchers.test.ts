import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/answer/reply.ts';
import { aClosest, aNothing, anAnswer } from '../../builders.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { aRecordedBot, aRecordingSlack } from '../bots/recording-slack.ts';
import { aRunningBot } from '../bots/running-bot.ts';

/** A bot whose archive has no answer until it is `filled`. */
async function aBotWithAGap(before: Reply = aNothing()) {
  let isFilled = false;
  const running = await aRunningBot((question) => ({
    ...(isFilled ? anAnswer() : before),
    question,
  }));
  return { ...running, fill: () => (isFilled = true) };
}

describe('who pressed “Tell me when this is answered”', () => {
  test.each([
    ['nothing', aNothing()],
    ['the closest passages', aClosest()],
  ])('under %s gets one message with the quote once there is an answer', async (_, before) => {
    const { bot, slack, fill } = await aBotWithAGap(before);
    await slack.say('/ask Who fishes for sea urchins?');
    const [reply] = await slack.fromBot();
    if (reply === undefined) throw new Error('There is no reply.');
    await slack.press(reply, 'reply_tell');
    const [, promise] = await slack.fromBot();
    expect(promise).toMatchObject({
      isEphemeral: true,
      text: 'You will get one message when an article is added that answers this.',
    });
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
    const { bot, slack, fill } = await aBotWithAGap();
    await slack.say('/ask Who fishes for sea urchins?');
    const [reply] = await slack.fromBot();
    if (reply === undefined) throw new Error('There is no reply.');
    await slack.press(reply, 'reply_tell');
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
    await slack.say('/ask Who fishes for sea urchins?');
    fill();
    await bot.askGapsAgain();
    expect(await slack.fromBot(slack.directMessages)).toEqual([]);
  });
});

test('who is to be told is told by the next process, where the first one ended before', async () => {
  const database = await aDatabase();
  const slack = await aRecordingSlack();
  const store = await aStore({ database });
  const first = { id: 'q1', team: 'T1', entry: 'command', channel: 'C1', asker: 'U1' } as const;
  const about = { isPrivate: true, language: 'en', text: 'Who?', kind: 'nothing', passages: [] };
  await store.questions.record({ ...first, ...about }, { isGap: true });
  await store.gaps.watch('q1', { team: 'T1', person: 'U1' });
  // It had taken this up, and then there was no more of it.
  expect(await store.claims.take({ delivery: 'tell q1 U1' })).toBeDefined();
  await aRecordedBot(() => anAnswer(), { slack, store: await aStore({ database }) });
  expect((await slack.nextPost()).channel).toBe('U1');
});

test('two copies of the bot tell a person once', async () => {
  const database = await aDatabase();
  const slack = await aRecordingSlack();
  const store = await aStore({ database });
  const bots = [
    await aRecordedBot(() => anAnswer(), { slack, store }),
    await aRecordedBot(() => anAnswer(), { slack, store: await aStore({ database }) }),
  ];
  const first = { id: 'q1', team: 'T1', entry: 'command', channel: 'C1', asker: 'U1' } as const;
  const about = { isPrivate: true, language: 'en', text: 'Who?', kind: 'nothing', passages: [] };
  await store.questions.record({ ...first, ...about }, { isGap: true });
  await store.gaps.watch('q1', { team: 'T1', person: 'U1' });
  await Promise.all(bots.flatMap(({ bot }) => [bot.askGapsAgain(), bot.askGapsAgain()]));
  expect(slack.posts()).toHaveLength(1);
});

const feedbackValue = (blocks: unknown): string =>
  /"value":"(helpful [^"]+)"/.exec(JSON.stringify(blocks))?.[1] ?? '';
