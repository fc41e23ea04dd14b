import { describe, expect, test } from 'vitest';
import type { Message } from '../../../../slack-workspace/src/local/view.ts';
import type { Article } from '../../../../src/knowledge/article/article.ts';
import { aDatabase, aStore } from '../../../store/databases.ts';
import { until } from '../../../until.ts';
import {
  anArchiveBot,
  CATCHES,
  islands,
  newest,
  QUESTION,
  textsOf,
  thumb,
  urchins,
} from '../../bots/archive-bot.ts';

const GONE = 'This passage is no longer in the archive, or its text has changed. Please ask again.';
const UNKNOWN = 'The question behind this reply is no longer stored. Please ask it again.';

/** A bot that has answered Anna in the channel, and another one of its store that came after it. */
async function aRestartedBot(...articles: readonly Article[]) {
  const database = await aDatabase();
  const first = await anArchiveBot({ store: await aStore({ database }) });
  const { slack } = first;
  await slack.say(`/ask ${QUESTION}`);
  const reply = await newest(slack);
  await first.bot.stop();
  const next = await anArchiveBot({ slack, store: await aStore({ database }), articles });
  return { ...next, reply };
}

type Bot = Awaited<ReturnType<typeof anArchiveBot>>;

async function pressed({ slack }: Bot, message: Message, actionId: string) {
  await slack.press(message, actionId);
  await slack.nextCall('response_url');
  return newest(slack);
}

