import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aWorkspace, TOKENS } from '../../slack/bots/local-slack.ts';
import { SIGNING_SECRET } from '../../slack/bots/running-bot.ts';
import { aStartedBot } from '../../whole-way/started-bot.ts';
import { IF_POSTGRES } from '../databases.ts';
import { aCutDatabase, type CutDatabase } from './cut-connections.ts';

const SLOW = { ...IF_POSTGRES, timeout: 180_000 };

/** The program itself, asked by mentions through a local workspace. */
async function aBotProcess(server: CutDatabase) {
  const slack = await aWorkspace();
  const bot = aStartedBot({
    DATABASE_URL: server.database.url,
    SLACK_BOT_TOKEN: TOKENS.bot,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
  });
  const { port } = await bot.logged('ready');
  const url = `http://127.0.0.1:${port}/slack/events`;
  slack.connect({ url, signingSecret: SIGNING_SECRET });
  return { bot, slack };
}

test('the process outlives connections that end again and again under mentions', SLOW, async () => {
  const server = await aCutDatabase();
  const { bot, slack } = await aBotProcess(server);
  for (let nth = 0; nth < 20; nth++) {
    await slack.say(`@common-ground When was meeting ${nth}?`);
    await setTimeout(nth);
    if (nth % 2 === 0) await server.terminate();
    else server.cut();
  }
  // What cannot be taken up twice in a row is delivered again after a minute.
  await expect.poll(() => slack.fromBot(), { timeout: 120_000 }).toHaveLength(20);
  expect(bot.child.exitCode).toBeNull();
  bot.child.kill('SIGTERM');
  const { code, stderr } = await bot.ended();
  expect(code).toBe(0);
  expect(await slack.fromBot()).toHaveLength(20);
  expect(stderr).not.toMatch(/secretKey|When was meeting/);
});

test('a silent server holds up no SIGTERM', SLOW, async () => {
  const server = await aCutDatabase();
  const { bot, slack } = await aBotProcess(server);
  await slack.say('@common-ground When was the first meeting?');
  await expect.poll(() => slack.fromBot(), { timeout: 20_000 }).toHaveLength(1);
  server.silence(true);
  for (let nth = 0; nth < 12; nth++) void slack.say(`@common-ground When was meeting ${nth}?`);
  await setTimeout(200);
  bot.child.kill('SIGTERM');
  expect((await bot.ended()).code).toBe(0);
});
