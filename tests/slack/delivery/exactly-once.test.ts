import Database from 'libsql';
import { describe, expect, test } from 'vitest';
import { claimOf } from '../../../src/slack/delivery/claim-of.ts';
import { aClosest, aNothing, anAnswer } from '../../builders.ts';
import { aDatabase, aStore, withEachDatabase } from '../../store/databases.ts';
import {
  aCommand,
  aDelivery,
  aDirectMessage,
  aMention,
  aRecordedBot,
  aRecordingSlack,
} from '../bots/recording-slack.ts';
import { FORM } from '../bots/running-bot.ts';

const later = { ts: '1700000000.000900', text: '<@U09GROUND> and then?' };

/** Something that a test lets happen. */
function aGate() {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

withEachDatabase((kind) => {
  test('two copies of the bot answer each of many redelivered mentions once', async () => {
    const slack = await aRecordingSlack();
    const database = await aDatabase(kind);
    const bots = [
      await aRecordedBot(undefined, { slack, store: await aStore({ database }) }),
      await aRecordedBot(undefined, { slack, store: await aStore({ database }) }),
    ];
    const mentions = Array.from({ length: 10 }, (_, nth) => nth);
    const deliveries = [...mentions, ...mentions, ...mentions, ...mentions].map((nth, at) =>
      bots[at % 2 === Math.floor(at / 10) % 2 ? 0 : 1]?.event(
        aMention({ ts: `170000000${nth}.000100` }),
        `Ev${nth}`,
      ),
    );
    const statuses = await Promise.all(deliveries);
    expect(new Set(statuses.map((response) => response?.status))).toEqual(new Set([200]));
    for (const { bot } of bots) await bot.stop();
    expect(
      slack
        .posts()
        .map(({ thread_ts: ts }) => ts)
        .toSorted(),
    ).toEqual(mentions.map((nth) => `170000000${nth}.000100`));
  });

  test('what is asked is kept with the passages shown, and a private question as private', async () => {
    const store = await aStore({ database: await aDatabase(kind) });
    const { command, event, bot } = await aRecordedBot(
      (question) => (question === 'sea urchins?' ? aClosest() : anAnswer()),
      { store },
    );
    await event(aMention({ text: '<@U09GROUND> sea urchins?', thread_ts: '1690000000.000001' }));
    await command('When?');
    await command('help');
    await bot.stop();
    const asked = await store.questions.askedBy({ team: 'T01DESK', person: 'U01ANNA' }, 0);
    expect(asked.toSorted((a, b) => a.entry.localeCompare(b.entry))).toMatchObject([
      { entry: 'command', isPrivate: true, text: 'When?', kind: 'answer' },
      {
        entry: 'mention',
        isPrivate: false,
        channel: 'C1',
        threadTs: '1690000000.000001',
        text: 'sea urchins?',
        kind: 'closest',
        passages: [{ id: 'new-friends#9', mark: expect.stringMatching(/^[0-9a-f]{8}$/) }],
      },
    ]);
    const gaps = await store.gaps.toAskAgain();
    expect(gaps.map(({ text }) => text)).toEqual(['sea urchins?']);
  });
});

test('a question that cannot be looked up is no gap of the archive', async () => {
  const { command, store, bot } = await aRecordedBot((question) =>
    aNothing({ reason: question === '?!' ? 'only-punctuation' : 'not-found' }),
  );
  await command('?!');
  await command('sea urchins?');
  await bot.stop();
  expect((await store.gaps.toAskAgain()).map(({ text }) => text)).toEqual(['sea urchins?']);
});

test('a command that is delivered twice is answered once', async () => {
  const { send, asked } = await aRecordedBot();
  const body = aCommand('When?');
  const first = await send(body, FORM);
  const second = await send(body, FORM);
  expect(await first.json()).toMatchObject({ response_type: 'ephemeral' });
  expect([second.status, await second.text()]).toEqual([200, '']);
  expect(asked).toHaveLength(1);
});

test('a mention that comes as a direct message too is answered once', async () => {
  const { event, slack, asked } = await aRecordedBot();
  await event(aMention({ channel: 'D1' }), 'Ev1');
  await event(aDirectMessage(), 'Ev2');
  await event(aMention(later), 'Ev3');
  await slack.nextPost();
  await slack.nextPost();
  expect(asked).toHaveLength(2);
});

test.each([
  ['the bot itself', aMention({ user: 'U09GROUND' })],
  ['the bot itself, in a direct message', aDirectMessage({ user: 'U09GROUND', bot_id: 'BBOT' })],
  ['another bot', aDirectMessage({ bot_id: 'B2' })],
  ['another bot, without a user', aDirectMessage({ user: undefined, subtype: 'bot_message' })],
  ['an edit', aDirectMessage({ subtype: 'message_changed', user: undefined })],
  ['a deletion', aDirectMessage({ subtype: 'message_deleted', user: undefined })],
  ['somebody who joins', aMention({ subtype: 'channel_join' })],
  ['somebody in a channel', aDirectMessage({ channel_type: 'channel' })],
  ['nobody at all', aMention({ user: undefined })],
])('by %s no reply is started, and nothing is claimed', async (_, event) => {
  const bot = await aRecordedBot();
  expect((await bot.event(event, 'Ev1')).status).toBe(200);
  expect(await bot.store.claims.take({ delivery: 'event Ev1' })).toBeDefined();
  await bot.event(aMention(later), 'Ev2');
  await bot.slack.nextPost();
  expect(bot.asked).toEqual(['and then?']);
});

describe('when the store fails', () => {
  const failing = (): Promise<never> => Promise.reject(new Error('the database is gone'));

  test('an event is not acknowledged, so that Slack delivers it again', async () => {
    const store = await aStore({ database: await aDatabase() });
    let isGone = true;
    const take: typeof store.claims.take = (claim) =>
      isGone ? failing() : store.claims.take(claim);
    const claims = { ...store.claims, take };
    const { event, slack, bot, lines } = await aRecordedBot(undefined, {
      store: { ...store, claims },
    });
    expect((await event(aMention())).status).toBe(500);
    expect(lines).toContainEqual(
      expect.objectContaining({
        msg: 'An event was not taken up: Slack is to deliver it again.',
        err: expect.objectContaining({ message: 'the database is gone' }),
      }),
    );
    isGone = false;
    expect((await event(aMention())).status).toBe(200);
    await bot.stop();
    expect(slack.posts()).toHaveLength(1);
  });

  test('who typed a command gets the reply all the same, and the log the fault', async () => {
    const store = await aStore({ database: await aDatabase() });
    const claims = { ...store.claims, take: failing };
    const { command, lines } = await aRecordedBot(undefined, { store: { ...store, claims } });
    const response = await command('When?');
    expect(await response.json()).toMatchObject({
      response_type: 'ephemeral',
      text: expect.stringMatching(/^You asked: “When\?”\n+“The first such meeting/),
    });
    expect(lines).toContainEqual(
      expect.objectContaining({
        err: expect.objectContaining({ message: 'the database is gone' }),
      }),
    );
  });

  test('before posting, nothing is posted now and the question is answered at the next start', async () => {
    const database = await aDatabase();
    const slack = await aRecordingSlack();
    const store = await aStore({ database });
    const claims = { ...store.claims, begin: failing };
    const first = await aRecordedBot(undefined, { slack, store: { ...store, claims } });
    await first.event(aMention());
    await first.bot.stop();
    await store.close();
    expect(slack.posts()).toEqual([]);
    await aRecordedBot(undefined, { slack, store: await aStore({ database }) });
    const body = await slack.nextPost();
    expect(body.text).toMatch(/2 November 2013/);
  });

  test('after posting, the reply stands and no apology follows', async () => {
    const store = await aStore({ database: await aDatabase() });
    const claims = { ...store.claims, finish: failing };
    const { event, slack, bot, lines } = await aRecordedBot(undefined, {
      store: { ...store, claims },
    });
    await event(aMention());
    await bot.stop();
    expect(slack.posts()).toHaveLength(1);
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'A claim could not be ended.' }));
  });
});

