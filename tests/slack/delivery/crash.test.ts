import { spawn } from 'node:child_process';
import { expect, onTestFinished, test } from 'vitest';
import { program } from '../../program.ts';
import { aDatabase, withEachDatabase } from '../../store/databases.ts';
import type { Fate } from '../bots/killed-bot.ts';
import { aMention, aRecordingSlack, type RecordingSlack } from '../bots/recording-slack.ts';
import { anEvent, deliver, JSON_, SIGNING_SECRET } from '../bots/running-bot.ts';

/** How often a bot is killed between claim and post: `npm run test:crash` takes its time. */
const KILLS = process.env.npm_lifecycle_event === 'test:crash' ? 50 : 5;

const PATIENCE = { timeout: 20_000 };

/** A bot in a process of its own, loaded but not begun. */
function aMortalBot(fate: Omit<Fate, 'signingSecret'>) {
  const argument = JSON.stringify({ ...fate, signingSecret: SIGNING_SECRET });
  const script = [program('tests/slack/bots/killed-bot.ts'), argument];
  const child = spawn(process.execPath, script, { stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve) => {
    child.on('close', (_, signal) => resolve(signal));
  });
  let address = '';
  const send = (body: string): Promise<boolean> =>
    deliver(address, { body, type: JSON_ }).then(
      ({ ok }) => ok,
      () => false,
    );
  return {
    ended,
    deliver: send,
    logged: () => stderr,
    /** Begins, and gives what delivers a mention as Slack does: whether it was acknowledged. */
    async begin() {
      child.stdin.write('begin\n');
      const port = await new Promise<string>((resolve, reject) => {
        child.stdout.setEncoding('utf8').once('data', resolve);
        void ended.then(() => reject(new Error(`it ended before it listened: ${stderr}`)));
      });
      address = `http://127.0.0.1:${port.trim()}`;
      return (nth: number): Promise<boolean> => send(aNumberedMention(nth));
    },
  };
}

const tsOf = (nth: number): string => `17000000${String(nth).padStart(2, '0')}.000100`;

const aNumberedMention = (nth: number): string =>
  anEvent(aMention({ ts: tsOf(nth), text: `<@U09GROUND> Question ${nth}?` }), `Ev${nth}`);

/** In which threads something was posted, in order. */
const threadsOf = ({ posts }: RecordingSlack): unknown[] =>
  posts().map(({ thread_ts: thread }) => thread);

const upTo = (count: number): string[] => Array.from({ length: count }, (_, nth) => tsOf(nth));

async function aWorld(kind: Parameters<typeof aDatabase>[0]) {
  const slack = await aRecordingSlack();
  const database = await aDatabase(kind);
  const aBot = (moment: Fate['moment'], nth?: number, beatMs?: number) =>
    aMortalBot({
      database,
      apiUrl: slack.apiUrl,
      moment,
      ...(nth === undefined ? {} : { deadly: `Question ${nth}?` }),
      ...(beatMs === undefined ? {} : { beatMs }),
    });
  return { slack, aBot };
}

const EDITED = '<@U09GROUND> Question 1?';

withEachDatabase((kind) => {
  test('an edit with a kill -9 while it is answered mends the one reply after the restart', async () => {
    const { slack, aBot } = await aWorld(kind);
    const [bot, next] = [aBot('answering', 1), aBot('answering')];
    const mention = await bot.begin();
    await mention(0);
    await expect.poll(() => threadsOf(slack), PATIENCE).toHaveLength(1);
    const edit = anEvent(
      aMention({ ts: tsOf(0), text: EDITED, edited: { user: 'U01ANNA', ts: '1700000060.000000' } }),
      'EvEdit',
    );
    await bot.deliver(edit);
    expect(await bot.ended).toBe('SIGKILL');
    await next.begin();
    await expect.poll(() => slack.updates(), PATIENCE).toHaveLength(1);
    expect(await next.deliver(edit)).toBe(true);
    expect(threadsOf(slack)).toEqual([tsOf(0)]);
    expect(slack.updates()).toHaveLength(1);
  }, 60_000);

  test(`${KILLS} mentions, each with a kill -9 between claim and post, have one reply each`, async () => {
    const { slack, aBot } = await aWorld(kind);
    let next = aBot('answering', 0);
    for (let nth = 0; nth < KILLS; nth++) {
      const bot = next;
      next = aBot('answering', nth + 1 === KILLS ? undefined : nth + 1);
      const mention = await bot.begin();
      // What the last one left behind is answered first.
      await expect.poll(() => threadsOf(slack), PATIENCE).toHaveLength(nth);
      await mention(nth);
      expect(await bot.ended).toBe('SIGKILL');
    }
    const mention = await next.begin();
    await expect.poll(() => threadsOf(slack), PATIENCE).toHaveLength(KILLS);
    // Slack delivers again what it thinks was lost.
    for (let nth = 0; nth <= KILLS; nth++) expect(await mention(nth)).toBe(true);
    await expect.poll(() => threadsOf(slack), PATIENCE).toContain(tsOf(KILLS));
    expect(threadsOf(slack)).toEqual(upTo(KILLS + 1));
  }, 180_000);

  test('a mention whose copy is killed meanwhile is answered once by another copy, which runs all the while', async () => {
    const { slack, aBot } = await aWorld(kind);
    const [bot, other] = [aBot('answering', 0, 500), aBot('answering', undefined, 500)];
    const [mention, again] = [await bot.begin(), await other.begin()];
    await mention(0);
    expect(await bot.ended).toBe('SIGKILL');
    await expect.poll(() => threadsOf(slack), PATIENCE).toEqual(upTo(1));
    expect(await again(0)).toBe(true);
    await again(1);
    await expect.poll(() => threadsOf(slack), PATIENCE).toContain(tsOf(1));
    expect(threadsOf(slack)).toEqual(upTo(2));
  }, 60_000);

  test.each([
    ['after the post and before the record has its one reply', 'after posting', 1],
    ['just before the post has none, and the log says so', 'before posting', 0],
  ] as const)(
    'a mention with a kill -9 %s',
    async (_, moment, replies) => {
      const { slack, aBot } = await aWorld(kind);
      const [bot, next] = [aBot(moment, 0), aBot(moment)];
      const mention = await bot.begin();
      await mention(0);
      expect(await bot.ended).toBe('SIGKILL');
      const again = await next.begin();
      await expect.poll(next.logged, PATIENCE).toContain('Cut off in the moment of posting');
      expect(await again(0)).toBe(true);
      await again(1);
      await expect.poll(() => threadsOf(slack), PATIENCE).toContain(tsOf(1));
      expect(threadsOf(slack)).toEqual([...upTo(replies), tsOf(1)]);
    },
    60_000,
  );
});
