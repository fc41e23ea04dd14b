import { describe, expect, test } from 'vitest';
import { createPatientFetch } from '../../../src/slack/calls/patient-fetch.ts';
import { aBotBeforeStandIn, aStandInMention } from '../bots/stand-in-bot.ts';

const POST = 'https://slack.com/api/chat.postMessage';

describe('when Slack puts off the messages to one channel', () => {
  test('those to other channels go on, and its own arrive later, each once', async () => {
    const { event, slack } = await aBotBeforeStandIn();
    let refused = 0;
    slack.answer('chat.postMessage', ({ body }) =>
      body.channel === 'C-busy' && refused++ === 0
        ? { status: 429, retryAfter: 1, ok: false, error: 'ratelimited' }
        : { ok: true },
    );
    await event(aStandInMention({ channel: 'C-busy', ts: '1.1' }), 'Ev1');
    expect((await slack.nextCall('chat.postMessage')).body.channel).toBe('C-busy');
    await event(aStandInMention({ channel: 'C-busy', ts: '1.2' }), 'Ev2');
    await event(aStandInMention({ channel: 'C-calm', ts: '1.3' }), 'Ev3');
    const posted = [];
    for (let at = 0; at < 3; at++) {
      const { body } = await slack.nextCall('chat.postMessage');
      posted.push([body.channel, body.thread_ts]);
    }
    expect(posted).toEqual([
      ['C-calm', '1.3'],
      ['C-busy', '1.1'],
      ['C-busy', '1.2'],
    ]);
  });
});

/** Answers in turn, and the last for ever. */
function aPatientFetch(...answers: readonly (Response | Error)[]) {
  const waits: number[] = [];
  let calls = 0;
  let limited = 0;
  const fetch = createPatientFetch({
    limitMs: 50,
    limited: () => limited++,
    wait: async (ms) => waits.push(ms),
    async fetch() {
      const answer = answers[Math.min(calls++, answers.length - 1)];
      if (answer instanceof Error) throw answer;
      return answer?.clone() ?? Response.json({ ok: true });
    },
  });
  return { fetch, waits, calls: () => calls, limited: () => limited };
}

const putOff = (seconds: string): Response =>
  new Response('{}', { status: 429, headers: { 'retry-after': seconds } });

describe('a call that Slack puts off', () => {
  test('is made again after as long as Slack says, five times at most', async () => {
    const { fetch, waits, calls, limited } = aPatientFetch(putOff('3'));
    expect((await fetch(POST, { body: 'channel=C1' })).status).toBe(429);
    expect([waits, calls(), limited()]).toEqual([[3000, 3000, 3000, 3000, 3000], 6, 5]);
  });

  test('is not when Slack does not say how long', async () => {
    const { fetch, calls } = aPatientFetch(putOff('soon'));
    expect((await fetch(POST)).status).toBe(429);
    expect(calls()).toBe(1);
  });
});

describe('a call without an answer', () => {
  const timeout = new DOMException('too late', 'TimeoutError');

  test('is a failure that is not tried again where it may have posted a message', async () => {
    const { fetch } = aPatientFetch(timeout);
    const response = await fetch(POST, { body: 'channel=C1' });
    expect(await response.json()).toEqual({ ok: false, error: 'request_timeout' });
  });

  test('is one that may be tried again everywhere else', async () => {
    const { fetch } = aPatientFetch(timeout);
    await expect(fetch('https://slack.com/api/auth.test')).rejects.toBe(timeout);
  });

  test('does not hold up the next message to the channel', async () => {
    const { fetch } = aPatientFetch(new TypeError('fetch failed'), Response.json({ ok: true }));
    await expect(fetch(POST, { body: 'channel=C1&text=a' })).rejects.toThrow('fetch failed');
    expect((await fetch(POST, { body: 'channel=C1&text=b' })).status).toBe(200);
  });
});

test('no more than sixty messages wait for one channel', async () => {
  const never = createPatientFetch({
    limitMs: 50,
    limited() {},
    fetch: () => new Promise(() => {}),
  });
  for (let at = 0; at < 60; at++) void never(POST, { body: 'channel=C1' });
  await expect(never(POST, { body: 'channel=C1' })).rejects.toThrow('More than 60 messages');
});
