import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { UserError } from '../../src/errors.ts';
import { anArticleFile } from '../archive-builders.ts';
import { someSettings } from '../digest/builders.ts';
import { aLog, SIGNING_SECRET } from '../slack/bots/running-bot.ts';
import { peopleOf, someWorkspaces } from '../slack/bots/several-bot.ts';
import { aBrowser, installIn } from '../slack/installing/a-browser.ts';
import { aDatabase, aFolder, aStore, subscribed } from '../store/databases.ts';
import { until } from '../until.ts';

const KEY = 'ab'.repeat(32);
const [ONE, TWO] = ['T01TEAM', 'T02TEAM'];

/** The whole bot by its settings, and workspaces of which each has installed it. */
async function aWholeBot(about: Readonly<Record<string, string>> = {}) {
  const slack = await someWorkspaces();
  const database = await aDatabase();
  const folder = aFolder();
  const { path, content } = anArticleFile({});
  mkdirSync(join(folder, 'articles'));
  writeFileSync(join(folder, 'articles', path), content);
  const start = async (more: Readonly<Record<string, string>> = {}) => {
    const config = readConfig({
      KNOWLEDGE_DIR: folder,
      DICTIONARIES: 'off',
      DATABASE_URL: database.kind === 'sqlite' ? `file:${database.path}` : database.url,
      PORT: '0',
      HEALTH_PORT: '0',
      SLACK_API_URL: slack.apiUrl,
      SLACK_CLIENT_ID: slack.app.clientId,
      SLACK_CLIENT_SECRET: slack.app.clientSecret,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_STATE_SECRET: 's'.repeat(32),
      ENCRYPTION_KEY: KEY,
      ...about,
      ...more,
    });
    const { log, lines } = aLog();
    if (config.slack.mode !== 'oauth') throw new Error('These are no settings for several.');
    const bot = await startBot({ config, slack: config.slack, log });
    onTestFinished(() => bot.stop().catch(() => undefined));
    const address = `http://127.0.0.1:${bot.port}`;
    slack.connect({
      url: `${address}/slack/events`,
      signingSecret: SIGNING_SECRET,
      redirectUrl: `${address}/slack/oauth_redirect`,
    });
    const ready = async () => {
      const response = await fetch(`http://127.0.0.1:${bot.healthPort}/readyz`);
      const { checks } = (await response.json()) as { checks: Record<string, string> };
      return [response.status, checks.workspaces] as const;
    };
    return { bot, address, lines, ready };
  };
  const first = await start();
  for (const id of [ONE, TWO]) {
    await installIn(aBrowser(), first.address, { id, kind: 'workspace' });
  }
  return { ...first, start, slack, store: await aStore({ database }) };
}

const posts = ({ slack }: Pick<Awaited<ReturnType<typeof aWholeBot>>, 'slack'>) =>
  slack.calls().filter(({ path }) => path === '/api/chat.postMessage');

test('each workspace has its digest, posted with its own token', async () => {
  const whole = await aWholeBot();
  const { store, slack } = whole;
  for (const team of [ONE, TWO]) {
    const settings = someSettings({ sections: ['on-this-day'], onEmpty: 'say' });
    const { id } = await subscribed(store, {
      team,
      channel: 'C01GENERAL',
      settings,
      createdBy: 'U01ANNA',
    });
    await store.editions.plan([{ subscriptionId: id, localDate: '2026-01-02' }]);
  }
  await until(() => (posts(whole).length === 2 ? true : undefined));
  expect(
    posts(whole)
      .map(({ team, grant }) => `${team} by ${grant}`)
      .sort(),
  ).toEqual([`${ONE} by ${ONE}`, `${TWO} by ${TWO}`]);
  expect(slack.calls().filter(({ team, grant }) => team !== grant)).toEqual([]);
});

test('a question that was cut off is answered in its workspace, with its token', async () => {
  const whole = await aWholeBot();
  await whole.bot.stop();
  const asked = {
    entry: 'mention',
    team: TWO,
    channel: 'C01GENERAL',
    asker: 'U01ANNA',
    text: 'When was the first 2+2 meeting?',
    ts: '1700000000.000100',
  } as const;
  await whole.store.claims.take({ delivery: 'event Ev1', message: 'x', asked });
  await whole.store.close();
  const before = posts(whole).length;
  await whole.start();
  const [post] = await until(() => {
    const made = posts(whole).slice(before);
    return made.length === 0 ? undefined : made;
  });
  expect(post).toMatchObject({ team: TWO, grant: TWO });
});

test('a workspace whose token was revoked is named, and the bot stays ready for the other', async () => {
  const whole = await aWholeBot();
  expect(await whole.ready()).toEqual([200, undefined]);
  whole.slack.endTokens({ kind: 'workspace', id: ONE });
  for (const team of [ONE, TWO]) {
    const say = { person: 'U01ANNA', channel: 'C01GENERAL', text: '/ask When was the meeting?' };
    await peopleOf(whole.slack, team)('say', say);
  }
  await expect
    .poll(whole.ready)
    .toEqual([200, `${ONE}: Slack does not accept its token (invalid_auth)`]);
});

test('with another key the bot ends in words, and with both it goes on', async () => {
  const whole = await aWholeBot();
  await whole.bot.stop();
  const ENCRYPTION_KEY = 'cd'.repeat(32);
  await expect(whole.start({ ENCRYPTION_KEY })).rejects.toThrow(UserError);
  const both = await whole.start({ ENCRYPTION_KEY, ENCRYPTION_KEY_PREVIOUS: KEY });
  await both.bot.stop();
  const { ready, lines } = await whole.start({ ENCRYPTION_KEY });
  expect(await ready()).toEqual([200, undefined]);
  const log = JSON.stringify(lines);
  for (const secret of [
    KEY,
    ENCRYPTION_KEY,
    's'.repeat(32),
    whole.slack.app.clientSecret,
    'xoxb-',
  ]) {
    expect(log).not.toContain(secret);
  }
  expect(log).toContain('may change the archive of all: ADMIN_USERS');
});
