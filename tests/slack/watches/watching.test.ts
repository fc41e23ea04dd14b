import { describe, expect, test } from 'vitest';
import type { Message } from '../../../slack-workspace/src/local/view.ts';
import { anArticle } from '../../archive-builders.ts';
import { someSettings } from '../../digest/builders.ts';
import { aDatabase, aStore, subscribed } from '../../store/databases.ts';
import { until } from '../../until.ts';
import {
  anArchiveBot,
  buttonsOf,
  islands,
  newest,
  QUESTION,
  textsOf,
  urchins,
} from '../bots/archive-bot.ts';
import { aWorkspace } from '../bots/local-slack.ts';

const ANNA = 'U01ANNA';
const KENJI = 'U02KENJI';
const ALL = 'Who leads the delegation of Nauru?';

const delegation = (text: string, id = 'nauru') =>
  anArticle({ id, title: 'A delegation', paragraphs: [text, 'The weather was fine that day.'] });

type Bot = Awaited<ReturnType<typeof anArchiveBot>>;

/** What Anna is told directly. */
const told = (bot: Bot) => bot.slack.fromBot(bot.slack.directMessages);

/** Presses, and gives what the bot has said once it is done. */
async function pressed(
  { slack }: Bot,
  message: Message,
  action: string,
  { channel, person }: { readonly channel?: string; readonly person?: string } = {},
): Promise<Message> {
  const said = async () => JSON.stringify(await slack.fromBot(channel, person));
  const before = await said();
  await slack.press(message, action, {
    ...(channel === undefined ? {} : { channel }),
    ...(person === undefined ? {} : { person }),
  });
  await until(async () => (await said()) !== before || undefined);
  return newest(slack, channel, person);
}

/** Anna watches the question by the command. */
async function watched(bot: Bot, question = ALL): Promise<void> {
  await bot.bot.askGapsAgain();
  const before = (await bot.slack.fromBot()).length;
  await bot.slack.say(`/ask watch ${question}`);
  await until(async () => (await bot.slack.fromBot()).length > before || undefined);
}

