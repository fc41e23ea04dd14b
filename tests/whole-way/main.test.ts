import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { cleanEnvironment } from '../clean-environment.ts';
import { program } from '../program.ts';
import { aWorkspace, TOKENS } from '../slack/bots/local-slack.ts';
import { SIGNING_SECRET } from '../slack/bots/running-bot.ts';
import { aFolder } from '../store/databases.ts';
import { AS_TYPED, aSmallKnowledge, aStartedBot } from './started-bot.ts';

/** Each start of a process takes seconds on a busy machine, and a test makes up to two. */
vi.setConfig({ testTimeout: 60_000 });

async function post(address: string, path: string, body: object): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  const sent = { method: 'POST', headers, body: JSON.stringify(body) };
  return (await fetch(`${address}/_local/${path}`, sent)).json();
}

/** A port that was free a moment ago. */
async function aFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

test('without a token the local workspace opens, answers and ends with status 0', async () => {
  const bot = aStartedBot({ PORT: '0', KNOWLEDGE_DIR: 'knowledge', DICTIONARIES: '' }, AS_TYPED);
  const address = await bot.printed(/in your browser: (http:\S+)/);
  // The bot goes by the workspace's clock, or it would refuse requests of another day.
  expect(await post(address, 'clock', { advanceMinutes: 24 * 60 })).toEqual({ ok: true });
  const text = '/ask when was the first 2+2?';
  const asked = await post(address, 'say', { person: 'U01ANNA', channel: 'C01GENERAL', text });
  expect(asked).toEqual({ ok: true });
  const state = await (await fetch(`${address}/_local/state?person=U01ANNA`)).text();
  expect(state).toContain('took place on 2 November 2013');
  const open = await fetch(`${address}/_local/events?person=U01ANNA`);
  expect(open.status).toBe(200);
  bot.child.kill('SIGTERM');
  const { code, stdout } = await bot.ended();
  expect(code).toBe(0);
  expect(stdout.replace(/:\d+/, ':PORT')).toMatchInlineSnapshot(`
    "Try the bot in your browser: http://127.0.0.1:PORT
    This is a workspace on your own machine, not Slack. To connect Slack: create the app from manifest.yml
    (README.md, "Connect Slack"), copy .env.example to .env, and set SLACK_BOT_TOKEN and SLACK_APP_TOKEN.
    "
  `);
});

test('where nothing it prints can be written it serves all the same, and ends when told to', async () => {
  // Opened for reading: every write to it fails, as on a full disk or with nobody at the pipe.
  const file = openSync('package.json', 'r');
  const port = await aFreePort();
  const child = spawn(process.execPath, [program('src/main.ts')], {
    env: {
      ...cleanEnvironment(),
      DOTENV_CONFIG_PATH: 'there-is-no.env',
      LOCAL_WORKSPACE: 'true',
      DICTIONARIES: 'off',
      KNOWLEDGE_DIR: aSmallKnowledge(),
      PORT: String(port),
    },
    stdio: ['ignore', file, file],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
    closeSync(file);
  });
  const ended = new Promise((resolve) => {
    child.on('close', resolve);
  });
  const page = () => fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
  await vi.waitUntil(page, { timeout: 30_000 });
  // The bot behind the page is connected once it answers.
  const asked = { person: 'U01ANNA', channel: 'C01GENERAL', text: '/ask when was the first 2+2?' };
  await vi.waitUntil(
    async () => {
      await post(`http://127.0.0.1:${port}`, 'say', asked);
      const state = await fetch(`http://127.0.0.1:${port}/_local/state?person=U01ANNA`);
      return (await state.text()).includes('took place on 2 November 2013');
    },
    { timeout: 30_000, interval: 200 },
  );
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});

test.each(['', 'false'])(
  'without a token or a terminal, and LOCAL_WORKSPACE “%s”, it says what is missing and ends',
  async (wanted) => {
    const settings = { LOCAL_WORKSPACE: wanted, PORT: '0', SLACK_TOKEN: 'secret-1' };
    const { code, stdout, stderr } = await aStartedBot(settings).ended();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('No Slack token is set: expected SLACK_BOT_TOKEN');
    expect(stderr).toContain('LOCAL_WORKSPACE=true');
    expect(stderr).toContain('SLACK_TOKEN is no setting of this bot.');
    expect(stderr).not.toMatch(/secret-1|^\s+at /m);
  },
);

test('with a Slack that cannot be reached it says where and why, and ends with status 1', async () => {
  const port = await aFreePort();
  const { code, stderr } = await aStartedBot({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: `http://127.0.0.1:${port}/api/`,
    PORT: '0',
  }).ended();
  expect(code).toBe(1);
  expect(stderr).toContain(`Slack cannot be reached at http://127.0.0.1:${port}/api/`);
  expect(stderr).toContain('ECONNREFUSED');
});