describe('at the start', () => {
  /** A database in which a bot that is gone has claimed these events so long ago. */
  async function leftBehind(minutesAgo: number, ...events: readonly object[]) {
    const database = await aDatabase();
    const then = Date.now() - minutesAgo * 60_000;
    const gone = await aStore({ database, now: () => then });
    for (const [nth, event] of events.entries()) {
      await gone.claims.take(claimOf(aDelivery(event, `Ev${nth}`)) ?? { delivery: 'none' });
    }
    await gone.close();
    return { slack: await aRecordingSlack(), database };
  }

  test('a mention that was cut off is answered in its thread, and a direct message where it was', async () => {
    const { slack, database } = await leftBehind(
      9,
      aMention({ thread_ts: '1690000000.000001' }),
      aDirectMessage({ ts: '1700000000.000200' }),
    );
    const { bot, asked } = await aRecordedBot(undefined, {
      slack,
      store: await aStore({ database }),
    });
    await slack.nextPost();
    await slack.nextPost();
    await bot.stop();
    expect(asked).toHaveLength(2);
    expect(slack.posts()).toMatchObject([
      { channel: 'C1', thread_ts: '1690000000.000001', text: expect.stringContaining('2013') },
      { channel: 'D1', text: expect.stringContaining('2013') },
    ]);
    expect(slack.posts()[1]).not.toHaveProperty('thread_ts');
  });

  test('one from more than ten minutes ago gets a line in its language, and no answer', async () => {
    const { slack, database } = await leftBehind(
      11,
      aMention({ text: '<@U09GROUND> Когда была первая встреча?' }),
      aMention({ ts: '1700000000.000200', text: '<@U09GROUND> 最初の会合はいつですか' }),
      aDirectMessage({ ts: '1700000000.000300' }),
    );
    const { bot, asked } = await aRecordedBot(undefined, {
      slack,
      store: await aStore({ database }),
    });
    for (let nth = 0; nth < 3; nth++) await slack.nextPost();
    await bot.stop();
    expect(asked).toEqual([]);
    expect(slack.posts().map(({ text }) => text)).toMatchInlineSnapshot(`
      [
        "Этот вопрос остался без ответа: бот в это время не работал. Задайте его ещё раз.",
        "ボットが停止していたため、この質問にはお答えしていません。もう一度お尋ねください。",
        "This question was missed because the bot was not running. Please ask it again.",
      ]
    `);
  });

  test('a command that was cut off is not answered: nobody else may see its reply', async () => {
    const database = await aDatabase();
    const slack = await aRecordingSlack();
    const gone = await aStore({ database });
    const command = claimOf(Object.fromEntries(new URLSearchParams(aCommand('a private matter?'))));
    expect(command?.asked?.text).toBe('a private matter?');
    if (command !== undefined) await gone.claims.take(command);
    await gone.close();
    const { event, bot, asked } = await aRecordedBot(undefined, {
      slack,
      store: await aStore({ database }),
    });
    await event(aMention(later));
    await slack.nextPost();
    await bot.stop();
    expect(asked).toEqual(['and then?']);
    expect(slack.posts()).toHaveLength(1);
  });

  test('one that fails gets the apology, and the next one its answer', async () => {
    const { slack, database } = await leftBehind(
      0,
      aMention({ text: '<@U09GROUND> fail' }),
      aMention({ ts: '1700000000.000200' }),
    );
    const ask = (question: string) => {
      if (question === 'fail') throw new Error('the index is gone');
      return anAnswer();
    };
    await aRecordedBot(ask, { slack, store: await aStore({ database }) });
    expect((await slack.nextPost()).text).toMatch(/^Sorry, something went/);
    expect((await slack.nextPost()).text).toMatch(/2 November 2013/);
  });
});