describe('a watched question', () => {
  test('is told of once something new answers it, with the quote, and once', async () => {
    const bot = await anArchiveBot({ articles: [urchins(), islands()] });
    await watched(bot);
    expect((await newest(bot.slack)).text).toMatch(
      /^Watching this question\. You will be told when a new passage answers it:\n“Who leads the delegation of Nauru\?”\nYou get a direct message at once, watched since /,
    );
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toEqual([]);
    const text = 'The delegation of Nauru is led by the minister Baron Waqa.';
    bot.change(urchins(), islands(), delegation(text));
    await bot.bot.askGapsAgain();
    await bot.bot.askGapsAgain();
    const [message, ...others] = await told(bot);
    expect(others).toEqual([]);
    expect(message?.text).toMatch(
      /^New in the archive, for the question you watch: “Who leads the delegation of Nauru\?”\n\n“The delegation of Nauru is led by the minister Baron Waqa\.”\nSource: /,
    );
    expect(buttonsOf(message ?? {})).toEqual(['Why did I get this?', 'Pause', 'End']);
  });

  test('is not told of what only speaks of the same', async () => {
    const bot = await anArchiveBot({ articles: [urchins(), islands()] });
    await watched(bot);
    const near = 'The delegation of Nauru arrived in Tokyo and was met with flowers.';
    bot.change(urchins(), islands(), delegation(near));
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toEqual([]);
  });

  test('is not told what it was told before, nor what stood there when it was set', async () => {
    const text = 'The delegation of Nauru is led by the minister Baron Waqa.';
    const bot = await anArchiveBot({ articles: [urchins(), islands(), delegation(text)] });
    await watched(bot);
    const copy = 'The delegation of Nauru is led by the minister, Baron Waqa!';
    bot.change(urchins(), islands(), delegation(text), delegation(copy, 'copy'));
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toEqual([]);
    // Another answer is news.
    const other = 'The delegation of Nauru is led by the minister David Adeang.';
    bot.change(urchins(), islands(), delegation(text), delegation(other, 'other'));
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toHaveLength(1);
    bot.change(
      urchins(),
      islands(),
      delegation(text),
      delegation(`${other} So it is said.`, 'third'),
    );
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toHaveLength(1);
  });

  test('is not told of an article that was only moved to another file', async () => {
    const text = 'The delegation of Nauru is led by the minister Baron Waqa.';
    const bot = await anArchiveBot({ articles: [islands(), delegation(text)] });
    await bot.bot.askGapsAgain();
    bot.change(islands());
    await watched(bot);
    bot.change(islands(), delegation(text, 'elsewhere'));
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toEqual([]);
  });

  test('is set by the button under any reply, also one with an answer', async () => {
    const bot = await anArchiveBot();
    await bot.bot.askGapsAgain();
    await bot.slack.say(`/ask ${QUESTION}`);
    const reply = await newest(bot.slack);
    expect(buttonsOf(reply)).toContain('Watch');
    const set = await pressed(bot, reply, 'reply_watch');
    expect(set).toMatchObject({ isEphemeral: true });
    expect(buttonsOf(set)).toEqual(['Tell this channel', 'Pause', 'End']);
    const more = 'Boats from Nemuro brought home 77 tonnes of sea urchins in 2024.';
    bot.change(urchins(), islands(), anArticle({ id: 'more', paragraphs: [more] }));
    await bot.bot.askGapsAgain();
    expect((await told(bot)).map(({ text }) => text.includes('77 tonnes'))).toEqual([true]);
  });

  test('is told to the channel, where that is wished and the bot is in it', async () => {
    const bot = await anArchiveBot({ articles: [islands()] });
    await watched(bot);
    const handed = await pressed(bot, await newest(bot.slack), 'watch_here');
    expect(textsOf(handed)).toMatch(/Posted in /);
    expect(buttonsOf(handed)).toEqual(['Tell me instead', 'Pause', 'End']);
    bot.change(islands(), delegation('The delegation of Nauru is led by Baron Waqa.'));
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toEqual([]);
    const posted = (await bot.slack.fromBot()).filter(({ isEphemeral }) => isEphemeral !== true);
    expect(posted.map(({ text }) => text.split('\n')[0])).toEqual([
      'New in the archive, for a question watched here: “Who leads the delegation of Nauru?”',
    ]);
  });

  test('comes with the digest of the channel, where that is wished, and not at once', async () => {
    const bot = await anArchiveBot({ articles: [islands()] });
    const place = { team: 'T01DESK', channel: bot.slack.channel };
    await subscribed(bot.store, { ...place, settings: someSettings(), createdBy: ANNA });
    await watched(bot);
    await pressed(bot, await newest(bot.slack), 'watch_here');
    const set = await pressed(bot, await newest(bot.slack), 'watch_digest');
    expect(textsOf(set)).toMatch(/Comes with the digest of /);
    expect(buttonsOf(set)).toEqual(['Tell me instead', 'At once', 'Pause', 'End']);
    bot.change(islands(), delegation('The delegation of Nauru is led by Baron Waqa.'));
    await bot.bot.askGapsAgain();
    expect(bot.slack.calls('chat.postMessage')).toEqual([]);
    const found = await bot.store.findings.forDigest(place, 0);
    expect(found.map(({ quote }) => quote)).toEqual([
      'The delegation of Nauru is led by Baron Waqa.',
    ]);
  });

  test('says why it was told', async () => {
    const bot = await anArchiveBot({ articles: [islands()] });
    await watched(bot);
    bot.change(islands(), delegation('The delegation of Nauru is led by Baron Waqa.'));
    await bot.bot.askGapsAgain();
    const message = await newest(bot.slack, bot.slack.directMessages);
    await bot.slack.press(message, 'watch_why', { channel: bot.slack.directMessages });
    await bot.slack.nextCall('views.open');
    const said = textsOf(await bot.slack.window());
    expect(said).toMatch(/^You have watched this question since /);
    expect(said).toMatch(
      /How sure it is to answer: \d\d%\. From 50% on, a passage counts as an answer\./,
    );
    expect(said).toMatch(/Baron Waqa/);
  });

  test('that is paused is silent, resumed it goes on, and ended it is gone', async () => {
    const bot = await anArchiveBot({ articles: [islands()] });
    await watched(bot);
    const press = async (action: string) => {
      const said = await pressed(bot, await newest(bot.slack), action);
      return said.text.split('\n')[0];
    };
    expect(await press('watch_pause')).toBe(
      'This watch is paused. Nothing is told until it is resumed:',
    );
    bot.change(islands(), delegation('The delegation of Nauru is led by Baron Waqa.'));
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toEqual([]);
    await press('watch_resume');
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toEqual([]);
    bot.change(islands(), delegation('The delegation of Nauru is led by David Adeang.'));
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toHaveLength(1);
    expect(await press('watch_end')).toBe(
      'No longer watched: “Who leads the delegation of Nauru?”',
    );
    bot.change(islands(), delegation('The delegation of Nauru is led by Lionel Aingimea.'));
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toHaveLength(1);
  });

  test('goes on from the question before, where it was asked so', async () => {
    const bot = await anArchiveBot({ articles: [islands()] });
    await bot.bot.askGapsAgain();
    const channel = bot.slack.directMessages;
    await bot.slack.say('Who leads the delegation of Nauru?', { channel });
    await until(async () => (await told(bot)).length === 1 || undefined);
    await bot.slack.say('and of Tuvalu?', { channel });
    await until(async () => (await told(bot)).length === 2 || undefined);
    await pressed(bot, await newest(bot.slack, channel), 'reply_watch', { channel });
    bot.change(islands(), delegation('The delegation of Tuvalu is led by Feleti Teo.'));
    await bot.bot.askGapsAgain();
    expect((await newest(bot.slack, channel)).text).toMatch(/Feleti Teo/);
  });
});

