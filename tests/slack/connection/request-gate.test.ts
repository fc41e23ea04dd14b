import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { FOURFOLD, growth, repeated } from '../../hostile/growth.ts';
import {
  aCommand,
  aRunningBot,
  eventFields,
  FORM,
  JSON_,
  signedHeaders,
} from '../bots/running-bot.ts';

/** What would have ended the process, but for the runner of these tests. */
function unhandled(): readonly unknown[] {
  const faults: unknown[] = [];
  const note = (fault: unknown): void => void faults.push(fault);
  for (const event of ['unhandledRejection', 'uncaughtException']) process.on(event, note);
  onTestFinished(() => {
    for (const event of ['unhandledRejection', 'uncaughtException']) process.off(event, note);
  });
  return faults;
}

const payload = (value: unknown): string => `payload=${encodeURIComponent(JSON.stringify(value))}`;

/** Bodies without fields, each under every type that Slack or somebody else could give it. */
const WITHOUT_FIELDS = [
  ...['null', ' null\n', '0', '-1e999', 'true', '"text"', '[]', '[null]', '[[1]]'],
  ...['', '{', '{"a":', 'a=b', '\ufeff{}', '\u0000', '<xml/>', '['.repeat(50_000)],
].flatMap((body): readonly (readonly [string, string])[] => [
  [JSON_, body],
  ['text/plain', body],
  ['', body],
  [`${FORM};charset=UTF-8`, body],
  [FORM, `payload=${encodeURIComponent(body)}`],
]);

const ODD = [null, 0, '', 'x', true, [], [null], {}, { id: null }, { id: {} }] as const;

/** Fields of every kind, each with values no listener would think of. */
const WITH_ODD_FIELDS = ODD.flatMap((odd) => [
  [JSON_, JSON.stringify({ type: odd })],
  [JSON_, JSON.stringify({ type: 'url_verification', challenge: odd })],
  [JSON_, JSON.stringify({ type: 'event_callback', event: odd })],
  [JSON_, JSON.stringify({ type: 'event_callback', event: { type: odd }, authorizations: odd })],
  ...['app_mention', 'message', 'app_home_opened'].map((type) => [
    JSON_,
    JSON.stringify({
      ...eventFields({
        ...{ type, user: odd, text: odd, channel: odd, ts: odd, thread_ts: odd, blocks: odd },
        ...{ channel_type: 'im', tab: 'home', view: odd },
      }),
      authorizations: odd,
      team_id: odd,
      event_id: odd,
    }),
  ]),
  ...['block_actions', 'view_submission', 'view_closed', 'message_action', 'shortcut', odd].map(
    (type) => [
      FORM,
      payload({
        ...{ type, user: odd, team: odd, channel: odd, message: odd, view: odd, container: odd },
        ...{ actions: odd, callback_id: 'find_sources', trigger_id: odd, response_url: odd },
      }),
    ],
  ),
  [FORM, payload({ type: 'block_actions', actions: [{ action_id: odd, value: odd }] })],
  [FORM, payload({ type: 'view_submission', view: { callback_id: odd, state: odd } })],
  [FORM, `command=${String(odd)}&text=%00&trigger_id=${String(odd)}`],
  [FORM, 'command=%2Fask&command=%2Fask&text=a&text=b&user_id=1&user_id=2'],
  [FORM, `ssl_check=${String(odd)}`],
]) as readonly (readonly [string, string])[];

describe('a signed body', () => {
  test('without fields is refused at once, and the next command is answered', async () => {
    const faults = unhandled();
    const { send, command, lines } = await aRunningBot();
    for (const [type, body] of WITHOUT_FIELDS) {
      const { status } = await send({ type, body });
      expect([type, body.slice(0, 20), status]).toEqual([type, body.slice(0, 20), 400]);
    }
    expect(await command('When?')).toMatchObject({ status: 200 });
    expect(faults).toEqual([]);
    expect(JSON.stringify(lines)).not.toContain('<xml/>');
  });

  test('with odd fields ends nothing, and the next command is answered', async () => {
    const faults = unhandled();
    const { send, command, asked } = await aRunningBot();
    const answers = await Promise.all(WITH_ODD_FIELDS.map(([type, body]) => send({ type, body })));
    for (const { status } of answers) expect([200, 400, 401, 404, 500]).toContain(status);
    expect(await command('When?')).toMatchObject({ status: 200 });
    expect(asked).toContain('When?');
    expect(faults).toEqual([]);
  });
});

