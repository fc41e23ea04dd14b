import { expect, onTestFinished, test } from 'vitest';
import { aCommand, SIGNING_SECRET } from '../slack/running-bot.ts';
import { startStandInSlack } from '../slack/stand-in-slack.ts';
import { aStartedBot, deliver } from './started-bot.ts';

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
    LOG_LEVEL: 'loud',
  };
  const { code, stdout, stderr } = await aStartedBot(settings).ended();
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toMatchInlineSnapshot(`
    "The settings have 5 faults:
      - SLACK_BOT_TOKEN: expected a value that begins with xoxb-.
      - SLACK_APP_TOKEN: expected a value that begins with xapp-.
      - SLACK_API_URL: expected an address that begins with http:// or https://.
      - PORT: expected a port number from 0 to 65535.
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

test('with a token that Slack refuses it says so and ends with status 1', async () => {
  const slack = await startStandInSlack();
  onTestFinished(() => slack.close());
  slack.answer('auth.test', { ok: false, error: 'invalid_auth' });
  const { code, stderr } = await aStartedBot({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: slack.apiUrl,
    PORT: '0',
  }).ended();
  expect(code).toBe(1);
  expect(stderr).toContain('Slack does not accept SLACK_BOT_TOKEN (invalid_auth).');
  expect(stderr).not.toMatch(/^\s+at |xoxb-1/m);
});