describe('who may be told no more', () => {
  const text = 'The delegation of Nauru is led by Baron Waqa.';

  test('because the bot was removed from the channel: the watch ends quietly', async () => {
    const bot = await anArchiveBot({ articles: [islands()] });
    await watched(bot);
    const [own] = await bot.store.watches.active();
    if (own === undefined) throw new Error('Nothing is watched.');
    await bot.store.watches.hand(own.id, { audience: 'channel', owner: 'C99NOWHERE' });
    bot.change(islands(), delegation(text));
    await bot.bot.askGapsAgain();
    expect(await bot.store.watches.active()).toEqual([]);
    expect(bot.slack.calls('chat.postMessage')).toEqual([]);
  });

  test('because they are a guest by now, or left', async () => {
    const bot = await anArchiveBot({ articles: [islands()] });
    await bot.bot.askGapsAgain();
    for (const person of [ANNA, 'U04DMITRI', 'U99GONE']) {
      await bot.store.watches.make({
        team: 'T01DESK',
        audience: 'person',
        owner: person,
        setBy: person,
        language: 'en',
        question: ALL,
      });
    }
    bot.change(islands(), delegation(text));
    await bot.bot.askGapsAgain();
    const posts = bot.slack.calls('chat.postMessage').map(({ request }) => request.channel);
    expect(posts).toEqual([ANNA]);
  });
});