test('a slow copy that has been taken over from says nothing', async () => {
  const database = await aDatabase();
  const slack = await aRecordingSlack();
  const [begun, released] = [aGate(), aGate()];
  const slow = await aRecordedBot(
    async () => {
      begun.open();
      await released.opened;
      return anAnswer();
    },
    { slack, store: await aStore({ database }) },
  );
  await slow.event(aMention());
  await begun.opened;
  const next = await aStore({ database });
  // Nothing was heard of the slow one for so long that it passes for ended.
  const copies = { ...next.copies, alive: async () => [] };
  await aRecordedBot(undefined, { slack, store: { ...next, copies } });
  await slack.nextPost();
  released.open();
  await slow.bot.stop();
  expect(slack.posts()).toHaveLength(1);
});

test('what was asked stays in the claim until the reply is posted, and no longer', async () => {
  const database = await aDatabase();
  if (database.kind !== 'sqlite') return;
  const [begun, released] = [aGate(), aGate()];
  const { event, command, bot } = await aRecordedBot(
    async (question) => {
      if (question === 'When?') return anAnswer();
      begun.open();
      await released.opened;
      return anAnswer();
    },
    { store: await aStore({ database }) },
  );
  const beside = new Database(database.path);
  const kept = () => beside.prepare('select asked from claims').all() as { asked: string | null }[];
  await command('When?');
  expect(kept()).toEqual([{ asked: null }]);
  await event(aMention());
  await begun.opened;
  const texts = kept().flatMap(({ asked }) => asked ?? []);
  expect(texts).toEqual([expect.stringContaining('2+2')]);
  released.open();
  await bot.stop();
  expect(kept().filter(({ asked }) => asked !== null)).toEqual([]);
  beside.close();
});

test('an event is claimed before it is acknowledged', async () => {
  const store = await aStore({ database: await aDatabase() });
  const [begun, released] = [aGate(), aGate()];
  const claims = {
    ...store.claims,
    take: async (claim: Parameters<typeof store.claims.take>[0]) => {
      begun.open();
      await released.opened;
      return store.claims.take(claim);
    },
  };
  const { event } = await aRecordedBot(undefined, { store: { ...store, claims } });
  let isAcknowledged = false;
  const response = event(aMention()).then(({ status }) => {
    isAcknowledged = true;
    return status;
  });
  await begun.opened;
  expect(isAcknowledged).toBe(false);
  released.open();
  expect(await response).toBe(200);
});
