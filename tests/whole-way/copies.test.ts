import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { startBot } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createSharedReader } from '../../src/following/feeds/reader.ts';
import { aWorkspace, type LocalSlack, TOKENS } from '../slack/bots/local-slack.ts';
import { aCommand, aLog, deliver, FORM, SIGNING_SECRET } from '../slack/bots/running-bot.ts';
import { PAGE, valuesOf } from '../slack/listeners/importing/desk.ts';
import { aDatabase, IF_POSTGRES } from '../store/databases.ts';
import { aSmallKnowledge } from './started-bot.ts';

const ANNA = 'U01ANNA';
const PATIENCE = { timeout: 30_000 };
const QUESTION = 'When did the ferry between Wakkanai and Korsakov sail again?';

/** A thread that reads pages takes its time to start. */
const reader = createSharedReader();
afterAll(() => reader.close());

/** A whole copy of the bot with a disk of its own. */
async function aCopy(slack: LocalSlack, url: string) {
  const folder = aSmallKnowledge();
  const config = readConfig({
    KNOWLEDGE_DIR: folder,
    DICTIONARIES: 'off',
    DATABASE_URL: url,
    KEEP_PAGES: 'false',
    PORT: '0',
    HEALTH_PORT: '0',
    SLACK_API_URL: slack.apiUrl,
  });
  const bot = await startBot({
    reader,
    config,
    slack: { mode: 'http', botToken: TOKENS.bot, signingSecret: SIGNING_SECRET },
    log: aLog().log,
  });
  onTestFinished(() => bot.stop());
  const address = `http://127.0.0.1:${bot.port}`;
  return {
    /** What comes from Slack comes to this copy from now on. */
    listen: () => slack.connect({ url: `${address}/slack/events`, signingSecret: SIGNING_SECRET }),
    says: async () =>
      (await deliver(address, { body: aCommand(slack, { text: QUESTION }), type: FORM })).text(),
    articles: () => readdirSync(join(folder, 'articles')).length,
  };
}

test('what was sent to one copy, opened at another and saved at the first is answered from by both', {
  ...IF_POSTGRES,
  timeout: 120_000,
}, async () => {
  const slack = await aWorkspace();
  const database = await aDatabase('postgres');
  const url = database.kind === 'postgres' ? database.url : '';
  const [one, other] = [await aCopy(slack, url), await aCopy(slack, url)];
  one.listen();
  await slack.post('upload', {
    person: ANNA,
    channel: slack.directMessages,
    name: 'ferry.html',
    mimetype: 'text/html',
    content: Buffer.from(PAGE).toString('base64'),
  });
  const said = async () => (await slack.fromBot(slack.directMessages)).at(-1);
  await expect.poll(async () => (await said())?.text, PATIENCE).toContain('Ferry to Korsakov');
  const message = await said();
  if (message === undefined) return;
  other.listen();
  await slack.press(message, 'import_open', { channel: slack.directMessages });
  const forms = async () =>
    (await slack.windows()).filter(({ callbackId }) => callbackId === 'import_form');
  await expect.poll(async () => (await forms()).length, PATIENCE).toBe(1);
  const [form] = await forms();
  if (form === undefined) return;
  one.listen();
  await slack.post('submit', { person: ANNA, viewId: form.id, values: valuesOf(form) });
  for (const copy of [one, other]) {
    await expect.poll(copy.says, PATIENCE).toContain('1 August 2019');
    expect(copy.articles()).toBe(2);
  }
});