describe('the list', () => {
  test('has one’s own and those of one’s channels, and nobody else’s', async () => {
    const bot = await anArchiveBot({ articles: [islands()] });
    await watched(bot);
    await watched(bot, 'Who leads the delegation of Tuvalu?');
    await pressed(bot, await newest(bot.slack), 'watch_here');
    const list = async (person: string) => {
      await bot.slack.say('/ask watches', { person });
      const [list] = await until(async () => {
        const said = await bot.slack.fromBot(undefined, person);
        const lists = said.filter(({ text }) =>
          /^(?:Watched questions|見守っている質問)/.test(text),
        );
        return lists.length > 0 ? lists : undefined;
      });
      return list?.text ?? '';
    };
    expect(await list(ANNA)).toMatch(/^Watched questions\n\n“Who leads[\s\S]*Nauru[\s\S]*Tuvalu/);
    const kenjis = await list(KENJI);
    expect(kenjis).toMatch(/Tuvalu/);
    expect(kenjis).not.toMatch(/Nauru/);
  });

  test('is changed where it stands', async () => {
    const bot = await anArchiveBot({ articles: [islands()] });
    await watched(bot);
    await bot.slack.say('/ask watches');
    await until(
      async () => (await newest(bot.slack)).text.startsWith('Watched questions') || undefined,
    );
    const paused = await pressed(bot, await newest(bot.slack), 'watch_pause');
    expect(paused.text).toMatch(/^Watched questions[\s\S]*paused since/);
    const ended = await pressed(bot, paused, 'watch_end');
    expect(ended.text).toMatch(/^You watch no questions\./);
  });

  test('an old button changes nothing where the watch is somebody else’s by now', async () => {
    const bot = await anArchiveBot({ articles: [islands()] });
    await watched(bot);
    const [watch] = await bot.store.watches.active();
    await bot.store.watches.hand(watch?.id ?? '', { audience: 'person', owner: KENJI });
    const said = await pressed(bot, await newest(bot.slack), 'watch_end');
    expect(said.text).toMatch(/^Only the person who set/);
    expect(await bot.store.watches.active()).toHaveLength(1);
  });
});

describe('what is typed after /ask watch', () => {
  test.each([
    ['/ask watch', /^Type the question after it/],
    ['/ask watch ???', /^This question has no words\.|^Type the question after it/],
    ['/ask watch of the', /^This question has only very common words\./],
    ['/ask следить Кто возглавляет делегацию Науру?', /^Вопрос отслеживается\./],
    ['/ask 見守る ナウルの代表団を率いるのは誰ですか', /^この質問を見守ります。/],
  ])('%s is answered in words', async (typed, expected) => {
    const bot = await anArchiveBot();
    await bot.slack.say(typed);
    const message = await until(async () => (await bot.slack.fromBot())[0] || undefined);
    expect(message.text).toMatch(expected);
  });
});