describe('after a restart', () => {
  test('the buttons of an old message work', async () => {
    const bot = await aRestartedBot(urchins(), islands());
    const second = await pressed(bot, bot.reply, 'reply_more');
    expect(second.text).toMatch(/^Passages 4 to 6:/m);
    await bot.slack.press(second, 'reply_context');
    await bot.slack.nextCall('views.open');
    expect(textsOf(await bot.slack.window())).toContain(CATCHES[3]);
  });

  const CHANGED = ['The catch was never weighed.', ...CATCHES.slice(1)];
  const LOST =
    'One passage of this reply has changed since, or is no longer in the archive. It is not shown.';

  test.each(['reply_context', 'reply_why', 'reply_cite'])(
    'and a change, %s does not show another passage in place of the old one, and says so',
    async (actionId) => {
      const bot = await aRestartedBot(urchins(CHANGED), islands());
      await bot.slack.press(bot.reply, actionId);
      await bot.slack.nextCall('views.open');
      const window = textsOf(await bot.slack.window());
      expect(window.split('\n')[0]).toBe(LOST);
      expect(window).toContain(CATCHES[1]);
    },
  );

  test('and a change, the passages around one are those of today', async () => {
    const bot = await aRestartedBot(urchins(CHANGED), islands());
    await bot.slack.press(bot.reply, 'reply_context');
    await bot.slack.nextCall('views.open');
    expect(
      textsOf(await bot.slack.window())
        .split('\n')
        .slice(1, 5),
    ).toEqual([
      'The Moscow Times, 20 March 2017: Sea urchins',
      'The paragraph before',
      'The catch was never weighed.',
      CATCHES[1],
    ]);
  });

  test.each([0, 1, 2])('and a change of passage %i, nothing is shared', async (at) => {
    const changed = CATCHES.map((one, place) => (place === at ? `Not so. ${one}` : one));
    const bot = await aRestartedBot(urchins(changed), islands());
    const told = await pressed(bot, bot.reply, 'reply_share');
    expect(told.text).toMatch(/^Not shared: a passage of this reply has changed since/);
    expect(await bot.slack.fromBot(undefined, 'U02KENJI')).toEqual([]);
  });

  test('and a change of the answering passage, the rest is not called an answer', async () => {
    const bot = await aRestartedBot(urchins(CHANGED), islands());
    const second = await pressed(bot, bot.reply, 'reply_more');
    const first = await pressed(bot, second, 'reply_back');
    expect(first.text.split('\n\n').slice(0, 3)).toEqual([
      LOST,
      `You asked: “${QUESTION}”`,
      'These passages come closest:',
    ]);
  });

  test('and a change of all its passages, the reply says that they have changed', async () => {
    const bot = await aRestartedBot(urchins(CATCHES.map((one) => `${one} Or so.`)), islands());
    const told = await pressed(bot, bot.reply, 'reply_context');
    expect(told.text).toBe('This passage has changed since. Please ask again.');
  });

  test.each([
    ['a paragraph above', ['A paragraph that is new.', ...CATCHES]],
    ['a paragraph between', [...CATCHES.slice(0, 1), 'One that is new.', ...CATCHES.slice(1)]],
    ['the order turned round', CATCHES.toReversed()],
    ['fewer paragraphs', CATCHES.slice(0, 3)],
  ])('and %s, what was shown is shared as it was', async (_, paragraphs) => {
    const bot = await aRestartedBot(urchins(paragraphs), islands());
    expect((await pressed(bot, bot.reply, 'reply_share')).text).toBe('Shared in the channel.');
    const [shared] = await bot.slack.fromBot(undefined, 'U02KENJI');
    const quotes = (text = '') => [...text.matchAll(/“(Boats[^”]*)”/g)].map(([, quote]) => quote);
    expect(quotes(shared?.text)).toEqual(quotes(bot.reply.text));
    expect(quotes(shared?.text)).toHaveLength(3);
  });

  const TWO =
    'Boats from Nemuro brought home 3 tonnes of sea urchins. The boats brought home 9 tonnes of crab.';
  const CRAB = 'The boats brought home 9 tonnes of crab.';

  test.each([0, 1])(
    'page %i is shared with the sentence that was seen, whatever fits best today',
    async (page) => {
      const bot = await anArchiveBot({
        articles: [urchins([...CATCHES.slice(0, 3), TWO]), islands()],
      });
      await bot.slack.say(`/ask ${QUESTION}`);
      if (page === 1) await pressed(bot, await newest(bot.slack), 'reply_more');
      const [kept] = await bot.store.questions.askedBy({ team: 'T01DESK', person: 'U01ANNA' }, 0);
      const seen = (kept?.passages ?? []).map((one) =>
        one.id === 'urchins#4' && one.quote !== undefined
          ? { ...one, quote: [TWO.indexOf(CRAB), TWO.length] as const }
          : one,
      );
      if (kept === undefined) throw new Error('The question is not kept.');
      await bot.store.questions.mend(kept.id, { ...kept, passages: seen }, { isGap: false });
      await pressed(bot, await newest(bot.slack), 'reply_share');
      const [shared] = await bot.slack.fromBot(undefined, 'U02KENJI');
      const isOnPage = seen.findIndex(({ id }) => id === 'urchins#4') >= 3 === (page === 1);
      expect(shared?.text.includes(`“${CRAB}”`)).toBe(isOnPage);
    },
  );

  test('and new articles, the pages hold what they held before', async () => {
    const more = CATCHES.map((catch_) => catch_.replace('Nemuro', 'Nemuro and Habomai'));
    const bot = await aRestartedBot(urchins(), islands(), {
      ...urchins(more),
      id: 'newer',
      passages: urchins(more).passages.map((one, at) => ({ ...one, id: `newer#${at + 1}` })),
    });
    const second = await pressed(bot, bot.reply, 'reply_more');
    expect(second.text).toMatch(/^Passages 4 to 6:\n\n“Boats from Nemuro brought home 6 tonnes/m);
    expect((await pressed(bot, second, 'reply_back')).text).toContain(`“${CATCHES[0]}”`);
  });

  test.each(['reply_more', 'reply_context', 'reply_why', 'reply_cite', 'reply_share'])(
    'and the end of the article, %s says that the passage is gone',
    async (actionId) => {
      const bot = await aRestartedBot(islands());
      expect(await pressed(bot, bot.reply, actionId)).toMatchObject({
        text: GONE,
        isEphemeral: true,
      });
      expect(await bot.slack.fromBot(undefined, 'U02KENJI')).toEqual([]);
    },
  );

  test('and the end of the article, an opinion on the reply is noted all the same', async () => {
    const bot = await aRestartedBot(islands());
    const value = thumb(bot.reply, 'helpful');
    await bot.slack.press(bot.reply, 'reply_feedback', { value });
    await bot.slack.nextCall('response_url');
    expect((await newest(bot.slack)).text).toBe('Thanks for the feedback.');
  });
});

test.each(['reply_more', 'reply_context', 'reply_share'])(
  'once the words of the question are deleted for their age, %s says so',
  async (actionId) => {
    const bot = await anArchiveBot();
    await bot.slack.say(`/ask ${QUESTION}`);
    await bot.store.questions.forgetTexts(bot.slack.clock.now() + 1000);
    expect((await pressed(bot, await newest(bot.slack), actionId)).text).toBe(UNKNOWN);
  },
);

test('what has an answer by now is answered when somebody watches it', async () => {
  const bot = await anArchiveBot({ articles: [islands()] });
  await bot.slack.say(`/ask ${QUESTION}`);
  bot.change(urchins(), islands());
  await bot.slack.press(await newest(bot.slack), 'reply_watch');
  const [answer, watched] = await until(async () => {
    const said = await bot.slack.fromBot();
    return said.length === 2 ? said : undefined;
  });
  expect(answer?.text).toMatch(/^“Boats from Nemuro/);
  expect(watched?.text).toMatch(/^Watching this question\./);
});