test('without a token it opens on this machine only, whatever HOST says', async () => {
  const { code, stdout, stderr } = await aStartedBot({
    HOST: '0.0.0.0',
    LOG_LEVEL: 'error',
  }).ended();
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatchInlineSnapshot(`
    "HOST is 0.0.0.0, but the local workspace has no password and opens on this machine only. Expected 127.0.0.1, ::1 or localhost, or a Slack token in SLACK_BOT_TOKEN.
    "
  `);
});

test('without a token a port that is taken is told of in a sentence', async () => {
  const first = aStartedBot({ PORT: '0' });
  const address = await first.printed(/in your browser: (http:\S+)/);
  const { port } = new URL(address);
  const { code, stderr } = await aStartedBot({ PORT: port, LOG_LEVEL: 'error' }).ended();
  expect(code).toBe(1);
  expect(stderr).toBe(
    `Port ${port} is taken by another program. Expected a free port: PORT=3300 npm start, or PORT=0 for any that is free.\n`,
  );
});

test('with bad settings it says all that is wrong at once, without a value, and does not start', async () => {
  const settings = {
    SLACK_BOT_TOKEN: 'secret-1',
    SLACK_APP_TOKEN: 'secret-2',
    SLACK_API_URL: 'ftp://secret-3',
    PORT: '99999',
    DATABASE_URL: 'mysql://secret-4',
    QUESTION_RETENTION_DAYS: '0',
    LOG_LEVEL: 'loud',
  };
  const { code, stdout, stderr } = await aStartedBot(settings).ended();
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatchInlineSnapshot(`
    "The settings have 7 faults:
      - SLACK_BOT_TOKEN: expected a value that begins with xoxb-.
      - SLACK_APP_TOKEN: expected a value that begins with xapp-.
      - SLACK_API_URL: expected an address that begins with http:// or https://, without a user name or password.
      - PORT: expected a port number from 0 to 65535.
      - DATABASE_URL: expected file:PATH or postgres://USER:PASSWORD@HOST:5432/DATABASE.
      - QUESTION_RETENTION_DAYS: expected a number of days from 1 to 9999.
      - LOG_LEVEL: expected fatal, error, warn, info, debug, trace or silent.
    See .env.example for every variable.
    "
  `);
  expect(stderr).not.toContain('secret-');
});

test.each([
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET'],
  [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_SIGNING_SECRET is set, but SLACK_BOT_TOKEN is not'],
  [{ KNOWLEDGE_DIR: '/nowhere' }, 'There is no readable folder /nowhere'],
])('with %j it says what is missing', async (settings, sentence) => {
  const { code, stderr } = await aStartedBot(settings).ended();
  expect(code).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('in HTTP mode it answers /ask and ends with status 0 when it is told to', async () => {
  const slack = await aWorkspace();
  const bot = aStartedBot({
    SLACK_BOT_TOKEN: TOKENS.bot,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    DATABASE_URL: `file:${aFolder()}/store.db`,
  });
  const { port } = await bot.logged('ready');
  const url = `http://127.0.0.1:${port}/slack/events`;
  slack.connect({ url, signingSecret: SIGNING_SECRET });
  await slack.say('/ask When was the first 2+2 meeting?');
  expect(await slack.fromBot()).toMatchObject([
    { isEphemeral: true, text: expect.stringMatching(/2 November 2013.*The Moscow Times/s) },
  ]);
  bot.child.kill('SIGTERM');
  const { code, stdout, stderr } = await bot.ended();
  expect([code, stdout]).toEqual([0, '']);
  expect(stderr).not.toMatch(/xoxb-1|a-signing-secret|2\+2/);
});

test('with a database that cannot be used it says so, changes nothing and does not start', async () => {
  const path = `${aFolder()}/store.db`;
  writeFileSync(path, 'these are my notes');
  const { code, stderr } = await aStartedBot({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    DATABASE_URL: `file:${path}`,
  }).ended();
  expect(code).toBe(1);
  expect(stderr).toContain(`The database cannot be opened: ${path} is not an SQLite database.`);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect(readFileSync(path, 'utf8')).toBe('these are my notes');
});

test('with a token that Slack refuses it says so and ends with status 1', async () => {
  const slack = await aWorkspace();
  const { code, stderr } = await aStartedBot({
    SLACK_BOT_TOKEN: 'xoxb-2',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    DATABASE_URL: `file:${aFolder()}/store.db`,
  }).ended();
  expect(code).toBe(1);
  expect(stderr).toContain('Slack does not accept SLACK_BOT_TOKEN (invalid_auth).');
  expect(stderr).not.toMatch(/^\s+at |xoxb-2/m);
});
