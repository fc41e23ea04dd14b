import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { createSlack } from '../../src/slack/create-slack.ts';
import { anAnswer } from '../builders.ts';
import { aDatabase, aStore } from '../store/databases.ts';
import {
  aCommand,
  aDirectMessage,
  aLog,
  aMention,
  anEvent,
  aRunningBot,
  EXAMPLES,
  FORM,
  JSON_,
  SIGNING_SECRET,
} from './running-bot.ts';
import { startStandInSlack } from './stand-in-slack.ts';

const failing = (): never => {
  throw new Error('the index is gone');
};

describe('a request', () => {
  test.each([
    ['with a forged signature', { secret: 'another-secret' }],
    ['from ten minutes ago', { shift: -600 }],
    ['from ten minutes ahead', { shift: 600 }],
    ['without a readable timestamp', { shift: Number.NaN }],
  ])('%s is refused', async (_, about) => {
    const { send, slack, asked } = await aRunningBot();
    const command = await send({ body: aCommand(slack), type: FORM, ...about });
    const event = await send({ body: anEvent(aMention()), type: JSON_, ...about });
    expect([command.status, event.status]).toEqual([401, 401]);
    expect(asked).toEqual([]);
  });

  test('larger than a megabyte is refused', async () => {
    const { send } = await aRunningBot();
    const response = await send({ body: 'a'.repeat(1024 * 1024 + 1), type: FORM });
    expect(response.status).toBe(413);
  });

  test('to another address is not found', async () => {
    const { port } = await aRunningBot();
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404);
  });
});

describe('when answering fails', () => {
  test('who typed a command gets a private apology with the reference of the log', async () => {
    const { command, slack, lines } = await aRunningBot(failing);
    expect((await command('When?')).status).toBe(200);
    const { body } = await slack.nextCall('respond');
    expect(body).toMatchObject({ response_type: 'ephemeral', unfurl_links: false });
    const reference = /the reference ([0-9A-F]{8})\./.exec(String(body.text))?.[1];
    expect(lines).toContainEqual(
      expect.objectContaining({
        reference,
        err: expect.objectContaining({ message: 'the index is gone' }),
      }),
    );
    expect(String(body.text)).not.toContain('index');
  });

  test('a mention gets the apology in its thread, in its language', async () => {
    const { event, slack } = await aRunningBot(failing);
    await event(aMention({ text: '<@UBOT> Когда была первая встреча?' }));
    const { body } = await slack.nextCall('chat.postMessage');
    expect(body).toMatchObject({ channel: 'C1', thread_ts: '1700000000.000100' });
    expect(body.text).toMatch(/^Извините, .* код [0-9A-F]{8}\.$/);
  });

  test('a direct message gets the apology in the conversation', async () => {
    const { event, slack } = await aRunningBot(failing);
    await event(aDirectMessage({ text: '最初の会合はいつですか' }));
    const { body } = await slack.nextCall('chat.postMessage');
    expect(body.text).toMatch(/^申し訳ありません。/);
    expect(body).not.toHaveProperty('thread_ts');
  });

  test('and the apology too, both faults are in the log and the bot goes on', async () => {
    const { bot, event, slack, lines, command } = await aRunningBot((question) =>
      question === 'fail' ? failing() : anAnswer(),
    );
    slack.answer('chat.postMessage', { ok: false, error: 'is_archived' });
    await event(aMention({ text: 'fail' }));
    await slack.nextCall('chat.postMessage');
    expect((await command('When?')).status).toBe(200);
    await bot.stop();
    const faults = lines.filter(({ level }) => level === 50);
    expect(faults.map(({ msg }) => msg)).toEqual([
      'A question was not answered.',
      'The apology could not be delivered.',
    ]);
    expect(faults[0]?.reference).toBe(faults[1]?.reference);
  });
});

describe('stopping', () => {
  test('waits for the question that is being answered', async () => {
    let finish = (): void => {};
    const begun = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { bot, event, slack } = await aRunningBot(async () => {
      finish();
      await released;
      return anAnswer();
    });
    await event(aMention());
    await begun;
    const stopped = bot.stop();
    release();
    await stopped;
    expect(slack.calls.map(({ method }) => method)).toContain('chat.postMessage');
  });

  test('may happen twice, and before starting', async () => {
    const { bot } = await aRunningBot();
    await bot.stop();
    await bot.stop();
    const slack = await startStandInSlack();
    await (await aBotFor(slack.apiUrl)).stop();
    await slack.close();
  });
});

describe('starting', () => {
  test.each([
    [
      'invalid_auth',
      /Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)\. Expected the bot tok/,
    ],
    ['team_access_not_granted', /Slack refused the connection \(team_access_not_granted\)\./],
  ])('with a token that is %s says so', async (error, message) => {
    const slack = await startStandInSlack();
    slack.answer('auth.test', { ok: false, error });
    const fault = await (await aBotFor(slack.apiUrl)).start().catch((reason: unknown) => reason);
    expect(fault).toBeInstanceOf(UserError);
    expect(String(fault)).toMatch(message);
    expect(String(fault)).not.toContain('xoxb-1');
    await slack.close();
  });

  test('on a port that is taken says so', async () => {
    const { port, slack } = await aRunningBot();
    const fault = await (await aBotFor(slack.apiUrl, port))
      .start()
      .catch((reason: unknown) => reason);
    expect(fault).toBeInstanceOf(UserError);
    expect(String(fault)).toContain(`Port ${port} on 127.0.0.1 cannot be opened (EADDRINUSE)`);
  });
});

const aBotFor = async (apiUrl: string, port = 0) =>
  createSlack({
    store: await aStore({ database: await aDatabase() }),
    slack: { mode: 'http', botToken: 'xoxb-1', signingSecret: SIGNING_SECRET },
    apiUrl,
    host: '127.0.0.1',
    port,
    log: aLog().log,
    ask: () => anAnswer(),
    examples: EXAMPLES,
  });
