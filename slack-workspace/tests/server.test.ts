import { request } from 'node:http';
import { expect, test } from 'vitest';
import { startWorkspace } from '../src/create-workspace.ts';
import { WorkspaceError } from '../src/errors.ts';
import { aTestApp } from './running.ts';
import { ANNA, GENERAL, type TestApp } from './start-test-app.ts';
import { aManifest } from './test-app-manifest.ts';

type Headers = Readonly<Record<string, string>>;

/** A request with headers that `fetch` would not let through. */
function raw(app: TestApp, path: string, headers: Headers, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(
      `${app.address}${path}`,
      { method: body === undefined ? 'GET' : 'POST', headers },
      (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const SAY = JSON.stringify({ person: ANNA, channel: GENERAL, text: 'x' });
const JSON_ = { 'content-type': 'application/json' };

test.each<[string, Headers]>([
  ['another site', { origin: 'https://example.org' }],
  ['a page of another port', { origin: 'http://127.0.0.1:1' }],
  ['a frame or a form of another site', { 'sec-fetch-site': 'cross-site' }],
  ['a name that was made to point here', { host: 'example.org' }],
])('nothing is done for %s', async (_, headers) => {
  const app = await aTestApp();
  expect(await raw(app, '/_local/say', { ...JSON_, ...headers }, SAY)).toBe(403);
  expect(await raw(app, `/_local/state?person=${ANNA}`, headers)).toBe(403);
  expect((await app.conversation(GENERAL)).messages).toHaveLength(1);
});

test.each([{ advanceMinutes: 1e12 }, { advanceMinutes: 1e300 }, { to: '9999-12-31T23:59:59Z' }])(
  'the clock stays where dates can be written: %j',
  async (to) => {
    const app = await aTestApp();
    expect(await app.post('clock', to)).toEqual({
      ok: false,
      error: 'The clock cannot go past the year 2100.',
    });
    expect((await app.state()).me).toBe(ANNA);
  },
);

test('what a form of another site could send without asking is refused', async () => {
  const app = await aTestApp();
  expect(await raw(app, '/_local/say', { 'content-type': 'text/plain' }, SAY)).toBe(415);
});

test('the page itself may speak', async () => {
  const app = await aTestApp();
  const own = { ...JSON_, origin: app.address, 'sec-fetch-site': 'same-origin' };
  expect(await raw(app, '/_local/say', own, SAY)).toBe(200);
  expect((await app.conversation(GENERAL)).messages).toHaveLength(2);
});

test('a body that is not what it should be is told so in a sentence', async () => {
  const app = await aTestApp();
  const response = await fetch(`${app.address}/_local/say`, {
    method: 'POST',
    headers: JSON_,
    body: '{"person":"U01ANNA","text":1}',
  });
  expect(await response.json()).toMatchObject({
    ok: false,
    error: expect.stringContaining('This is not a valid request'),
  });
});

test('the page’s files are served with a policy that runs nothing else, and no other file is', async () => {
  const app = await aTestApp();
  const page = await fetch(`${app.address}/`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
  const preact = await fetch(`${app.address}/page/vendor/preact.js`);
  expect(preact.headers.get('content-type')).toContain('javascript');
  for (const path of [
    '/page/../view.ts',
    '/page/%2e%2e/view.ts',
    '/page//etc/passwd',
    '/package.json',
  ]) {
    expect(await raw(app, path, {})).toBe(404);
  }
});

test('a path that is none, and a request that breaks off, do no harm', async () => {
  const app = await aTestApp();
  expect(await raw(app, '//', {})).toBe(404);
  expect(await raw(app, '/%', {})).toBe(404);
  const broken = request(`${app.address}/_local/say`, {
    method: 'POST',
    headers: { ...JSON_, 'content-length': 100 },
  });
  const gone = new Promise((resolve) => {
    broken.on('error', resolve);
  });
  broken.write('{', () => broken.destroy(new Error('gone')));
  await gone;
  expect(await raw(app, '/_local/say', JSON_, SAY)).toBe(200);
});

test('who listens hears that something has changed', async () => {
  const app = await aTestApp();
  const response = await fetch(`${app.address}/_local/events?person=${ANNA}`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toContain('event: change');
  const next = reader?.read();
  await app.post('say', { person: ANNA, channel: GENERAL, text: 'x' });
  expect((await next)?.value).toContain('event: change');
  await reader?.cancel();
});

test.each(['0.0.0.0', '::', '192.168.1.2'])('does not open on %s', async (host) => {
  const fault = await startWorkspace({ manifest: aManifest(), host, port: 0 }).catch(
    (reason: unknown) => reason,
  );
  expect(fault).toBeInstanceOf(WorkspaceError);
  expect(String(fault)).toContain(`HOST is ${host}`);
});
