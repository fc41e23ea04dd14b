import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { anArticleFile } from '../archive-builders.ts';
import { aCommand, anEvent, JSON_, SIGNING_SECRET } from '../slack/bots/running-bot.ts';
import { aStandInMention, standInPlace } from '../slack/bots/stand-in-bot.ts';
import { startStandInSlack } from '../slack/bots/stand-in-slack.ts';
import { aStartedBot, deliver } from './started-bot.ts';

/** `npm start` in HTTP mode, and how to speak with it as Slack and as who looks after it. */
async function aServingBot(settings: Readonly<Record<string, string>> = {}) {
  const slack = await startStandInSlack();
  onTestFinished(() => slack.close());
  const bot = aStartedBot({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    ...settings,
  });
  const { port, healthPort } = await bot.logged('ready');
  return {
    ...bot,
    slack,
    healthPort,
    mention: () => deliver(port, anEvent(aStandInMention()), JSON_),
    command: (text: string) =>
      deliver(port, aCommand({ channel: 'C1' }, { ...standInPlace(slack), text })),
    health: (path: string) => fetch(`http://127.0.0.1:${healthPort}${path}`),
  };
}

test('its health can be asked: alive, ready, and how many questions it answered', async () => {
  const { health, mention, slack } = await aServingBot({ KNOWLEDGE_DIR: 'knowledge' });
  expect((await health('/healthz')).status).toBe(200);
  const ready = await health('/readyz');
  expect([ready.status, await ready.json()]).toEqual([
    200,
    { isReady: true, checks: { index: 'ok', store: 'ok', slack: 'ok' } },
  ]);
  await mention();
  await mention();
  await slack.nextCall('chat.postMessage');
  await vi.waitFor(async () => {
    const figures = await (await health('/metrics')).text();
    expect(figures).toContain('common_ground_questions_total{entry="mention",kind="answer"} 1');
    expect(figures).toContain('common_ground_duplicate_events_total 1');
    expect(figures).toMatch(/^common_ground_index_articles [1-9]\d+$/m);
  }, 10_000);
});

const OVER_A_SOCKET = { SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xapp-1' };

test.each([
  ['over HTTP, told of by a question at once', {}, true],
  ['over HTTP, found out without a question', {}, false],
  ['over a socket, found out without a question', OVER_A_SOCKET, false],
])(
  'a token that is revoked while it runs is no readiness, and it goes on: %s',
  async (_, settings, isAsked) => {
    const { health, mention, slack, child } = await aServingBot(settings);
    const ready = async () => {
      const response = await health('/readyz');
      return { status: response.status, body: (await response.json()) as object };
    };
    await vi.waitFor(async () => expect((await ready()).status).toBe(200), 10_000);
    for (const method of ['auth.test', 'chat.postMessage', 'users.info', 'apps.connections.open']) {
      slack.answer(method, { ok: false, error: 'token_revoked' });
    }
    if (isAsked) await mention();
    // Slack is asked every ten seconds.
    await vi.waitFor(async () => expect((await ready()).status).toBe(503), {
      timeout: 20_000,
      interval: 250,
    });
    expect((await ready()).body).toMatchObject({
      isReady: false,
      checks: { slack: 'Slack does not accept the bot token (token_revoked)', store: 'ok' },
    });
    expect((await health('/healthz')).status).toBe(200);
    expect(child.exitCode).toBeNull();
  },
  60_000,
);

test('a health port that is taken stops the start with a sentence', async () => {
  const { healthPort, slack } = await aServingBot();
  const { code, stderr } = await aStartedBot({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    HEALTH_PORT: String(healthPort),
  }).ended();
  expect(code).toBe(1);
  expect(stderr).toContain(`Port ${healthPort} on 127.0.0.1 cannot be opened (EADDRINUSE).`);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('told to end, it finishes the question in hand first', async () => {
  const { slack, mention, child, ended, logged } = await aServingBot();
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  slack.answer('chat.postMessage', async () => {
    await held;
    return { ok: true };
  });
  await mention();
  await slack.nextCall('chat.postMessage');
  child.kill('SIGTERM');
  await logged('stopping');
  release();
  const { code, stderr } = await ended();
  expect(code).toBe(0);
  expect(stderr).toContain('Question answered.');
});

test('told so twice, it ends at once', async () => {
  const { slack, mention, child, ended, logged } = await aServingBot();
  slack.answer('chat.postMessage', () => new Promise(() => {}));
  await mention();
  await slack.nextCall('chat.postMessage');
  child.kill('SIGTERM');
  await logged('stopping');
  child.kill('SIGTERM');
  const { code, stderr } = await ended();
  expect(code).toBe(1);
  expect(stderr).not.toContain('Stopped before every question was answered.');
});

test('an article that is saved while it runs is answered from, and faults are told of', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'common-ground-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await mkdir(join(folder, 'articles'));
  const { command, logged } = await aServingBot({ KNOWLEDGE_DIR: folder });
  const { content } = anArticleFile({ paragraphs: ['The delegation visited Kunashir in June.'] });
  await writeFile(join(folder, 'articles', 'a.md'), content);
  await writeFile(join(folder, 'articles', 'b.md'), '---\nkind: brief\n---\nText.\n');
  await vi.waitFor(
    async () => expect(await (await command('Who visited Kunashir?')).text()).toContain('in June.'),
    { timeout: 15_000, interval: 100 },
  );
  const fault = await logged('a file of the knowledge folder was left out');
  expect(fault).toMatchObject({ file: 'articles/b.md', line: 1 });
});
