import { spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { program } from '../../program.ts';
import { aWorkspace, TOKENS } from '../../slack/bots/local-slack.ts';
import { aRecordingSlack } from '../../slack/bots/recording-slack.ts';
import { aDatabase, aStore, subscribed, withEachDatabase } from '../../store/databases.ts';
import { someSettings } from '../builders.ts';
import type { Fate, Look } from './mortal-digests.ts';

const isThorough = process.env.npm_lifecycle_event === 'test:crash';

/** How often the bot is killed at each moment: `npm run test:crash` takes its time. */
const KILLS = isThorough ? 100 : 3;

/** How many editions two processes race for. */
const RACED_FOR = isThorough ? 1000 : 250;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** The bot's digests in a process of their own, loaded and waiting for the time of the day. */
function aMortal(fate: Fate) {
  const script = [program('tests/digest/delivery/mortal-digests.ts'), JSON.stringify(fate)];
  const child = spawn(process.execPath, script, { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  child.stdin.on('error', () => {});
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_, signal) => resolve(signal));
  });
  const done = () =>
    new Promise<'done'>((resolve, reject) => {
      child.stdout.once('data', () => resolve('done'));
      void ended.then(() => reject(new Error(`it ended: ${stderr}`)));
    });
  return {
    ended,
    /** One look at the clock, which shows `time`; resolves when all that is due is done with. */
    async look(time: number): Promise<'done'> {
      const answer = done();
      child.stdin.write(`${JSON.stringify({ time } satisfies Look)}\n`);
      return answer;
    },
    /** The same, after which it is dead. */
    async lookAndDie(time: number, deadly: Moment): Promise<void> {
      child.stdin.write(`${JSON.stringify({ time, deadly } satisfies Look)}\n`);
      expect([await ended, stderr]).toEqual(['SIGKILL', '']);
    },
  };
}

type Moment = NonNullable<Look['deadly']>;

/** A channel of a workspace that has a digest every day, whether there is anything or not. */
async function aWorld(
  kind: Parameters<typeof aDatabase>[0],
  slack: Awaited<ReturnType<typeof aWorkspace>>,
  channel: string,
) {
  const database = await aDatabase(kind);
  // Half past eight of tomorrow, so that the clock of the workspace only moves forward.
  const first = Math.floor(slack.clock.now() / DAY) * DAY + DAY + 8.5 * 60 * MINUTE;
  const store = await aStore({ database, now: () => first - DAY });
  const settings = someSettings({ zone: 'UTC', sections: ['new'], onEmpty: 'say' });
  const team = 'T01DESK';
  const { id } = await subscribed(store, { team, channel, settings, createdBy: 'U01ANNA' });
  const fate = { database, apiUrl: slack.apiUrl, botToken: TOKENS.bot };
  return {
    states: async () => (await store.editions.latest(id, 200)).map(({ state }) => state),
    aMortal: () => aMortal(fate),
    dueOn: (day: number): number => first + day * DAY,
    /** Slack's own clock goes along, so that posts of different days are not too many at once. */
    arrive: (time: number): void => slack.clock.moveTo(Math.max(time, slack.clock.now())),
  };
}

/** The keys of the editions that stand in a channel, as Slack's history has them. */
async function keysIn(apiUrl: string, channel: string): Promise<string[]> {
  const keys: string[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined; ) {
    const response = await fetch(`${apiUrl}conversations.history`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKENS.bot}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel, cursor, limit: 200, include_all_metadata: true }),
    });
    const page = (await response.json()) as {
      messages: { metadata?: { event_payload: { edition: string } } }[];
      response_metadata: { next_cursor: string };
    };
    keys.push(...page.messages.flatMap(({ metadata }) => metadata?.event_payload.edition ?? []));
    cursor = page.response_metadata.next_cursor || undefined;
  }
  return keys;
}

withEachDatabase((kind) => {
  test.each<Moment>(['before it is frozen', 'before the post', 'after the post'])(
    `${KILLS} editions, each with a kill -9 %s, are ${KILLS} posts`,
    async (moment) => {
      const slack = await aWorkspace({ moreScopes: ['channels:history'] });
      const { aMortal: another, dueOn, arrive, states } = await aWorld(kind, slack, slack.channel);
      let next = another();
      for (let day = 0; day < KILLS; day++) {
        const doomed = next;
        next = another();
        arrive(dueOn(day));
        await doomed.lookAndDie(dueOn(day), moment);
        // Whoever held the edition is not waited for any longer.
        arrive(dueOn(day) + 3 * MINUTE);
        await next.look(dueOn(day) + 3 * MINUTE);
      }
      const keys = await keysIn(slack.apiUrl, slack.channel);
      expect(keys).toHaveLength(KILLS);
      expect(new Set(keys).size).toBe(KILLS);
      expect(await states()).toEqual(Array(KILLS).fill('sent'));
    },
    900_000,
  );

  test.each([
    ['before the post', 0],
    ['after the post', 1],
  ] as const)(
    'in a channel that may not be read, a kill -9 %s leaves an edition unknown, and %i posts',
    async (moment, posts) => {
      const slack = await aWorkspace();
      const { aMortal: another, dueOn, arrive, states } = await aWorld(kind, slack, slack.channel);
      arrive(dueOn(0));
      await another().lookAndDie(dueOn(0), moment);
      const heir = another();
      await heir.look(dueOn(0) + 3 * MINUTE);
      await heir.look(dueOn(0) + 60 * MINUTE);
      expect(await slack.fromBot()).toHaveLength(posts);
      expect(await states()).toEqual(['unknown']);
      // The next day is like any other.
      arrive(dueOn(1));
      await heir.look(dueOn(1));
      expect(await slack.fromBot()).toHaveLength(posts + 1);
    },
    60_000,
  );

  test('direct messages may be read, so a kill -9 costs and doubles nothing there', async () => {
    const slack = await aWorkspace();
    const world = await aWorld(kind, slack, slack.directMessages);
    world.arrive(world.dueOn(0));
    await world.aMortal().lookAndDie(world.dueOn(0), 'after the post');
    await world.aMortal().look(world.dueOn(0) + 3 * MINUTE);
    expect(await slack.fromBot(slack.directMessages)).toHaveLength(1);
    expect(await world.states()).toEqual(['sent']);
  }, 60_000);

  test(`two processes that race for ${RACED_FOR} editions post each once`, async () => {
    const slack = await aRecordingSlack();
    const database = await aDatabase(kind);
    const due = Date.UTC(2027, 0, 5, 8, 30);
    const store = await aStore({ database, now: () => due - DAY / 2 });
    const settings = someSettings({ zone: 'UTC', onEmpty: 'say' });
    for (let nth = 0; nth < RACED_FOR; nth++) {
      await subscribed(store, { team: 'T1', channel: `C${nth}`, settings, createdBy: 'U1' });
    }
    const fate = { database, apiUrl: slack.apiUrl, botToken: TOKENS.bot };
    const racers = [aMortal(fate), aMortal(fate)];
    await Promise.all(racers.map(({ look }) => look(due)));
    await Promise.all(racers.map(({ look }) => look(due + 10_000)));
    const channels = slack.posts().map(({ channel }) => channel);
    expect(channels).toHaveLength(RACED_FOR);
    expect(new Set(channels).size).toBe(RACED_FOR);
  }, 180_000);
});
