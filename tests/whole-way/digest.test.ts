import { expect, onTestFinished, test } from 'vitest';
import { startBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { someSettings } from '../digest/builders.ts';
import { aWorkspace, TOKENS } from '../slack/bots/local-slack.ts';
import { aLog, SIGNING_SECRET } from '../slack/bots/running-bot.ts';
import { aDatabase, aStore, subscribed } from '../store/databases.ts';

const TOKYO_MORNING = Date.UTC(2027, 1, 6, 23, 29);
const TWO_MINUTES = 120_000;

/** The whole bot over its own archive, in a local workspace whose clock it goes by. */
async function aBotInWorkspace() {
  const slack = await aWorkspace({ from: TOKYO_MORNING });
  const database = await aDatabase();
  const { now } = slack.clock;
  const config = {
    ...readConfig({ HOST: '127.0.0.1', PORT: '0', HEALTH_PORT: '0', DICTIONARIES: 'off' }),
    database,
    slackApiUrl: slack.apiUrl,
  };
  const bot = await startBot({
    config,
    slack: { mode: 'http', botToken: TOKENS.bot, signingSecret: SIGNING_SECRET },
    log: aLog().log,
    now,
  });
  onTestFinished(() => bot.stop());
  const store = await aStore({ database, now });
  return { slack, store };
}

test('a channel that subscribed has its digest in the morning, once', async () => {
  const { slack, store } = await aBotInWorkspace();
  const { id } = await subscribed(store, {
    team: 'T01DESK',
    channel: slack.channel,
    settings: someSettings({ sections: ['on-this-day'] }),
    createdBy: 'U01ANNA',
  });
  slack.clock.moveTo(TOKYO_MORNING + TWO_MINUTES);
  await expect.poll(() => slack.fromBot(), { timeout: 15_000 }).toHaveLength(1);
  const [message] = await slack.fromBot();
  expect(message?.text).toContain('Digest, 7 February 2027');
  expect(message?.text).toContain('7 February 1855');
  slack.clock.moveTo(TOKYO_MORNING + 3 * TWO_MINUTES);
  await expect
    .poll(async () => (await store.editions.latest(id, 2)).map(({ state }) => state))
    .toEqual(['sent']);
  expect(await slack.fromBot()).toHaveLength(1);
});

test('an archived channel ends it, and who set it up reads why', async () => {
  const { slack, store } = await aBotInWorkspace();
  await subscribed(store, {
    team: 'T01DESK',
    channel: slack.channel,
    settings: someSettings({ sections: ['on-this-day'], language: 'ru' }),
    createdBy: 'U01ANNA',
  });
  await slack.post('archive', { channel: slack.channel });
  slack.clock.moveTo(TOKYO_MORNING + TWO_MINUTES);
  await expect
    .poll(async () => (await slack.fromBot(slack.directMessages)).map(({ text }) => text), {
      timeout: 15_000,
    })
    .toEqual([expect.stringMatching(/^Дайджест для <#C01GENERAL.*> остановлен: канал в архиве\./)]);
});