describe('a body of a stranger', () => {
  const head = (about: string): string =>
    `POST /slack/events HTTP/1.1\r\nhost: bot.example\r\ncontent-type: ${JSON_}\r\n${about}\r\n\r\n`;
  const chunks = (bytes: number): string => {
    const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`;
    return `${chunk.repeat(Math.ceil(bytes / 65_536))}0\r\n\r\n`;
  };
  const MEGABYTE = 1024 * 1024;

  test.each<[string, string, string]>([
    ['of 1.3 MB', head(`content-length: ${1.25 * MEGABYTE}`), 'a'.repeat(1.25 * MEGABYTE)],
    ['of 1.3 MB in chunks', head('transfer-encoding: chunked'), chunks(1.25 * MEGABYTE)],
    ['of 20 MB', head(`content-length: ${20 * MEGABYTE}`), 'a'.repeat(MEGABYTE)],
    ['of 20 MB in chunks', head('transfer-encoding: chunked'), chunks(10 * MEGABYTE)],
  ])('%s is refused and its connection closed', async (_, first, body) => {
    const { port, command } = await aRunningBot();
    const socket = connect(Number(port), '127.0.0.1');
    let answer = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    const closed = new Promise((resolve) => {
      socket.on('error', () => undefined).on('close', resolve);
    });
    socket.write(first + body);
    await closed;
    expect(answer.toLowerCase()).toMatch(/^http\/1\.1 413 [\s\S]*\r\nconnection: close\r\n/);
    expect(await command('When?')).toMatchObject({ status: 200 });
  });

  test('delays no command that comes over the same proxy', async () => {
    const { port, slack } = await aRunningBot();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const post = (body: string, headers: Readonly<Record<string, string>>) =>
      new Promise<number | undefined>((resolve, reject) => {
        const about = { port, path: '/slack/events', method: 'POST', agent, headers };
        const sent = request(about, (response) => {
          response.resume().on('end', () => resolve(response.statusCode));
        });
        sent.on('error', reject).end(body);
      });
    const body = aCommand(slack);
    const signed = signedHeaders({ body, type: FORM });
    const large = 'a'.repeat(1.25 * MEGABYTE);
    expect(await Promise.all([post(large, {}), post(body, signed)])).toEqual([413, 200]);
  });
});

/** Asks for a path as it stands, without an agent's or `fetch`'s reading of it. */
const get = (port: number | undefined, agent: Agent) => (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const sent = request({ port, path, agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    });
    sent.on('error', reject).end();
  });

const PATHS = ['\\', '.', '/', '../', '%', '%2e%2e/', '"token":"', ';', '?', '//', '@', '[', ':'];

describe('a path of a stranger', () => {
  test.each(PATHS)('of many %s is not found, and costs what its length does', async (part) => {
    const { port, lines } = await aRunningBot();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    onTestFinished(() => agent.destroy());
    const ask = get(port, agent);
    const make = (length: number): string => `/${repeated(part)(length)}`;
    expect(await ask(make(7000))).toBe(404);
    expect(await growth(make, 3500, ask, FOURFOLD)).toBeLessThan(FOURFOLD.limit);
    for (const line of lines) expect(JSON.stringify(line).length).toBeLessThan(600);
  });

  test.each(['/a?key=mno', '//a?key=mno', '/slack/events?key=mno', '/\\?key=mno'])(
    'is logged without its query: %s',
    async (path) => {
      const { port, lines } = await aRunningBot();
      const agent = new Agent();
      expect(await get(port, agent)(path)).toBe(404);
      expect(lines).toContainEqual(expect.objectContaining({ msg: 'Not found.' }));
      expect(JSON.stringify(lines)).not.toContain('mno');
    },
  );
});
