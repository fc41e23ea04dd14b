import { connect, type Socket } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { aTestApp } from './running.ts';
import { ANNA, GENERAL, type TestApp } from './start-test-app.ts';

/** What would have ended the process, but for the runner of these tests. */
function unhandled(): readonly unknown[] {
  const faults: unknown[] = [];
  const note = (fault: unknown): void => void faults.push(fault);
  const events = ['unhandledRejection', 'uncaughtException'];
  for (const event of events) process.on(event, note);
  onTestFinished(() => {
    for (const event of events) process.off(event, note);
  });
  return faults;
}

type Raw = { readonly socket: Socket; readonly answered: Promise<string> };

/** Bytes as they stand. `answered` is the first line that came back, when something did or never will. */
function raw(app: TestApp, bytes: string | Buffer): Raw {
  const { port, hostname } = new URL(app.address);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  const answered = new Promise<string>((resolve) => {
    socket.once('data', (data) => resolve(String(data).split('\r\n')[0] ?? ''));
    socket.on('error', () => undefined).on('close', () => resolve('closed'));
  });
  socket.write(bytes);
  return { socket, answered };
}

type About = Readonly<Record<string, string>>;

function handshake(app: TestApp, path: string, about: About = {}): string {
  const headers = {
    host: new URL(app.address).host,
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
    ...about,
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`GET ${path} HTTP/1.1`, ...lines, '', ''].join('\r\n');
}

/** The path of an address that the workspace gives out for one connection. */
async function aTicket({ workspace, post }: TestApp): Promise<string> {
  // Slack gives out few a minute.
  await post('clock', { advanceMinutes: 1 });
  const response = await fetch(`${workspace.apiUrl}apps.connections.open`, {
    method: 'POST',
    headers: { authorization: `Bearer ${workspace.tokens.app}` },
  });
  const { url } = (await response.json()) as { url: string };
  const { pathname, search } = new URL(url);
  return pathname + search;
}

async function expectAlive(app: TestApp, faults: readonly unknown[]): Promise<void> {
  const said = await app.post('say', { person: ANNA, channel: GENERAL, text: 'still there?' });
  expect(said).toMatchObject({ ok: true });
  expect(faults).toEqual([]);
}

const PATHS = [
  ...[
    '/',
    '//',
    '///',
    '/\\',
    '/\\\\',
    '\\',
    '//[',
    'http://[',
    'http://',
    'ws://x:y:z/',
    '*',
    '?',
  ],
  ...['/link', '/link/?ticket=', '/link/?ticket=%', '/link/?ticket=%ff', '//?ticket=ticket-1'],
  ...['/link/?ticket=__proto__', '/%', '/%00', `/${'.'.repeat(15_000)}`, `/${'//'.repeat(7000)}`],
];

test('no address that is asked for, with an upgrade or without, ends the workspace', async () => {
  const faults = unhandled();
  const app = await aTestApp();
  for (const path of PATHS) {
    const upgrade = await raw(app, handshake(app, path)).answered;
    expect([path, upgrade]).toEqual([path, expect.stringMatching(/^HTTP\/1\.1 40[03] /)]);
    const { host } = new URL(app.address);
    const asked = await raw(app, `GET ${path} HTTP/1.1\r\nhost: ${host}\r\n\r\n`).answered;
    expect([path, asked]).toEqual([path, expect.stringMatching(/^HTTP\/1\.1 (?:200|40[0-4]) /)]);
  }
  await expectAlive(app, faults);
});

test.each<About>([
  { host: 'evil.example' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { 'sec-fetch-site': 'cross-site' },
])('a page of another site opens no socket, ticket or not: %j', async (about) => {
  const app = await aTestApp();
  const path = await aTicket(app);
  expect(await raw(app, handshake(app, path, about)).answered).toBe('HTTP/1.1 403 Forbidden');
  // The ticket was not taken from whom it was given to.
  expect(await raw(app, handshake(app, path)).answered).toBe('HTTP/1.1 101 Switching Protocols');
});

test('a handshake that is none, or that breaks off, ends nothing', async () => {
  const faults = unhandled();
  const app = await aTestApp();
  const odd: readonly About[] = [
    { upgrade: 'h2c' },
    { 'sec-websocket-version': '99' },
    { 'sec-websocket-key': 'x' },
    { 'sec-websocket-extensions': ';;;=' },
    { 'sec-websocket-protocol': ',,' },
  ];
  for (const about of odd) {
    const { answered } = raw(app, handshake(app, await aTicket(app), about));
    expect(await answered).toMatch(/^HTTP\/1\.1 (?:101|4\d\d) /);
  }
  for (const path of ['//', '/link/?ticket=none', await aTicket(app)]) {
    const { socket } = raw(app, handshake(app, path));
    await new Promise((resolve) => {
      socket.once('connect', () => socket.resetAndDestroy()).on('close', resolve);
    });
  }
  await expectAlive(app, faults);
});

/** A frame of a client, masked with zeros. */
function frame(first: number, text: string): Buffer {
  const body = Buffer.from(text);
  return Buffer.concat([Buffer.from([first, 0x80 | body.length, 0, 0, 0, 0]), body]);
}

const TEXT = 0x81;

const FRAMES: readonly Buffer[] = [
  ...['', 'null', '1', '"text"', '[]', '[null]', '{', '{}', '{"envelope_id":{}}', '\u0000'],
  ...['{"envelope_id":null}', '{"envelope_id":"__proto__","payload":1}', '{"__proto__":null}'],
]
  .map((text) => frame(TEXT, text))
  .concat(
    frame(0x82, 'null'),
    frame(0x88, ''),
    frame(0x89, 'ping'),
    // Against the rules: reserved bits and codes, no mask, half a letter, an endless length.
    ...[0xf1, 0x83, 0x8f].map((first) => frame(first, 'x')),
    Buffer.from([TEXT, 1, 120]),
    Buffer.from([TEXT, 0x81, 0, 0, 0, 0, 0xff]),
    Buffer.from([TEXT, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
  );

test('nothing that comes over an open socket ends the workspace', async () => {
  const faults = unhandled();
  const app = await aTestApp();
  for (const bytes of FRAMES) {
    const { socket, answered } = raw(app, handshake(app, await aTicket(app)));
    expect(await answered).toBe('HTTP/1.1 101 Switching Protocols');
    await new Promise<void>((resolve) => {
      socket.write(bytes, () => socket.end(resolve));
    });
  }
  await expectAlive(app, faults);
});

test('a body that is too large is refused, and the connection is of use again', async () => {
  const app = await aTestApp();
  const large = await fetch(`${app.apiUrl}chat.postMessage`, {
    method: 'POST',
    body: 'a'.repeat(4 * 1024 * 1024 + 1),
  });
  expect([large.status, await large.json()]).toEqual([
    413,
    { ok: false, error: 'request_too_large' },
  ]);
  expect((await app.state()).me).toBe(ANNA);
});
