import { describe, expect, test } from 'vitest';
import { until } from '../../tests/until.ts';
import { aTestApp } from './running.ts';
import { ANNA, ANNAS_DM, GENERAL, type TestApp } from './start-test-app.ts';

const say = (app: TestApp, text: string, channel = GENERAL) =>
  app.post('say', { person: ANNA, channel, text });

/** Deliveries of that event so far: attempt, reason and status. */
const attempts = (app: TestApp, summary: string) =>
  app.deliveries(summary).map(({ retry, retryReason, status }) => [retry, retryReason, status]);

const acknowledged = (app: TestApp, summary: string, count: number) =>
  until(() => {
    const statuses = app.deliveries(summary).map(({ status }) => status);
    return statuses.length === count && !statuses.includes(undefined) ? true : undefined;
  });

describe('an event that the app does not accept', () => {
  test('is sent again at once, after a minute and after five, with the number and the reason', async () => {
    const app = await aTestApp();
    app.failing.next = 4;
    await say(app, '@test-app hello');
    await acknowledged(app, 'app_mention', 2);
    await app.post('clock', { advanceMinutes: 1 });
    await acknowledged(app, 'app_mention', 3);
    await app.post('clock', { advanceMinutes: 5 });
    await acknowledged(app, 'app_mention', 4);
    expect(attempts(app, 'app_mention')).toEqual([
      [0, undefined, 500],
      [1, 'http_error', 500],
      [2, 'http_error', 500],
      [3, 'http_error', 500],
    ]);
    await app.post('clock', { advanceMinutes: 60 });
    expect(app.deliveries('app_mention')).toHaveLength(4);
  });

  test('is not sent again once it is accepted', async () => {
    const app = await aTestApp();
    app.failing.next = 1;
    await say(app, '@test-app hello');
    await acknowledged(app, 'app_mention', 2);
    await until(() => app.told.find(({ what }) => what === 'app_mention'));
    await app.post('clock', { advanceMinutes: 10 });
    expect(attempts(app, 'app_mention').at(-1)).toEqual([1, 'http_error', 200]);
  });

  test('carries the headers Slack sends', async () => {
    const app = await aTestApp();
    app.failing.next = 1;
    await say(app, '@test-app hello');
    await acknowledged(app, 'app_mention', 2);
    expect(app.failing.seen.map(({ headers }) => headers['x-slack-retry-num'])).toEqual([
      undefined,
      '1',
    ]);
    expect(app.failing.seen[1]?.headers['x-slack-retry-reason']).toBe('http_error');
  });
});

test('anything can be sent again by hand, as Slack would', async () => {
  const app = await aTestApp();
  await say(app, '@test-app hello');
  await acknowledged(app, 'app_mention', 1);
  const [first] = app.deliveries('app_mention');
  expect(await app.post('redeliver', { deliveryId: String(first?.id) })).toEqual({ ok: true });
  await acknowledged(app, 'app_mention', 2);
  const ids = app.told
    .filter(({ what }) => what === 'app_mention')
    .map(({ body }) => body.event_id);
  expect(ids[0]).toBe(ids[1]);
  expect(await app.post('redeliver', { deliveryId: 'x' })).toMatchObject({ ok: false });
});

test('after the clock has moved a day, requests are still signed for that day', async () => {
  const app = await aTestApp();
  await app.post('clock', { advanceMinutes: 24 * 60 });
  await say(app, '/menu');
  expect(app.deliveries('/menu')).toMatchObject([{ status: 200 }]);
  const { clock } = await app.state();
  expect(Date.parse(clock) - Date.now()).toBeGreaterThan(23 * 60 * 60 * 1000);
  expect(await app.post('clock', { to: new Date().toISOString() })).toEqual({
    ok: false,
    error: 'The clock only moves forward.',
  });
});

