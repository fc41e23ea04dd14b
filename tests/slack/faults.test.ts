import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { createSlack } from '../../src/slack/create-slack.ts';
import { anAnswer } from '../builders.ts';
import { aWorkspace, TOKENS } from './bots/local-slack.ts';
import {
  aCommand,
  aMention,
  anEvent,
  aRunningBot,
  botOptions,
  FORM,
  JSON_,
} from './bots/running-bot.ts';
import { startStandInSlack } from './bots/stand-in-slack.ts';

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
    expect(await command('When?')).toMatchObject({ status: 200 });
    const { request, ok } = await slack.nextCall('response_url');
    expect(request).toMatchObject({ response_type: 'ephemeral', unfurl_links: false });
    expect(ok).toBe(true);
    const [apology] = await slack.fromBot();
    expect(apology?.isEphemeral).toBe(true);
    const reference = /the reference ([0-9A-F]{8})\./.exec(apology?.text ?? '')?.[1];
    expect(lines).toContainEqual(
      expect.objectContaining({
        reference,
        err: expect.objectContaining({ message: 'the index is gone' }),
      }),
    );
    expect(apology?.text).not.toContain('index');
  });

  test('a mention gets the apology in the channel, in its language, for the asker alone', async () => {
    const { slack } = await aRunningBot(failing);
    await slack.say('@common-ground Когда была первая встреча?');
    await slack.nextCall('chat.postEphemeral');
    const [apology] = await slack.fromBot();
    expect(apology?.isEphemeral).toBe(true);
    expect(apology?.text).toMatch(/^Извините, .* код [0-9A-F]{8}\.$/);
  });

  test('a mention in a thread gets the apology in that thread', async () => {
    const { slack } = await aRunningBot(failing);
    await slack.say('@common-ground When?', { threadTs: slack.said.ts });
    await slack.nextCall('chat.postEphemeral');
    expect(await slack.fromBot()).toMatchObject([{ threadTs: slack.said.ts, isEphemeral: true }]);
  });

  test('a direct message gets the apology in the conversation', async () => {
    const { slack } = await aRunningBot(failing);
    await slack.say('最初の会合はいつですか', { channel: slack.directMessages });
    await slack.nextCall('chat.postMessage');
    const [apology] = await slack.fromBot(slack.directMessages);
    expect(apology?.text).toMatch(/^申し訳ありません。/);
    expect(apology).not.toHaveProperty('threadTs');
  });

  test('and the apology too, both faults are in the log and the bot goes on', async () => {
    const { bot, slack, lines, command } = await aRunningBot((question) =>
      question === 'fail' ? failing() : anAnswer(),
    );
    await slack.post('fail', { method: 'chat.postEphemeral', error: 'is_archived' });
    await slack.post('fail', { method: 'chat.postMessage', error: 'is_archived' });
    await slack.say('@common-ground fail');
    expect(await slack.nextCall('chat.postMessage')).toMatchObject({ error: 'is_archived' });
    expect(await command('When?')).toMatchObject({ status: 200 });
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
    expect(slack.calls('chat.postMessage')).toHaveLength(1);
  });

  test('may happen twice, and before starting', async () => {
    const { bot } = await aRunningBot();
    await bot.stop();
    await bot.stop();
    const slack = await aWorkspace();
    await createSlack(await botOptions({ apiUrl: slack.apiUrl })).stop();
  });
});

describe('starting', () => {
  const startFault = async (about: Parameters<typeof botOptions>[0]) =>
    createSlack(await botOptions(about))
      .start()
      .catch((reason: unknown) => reason);

  test('with a token that Slack does not know says so', async () => {
    const { apiUrl } = await aWorkspace();
    const slack = { mode: 'http', botToken: 'xoxb-2', signingSecret: 's' } as const;
    const fault = await startFault({ apiUrl, slack });
    expect(fault).toBeInstanceOf(UserError);
    expect(String(fault)).toMatch(
      /Slack does not accept SLACK_BOT_TOKEN \(invalid_auth\)\. Expected the bot tok/,
    );
    expect(String(fault)).not.toContain('xoxb-2');
  });

  test('where Slack refuses for another reason says which', async () => {
    const { apiUrl, post } = await aWorkspace();
    await post('fail', { method: 'auth.test', error: 'team_access_not_granted' });
    const fault = await startFault({ apiUrl });
    expect(fault).toBeInstanceOf(UserError);
    expect(String(fault)).toMatch(/Slack refused the connection \(team_access_not_granted\)\./);
    expect(String(fault)).not.toContain(TOKENS.bot);
  });

  test('too often says how long Slack asks to wait', async () => {
    const slack = await startStandInSlack();
    slack.answer('auth.test', { status: 429, retryAfter: 0.01 });
    const fault = await startFault({ apiUrl: slack.apiUrl });
    expect(fault).toBeInstanceOf(UserError);
    expect(String(fault)).toMatch(/Slack asks to wait .* seconds/);
    await slack.close();
  });

  test('on a port that is taken says so', async () => {
    const { port, slack } = await aRunningBot();
    const fault = await startFault({ apiUrl: slack.apiUrl, port: Number(port) });
    expect(fault).toBeInstanceOf(UserError);
    expect(String(fault)).toContain(`Port ${port} on 127.0.0.1 cannot be opened (EADDRINUSE)`);
  });
});