describe('with two copies of the bot, and over restarts', () => {
  const text = 'The delegation of Nauru is led by Baron Waqa.';

  test('is told once', async () => {
    const slack = await aWorkspace();
    const database = await aDatabase();
    const copies: Bot[] = [];
    for (const _ of [1, 2]) {
      const store = await aStore({ database });
      copies.push(await anArchiveBot({ slack, store, articles: [islands()] }));
    }
    const [first] = copies;
    if (first === undefined) throw new Error('There is no bot.');
    await watched(first);
    for (const copy of copies) copy.change(islands(), delegation(text));
    const round = () => copies.flatMap(({ bot }) => [bot.askGapsAgain(), bot.askGapsAgain()]);
    await Promise.all(round());
    await Promise.all(round());
    expect(await told(first)).toHaveLength(1);
  });

  test('a copy that ended after it had found something is followed by one that tells it', async () => {
    const slack = await aWorkspace();
    const database = await aDatabase();
    const store = await aStore({ database });
    const bot = await anArchiveBot({ slack, store, articles: [islands()] });
    await watched(bot);
    const [watch] = await store.watches.active();
    const found = { mark: 'abc', passage: 'nauru#1', quote: text, sure: 80 };
    await store.findings.add(watch?.id ?? '', [found], 'untold');
    // It had taken this up, and then there was no more of it.
    expect(await store.claims.take({ delivery: `tell watch ${watch?.id} abc` })).toBeDefined();
    await bot.bot.stop();
    await store.close();
    const next = await anArchiveBot({
      slack,
      store: await aStore({ database }),
      articles: [islands(), delegation(text)],
    });
    await next.bot.askGapsAgain();
    expect(await told(next)).toHaveLength(1);
  });

  test('what was posted before the end is not posted again', async () => {
    const slack = await aWorkspace();
    const database = await aDatabase();
    const store = await aStore({ database });
    const bot = await anArchiveBot({ slack, store, articles: [islands(), delegation(text)] });
    await watched(bot);
    const [watch] = await store.watches.active();
    const found = { mark: 'abc', passage: 'nauru#1', quote: text, sure: 80 };
    await store.findings.add(watch?.id ?? '', [found], 'untold');
    await store.findings.assign({ watchId: watch?.id ?? '', batch: 'abc' });
    const claim = await store.claims.take({ delivery: `tell watch ${watch?.id} abc` });
    await store.claims.begin(claim ?? '');
    await bot.bot.askGapsAgain();
    expect(await told(bot)).toEqual([]);
    expect(await store.findings.untold()).toEqual([]);
  });

  const another = 'The delegation of Nauru is led by David Adeang.';
  const found = (mark: string, quote: string, id = 'nauru') =>
    ({ mark, passage: `${id}#1`, quote, sure: 80 }) as const;

  test('what a copy has found is not lost to one whose folder is behind', async () => {
    const slack = await aWorkspace();
    const database = await aDatabase();
    const [store, otherStore] = [await aStore({ database }), await aStore({ database })];
    const one = await anArchiveBot({ slack, store, articles: [islands()] });
    const other = await anArchiveBot({ slack, store: otherStore, articles: [islands()] });
    await watched(one);
    const [watch] = await store.watches.active();
    // The first has found it, and is asking Slack who would read it when the other looks.
    await store.findings.add(watch?.id ?? '', [found('abc', text)], 'untold');
    await other.bot.askGapsAgain();
    expect(await told(one)).toEqual([]);
    for (const copy of [one, other]) copy.change(islands(), delegation(text));
    await Promise.all([one, other].map(({ bot }) => bot.askGapsAgain()));
    await other.bot.askGapsAgain();
    expect(await told(one)).toHaveLength(1);
    expect(await store.findings.untold()).toEqual([]);
  });

  test('of two findings the one that is there is told at once, and the other when it comes', async () => {
    const bot = await anArchiveBot({ articles: [islands()] });
    await watched(bot);
    const { findings, watches } = bot.store;
    const [watch] = await watches.active();
    const both = [found('abc', text), found('def', another, 'other')];
    await findings.add(watch?.id ?? '', both, 'untold');
    bot.change(islands(), delegation(another, 'other'));
    for (const _ of [1, 2]) await bot.bot.askGapsAgain();
    const said = async () => (await told(bot)).map((message) => message.text);
    expect(await said()).toEqual([expect.stringContaining('David Adeang')]);
    bot.change(islands(), delegation(another, 'other'), delegation(text));
    for (const _ of [1, 2]) await bot.bot.askGapsAgain();
    expect(await said()).toEqual([
      expect.stringContaining('David Adeang'),
      expect.stringMatching(/^(?![\s\S]*Adeang)[\s\S]*Baron Waqa/),
    ]);
    expect(await findings.untold()).toEqual([]);
  });

  test('what is not there after an hour is waited for no longer, nor what is said otherwise', async () => {
    const database = await aDatabase();
    const bot = await anArchiveBot({ store: await aStore({ database }), articles: [islands()] });
    await watched(bot);
    const [watch] = await bot.store.watches.active();
    const anHourAgo = await aStore({ database, now: () => Date.now() - 61 * 60 * 1000 });
    await anHourAgo.findings.add(watch?.id ?? '', [found('abc', text)], 'untold');
    await bot.bot.askGapsAgain();
    expect(await bot.store.findings.untold()).toEqual([]);
    const corrected = found('def', 'The delegation of Nauru stays away.', 'islands');
    await bot.store.findings.add(watch?.id ?? '', [corrected], 'untold');
    await bot.bot.askGapsAgain();
    expect(await bot.store.findings.untold()).toEqual([]);
    expect(await told(bot)).toEqual([]);
  });
});
