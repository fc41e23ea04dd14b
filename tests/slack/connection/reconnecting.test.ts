import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import { createCorrections } from '../../../src/knowledge/correcting/corrections.ts';
import { createBoltLogger } from '../../../src/slack/connection/bolt-logger.ts';
import { keepOpen } from '../../../src/slack/connection/keep-open.ts';
import { connectSocket } from '../../../src/slack/connection/socket-connection.ts';
import { createSlack } from '../../../src/slack/create-slack.ts';
import { anAnswer } from '../../builders.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { aView } from '../bots/a-view.ts';
import { botDigests } from '../bots/bot-digests.ts';
import { NO_FOLLOWING, NO_IMPORTING } from '../bots/no-importing.ts';
import { aLog, EXAMPLES, eventFields } from '../bots/running-bot.ts';
import { aStandInMention } from '../bots/stand-in-bot.ts';
import { startStandInSlack } from '../bots/stand-in-slack.ts';

async function aSocketBot() {
  const slack = await startStandInSlack();
  const { log, lines } = aLog();
  const store = await aStore({ database: await aDatabase() });
  const bot = createSlack({
    store,
    ...botDigests({ store, apiUrl: slack.apiUrl, log }),
    slack: { mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1' },
    apiUrl: slack.apiUrl,
    host: '127.0.0.1',
    port: 0,
    log,
    look: async () => aView({ ask: () => anAnswer(), examplesIn: () => EXAMPLES }),
    corrections: createCorrections({ folder: 'no-such-folder', fileOf: () => undefined }),
    addArticle: () => Promise.reject(new Error('nothing is added here')),
    catchUp: async () => undefined,
    importing: NO_IMPORTING,
    following: NO_FOLLOWING,
  });
  onTestFinished(async () => {
    await bot.stop();
    await slack.close();
  });
  await bot.start();
  const socket = await slack.nextSocket();
  return { bot, slack, socket, lines };
}

const mentionOver = (socket: WebSocket): void =>
  socket.send(
    JSON.stringify({
      type: 'events_api',
      envelope_id: 'e1',
      payload: eventFields(aStandInMention()),
    }),
  );

describe('a socket', () => {
  test('over which nonsense comes stays open, and the next mention is answered', async () => {
    const { slack, socket, lines } = await aSocketBot();
    const events = [null, 1, [], {}, { type: null }, { type: 'error' }, { type: 'disconnected' }];
    const envelopes = [
      ...['', 'null', '1', '[]', '{', '"text"', '{}', '{"type":7}', '{"type":"disconnected"}'],
      ...[undefined, null, 1, {}, { event: undefined }].map((payload) =>
        JSON.stringify({ type: 'events_api', envelope_id: 'e0', payload }),
      ),
      ...events.map((event) => JSON.stringify({ type: 'events_api', payload: { event } })),
    ];
    for (const text of envelopes) socket.send(text);
    socket.send(Buffer.from('null'), { binary: true });
    for (const type of ['slash_commands', 'interactive', 'of no kind']) {
      for (const payload of [undefined, null, 1, 'text', [], {}]) {
        socket.send(JSON.stringify({ type, envelope_id: 'e0', payload }));
      }
    }
    mentionOver(socket);
    expect((await slack.nextCall('chat.postMessage')).body.channel).toBe('C1');
    const refused = lines.filter(({ msg }) => String(msg).includes('is no delivery'));
    expect(refused).toHaveLength(envelopes.length + 1);
    expect(socket.readyState).toBe(socket.OPEN);
  });

  test('that is cut is opened again at once, and mentions over the new one are answered', async () => {
    const { bot, slack, socket } = await aSocketBot();
    expect(bot.state().isOpen).toBe(true);
    socket.terminate();
    const next = await slack.nextSocket();
    mentionOver(next);
    expect((await slack.nextCall('chat.postMessage')).body.channel).toBe('C1');
    expect(bot.state().isOpen).toBe(true);
  });

  test('that Slack asks to be renewed is renewed', async () => {
    const { slack, socket } = await aSocketBot();
    socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    mentionOver(await slack.nextSocket());
    expect((await slack.nextCall('chat.postMessage')).body.channel).toBe('C1');
  });

  test.each([
    ['refuses', { ok: false, error: 'internal_error' }],
    ['does not take the token for now', { ok: false, error: 'invalid_auth' }],
    ['is out of order', { status: 503 }],
  ])('is opened again though Slack %s at first', async (_, answer) => {
    const { bot, slack, socket } = await aSocketBot();
    const url = slack.apiUrl.replace('http', 'ws').replace('/api/', '/socket');
    slack.answer('apps.connections.open', answer);
    await slack.nextCall('apps.connections.open');
    socket.terminate();
    await slack.nextCall('apps.connections.open');
    expect(bot.state().isOpen).toBe(false);
    slack.answer('apps.connections.open', { ok: true, url });
    mentionOver(await slack.nextSocket());
    expect((await slack.nextCall('chat.postMessage')).body.channel).toBe('C1');
  });

  test('is opened again though the address it was given leads nowhere at first', async () => {
    const { slack, socket, lines } = await aSocketBot();
    const url = slack.apiUrl.replace('http', 'ws').replace('/api/', '/socket');
    slack.answer('apps.connections.open', { ok: true, url: 'ws://127.0.0.1:9/socket' });
    socket.terminate();
    const said = () => lines.map(({ msg }) => msg).join('\n');
    await vi.waitFor(() => expect(said()).toMatch(/The socket was not opened\. Next attempt in/), {
      timeout: 10_000,
    });
    slack.answer('apps.connections.open', { ok: true, url });
    mentionOver(await slack.nextSocket());
    expect((await slack.nextCall('chat.postMessage')).body.channel).toBe('C1');
  });

  test('is not opened again once the bot has stopped', async () => {
    const { bot, slack, socket } = await aSocketBot();
    socket.on('close', () => {});
    await bot.stop();
    expect(bot.state().isOpen).toBe(false);
    expect(slack.calls.filter(({ method }) => method === 'apps.connections.open')).toHaveLength(1);
  });
});

describe('a socket that goes silent', () => {
  async function aConnection(helloLimitMs = 5000) {
    const slack = await startStandInSlack();
    const { log } = aLog();
    const connection = connectSocket({
      appToken: 'xapp-1',
      apiUrl: slack.apiUrl,
      logger: createBoltLogger(log),
      now: Date.now,
      pings: { clientPingTimeout: 300, serverPingTimeout: 600 },
      helloLimitMs,
    });
    onTestFinished(async () => {
      await connection.close(async () => 0);
      await slack.close();
    });
    return { slack, connection };
  }

  test('is replaced when it answers no ping', async () => {
    const { slack, connection } = await aConnection();
    await connection.open();
    const socket = await slack.nextSocket();
    await vi.waitFor(() => expect(connection.state().heardAt).toBeGreaterThan(0), 10_000);
    socket.pause();
    const next = await slack.nextSocket();
    expect(next).not.toBe(socket);
    await vi.waitFor(() => expect(connection.state().isOpen).toBe(true), { timeout: 10_000 });
  });

  test('is replaced when it sends no pings any more', async () => {
    const { slack, connection } = await aConnection();
    await connection.open();
    const socket = await slack.nextSocket();
    socket.ping('a ping');
    expect(await slack.nextSocket()).not.toBe(socket);
  });

  test('is given up when it never says hello', async () => {
    const { slack, connection } = await aConnection(300);
    slack.greet(false);
    const opened = connection.open();
    await slack.nextSocket();
    await slack.nextSocket();
    slack.greet(true);
    await opened;
    expect(connection.state().isOpen).toBe(true);
  });
});

describe('keepOpen', () => {
  /** Opens as `outcomes` say, in order, and records what it waited for. */
  function aKept(outcomes: readonly boolean[], lastsMs = 0) {
    const waits: number[] = [];
    let time = 1;
    let opened = 0;
    const kept = keepOpen({
      async open() {
        if (!(outcomes[opened++] ?? true)) throw new Error('no');
      },
      failed() {},
      now: () => {
        time += lastsMs;
        return time;
      },
      wait: async (ms) => waits.push(ms),
      chance: () => 1,
    });
    return { kept, waits };
  }

  test('tries at once, then waits twice as long each time, up to half a minute', async () => {
    const { kept, waits } = aKept(Array.from({ length: 8 }, () => false));
    await kept.open();
    expect(waits).toEqual([0, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  });

  test('waits before opening again what did not last', async () => {
    const { kept, waits } = aKept([]);
    for (let times = 0; times < 4; times++) await kept.open();
    expect(waits).toEqual([0, 1000, 2000, 4000]);
  });

  test('opens again at once what lasted', async () => {
    const { kept, waits } = aKept([false, true], 60_000);
    for (let times = 0; times < 3; times++) await kept.open();
    expect(waits).toEqual([0, 1000, 0, 0]);
  });
});
