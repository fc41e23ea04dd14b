import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { aCommand, FORM, SIGNING_SECRET } from '../slack/running-bot.ts';
import { startStandInSlack } from '../slack/stand-in-slack.ts';
import { aFolder } from '../store/databases.ts';

/** `npm start` with these settings and no others; no `.env` of whoever runs the tests is read. */
function aStartedBot(environment: Readonly<Record<string, string>> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { PATH: process.env.PATH, DOTENV_CONFIG_PATH: 'there-is-no.env', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let stdout = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  return {
    child,
    /** Its exit status once it has ended, with all it has printed. */
    ended: async () => ({ code: await ended, stdout, stderr }),
    /** The first line of its log that says `message`. */
    logged: (message: string) =>
      new Promise<Readonly<Record<string, unknown>>>((resolve, reject) => {
        const look = (): void => {
          const lines = stderr.split('\n').slice(0, -1);
          const line = lines.find((text) => text.includes(`"msg":${JSON.stringify(message)}`));
          if (line !== undefined) resolve(JSON.parse(line));
        };
        child.stderr.on('data', look);
        look();
        void ended.then(() => reject(new Error(`it ended without "${message}": ${stderr}`)));
      }),
  };
}

/** A request signed as Slack signs it. */
function deliver(port: unknown, body: string): Promise<Response> {
  const sentAt = Math.floor(Date.now() / 1000);
  const hmac = createHmac('sha256', SIGNING_SECRET).update(`v0:${sentAt}:${body}`);
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: {
      'content-type': FORM,
      'x-slack-request-timestamp': String(sentAt),
      'x-slack-signature': `v0=${hmac.digest('hex')}`,
    },
    body,
  });
}

test('without a token it says how to connect Slack, and ends where nobody can type', async () => {
  const { code, stdout, stderr } = await aStartedBot().ended();
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatchInlineSnapshot(`
    "No Slack token is set, so this is the archive at a terminal.
    To connect Slack: create the app from manifest.yml (README.md, "Connect Slack"), copy .env.example
    to .env, and set SLACK_BOT_TOKEN and SLACK_APP_TOKEN there.

    "
  `);
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
      - SLACK_API_URL: expected an address that begins with http:// or https://.
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
  [{ KNOWLEDGE_DIR: '/nowhere' }, 'There is no readable folder /nowhere/articles'],
])('with %j it says what is missing', async (settings, sentence) => {
  const { code, stderr } = await aStartedBot(settings).ended();
  expect(code).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toMatch(/^\s+at /m);
});

test('in HTTP mode it answers a signed /ask and ends with status 0 when it is told to', async () => {
  const slack = await startStandInSlack();
  onTestFinished(() => slack.close());
  const bot = aStartedBot({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    DATABASE_URL: `file:${aFolder()}/store.db`,
  });
  const { port } = await bot.logged('ready');
  const response = await deliver(port, aCommand(slack));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    response_type: 'ephemeral',
    text: expect.stringMatching(/2 November 2013.*The Moscow Times/s),
  });
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
  const slack = await startStandInSlack();
  onTestFinished(() => slack.close());
  slack.answer('auth.test', { ok: false, error: 'invalid_auth' });
  const { code, stderr } = await aStartedBot({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
    DATABASE_URL: `file:${aFolder()}/store.db`,
  }).ended();
  expect(code).toBe(1);
  expect(stderr).toContain('Slack does not accept SLACK_BOT_TOKEN (invalid_auth).');
  expect(stderr).not.toMatch(/^\s+at |xoxb-1/m);
});