test('a response address is good for half an hour', async () => {
  const app = await aTestApp();
  await say(app, '/menu');
  const address = String(app.told[0]?.body.response_url);
  const respond = (text: string) =>
    fetch(address, { method: 'POST', body: JSON.stringify({ text, response_type: 'in_channel' }) });
  expect((await respond('one')).status).toBe(200);
  await app.post('clock', { advanceMinutes: 31 });
  const late = await respond('two');
  expect([late.status, await late.json()]).toEqual([404, { ok: false, error: 'expired_url' }]);
});

test('a response address is good for five uses, and refuses what Slack refuses', async () => {
  const app = await aTestApp();
  await say(app, '/menu');
  const address = String(app.told[0]?.body.response_url);
  const respond = async (body: object) => {
    const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
    return ((await response.json()) as { error?: string }).error ?? response.status;
  };
  const answers = [];
  answers.push(await respond({ text: '' }));
  answers.push(await respond({ blocks: [{ type: 'sectoin' }] }));
  for (let count = 0; count < 4; count += 1) answers.push(await respond({ text: 'x' }));
  expect(answers).toEqual(['no_text', 'invalid_blocks', 200, 200, 200, 'used_url']);
});

test('over Socket Mode the same app does the same', async () => {
  const app = await aTestApp({ overSocket: true });
  await say(app, '/menu');
  await say(app, 'hello', ANNAS_DM);
  await until(async () =>
    (await app.conversation(ANNAS_DM)).messages.find(({ text }) => text === 'You said: hello'),
  );
  expect((await app.conversation(GENERAL)).messages.at(-1)).toMatchObject({
    text: 'What now?',
    isEphemeral: true,
  });
});

describe('the traffic', () => {
  test('puts each call under what caused it, though another was sent meanwhile', async () => {
    const app = await aTestApp();
    await Promise.all([say(app, '@test-app one'), say(app, 'two', ANNAS_DM)]);
    const calledIn = (summary: string) =>
      app.deliveries(summary).flatMap(({ calls }) => calls.map(({ request }) => request));
    await until(() => calledIn('app_mention')[0]);
    await until(() => (calledIn('message DM').length === 2 ? true : undefined));
    expect(calledIn('app_mention')).toMatchObject([{ channel: GENERAL }]);
    expect(calledIn('message DM')).toMatchObject([{ channel_id: ANNAS_DM }, { channel: ANNAS_DM }]);
  });

  test('shows the posts that came too fast', async () => {
    const app = await aTestApp();
    await say(app, '/flood 8');
    const calls = () => app.deliveries('/flood').flatMap((entry) => entry.calls);
    await until(() => calls().find(({ error }) => error === 'ratelimited'));
    expect(calls().filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(5);
  });

  test('names what was sent, its acknowledgement and the calls, without secrets', async () => {
    const app = await aTestApp();
    await say(app, '/count');
    await until(() => app.deliveries('/count')[0]?.calls[0]);
    const { entries } = (await (await fetch(`${app.address}/_local/traffic`)).json()) as {
      entries: unknown[];
    };
    expect(entries.at(-1)).toMatchObject({
      kind: 'command',
      summary: '/count',
      status: 200,
      ackMs: expect.any(Number),
      request: { command: '/count', user_id: ANNA, trigger_id: '[secret]' },
      calls: [{ method: 'chat.postMessage', ok: true }],
    });
    const text = JSON.stringify(entries);
    expect(text).not.toContain(app.tokens.bot);
    expect(text).not.toMatch(/\/response\/[0-9a-f]/);
  });

  test('tells of a bot that is not there', async () => {
    const app = await aTestApp();
    app.connect({ url: 'http://127.0.0.1:1/slack/events', signingSecret: 'x' });
    await say(app, '/menu');
    expect(app.deliveries('/menu')).toMatchObject([{ status: 'unreachable' }]);
    expect((await app.conversation(GENERAL)).messages.at(-1)?.text).toBe(
      '/menu failed with the error "dispatch_failed"',
    );
  });
});
