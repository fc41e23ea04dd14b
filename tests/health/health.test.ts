import { request } from 'node:http';
import { describe, expect, onTestFinished, test } from 'vitest';
import { UserError } from '../../src/errors.ts';
import { startHealthServer } from '../../src/health/health-server.ts';
import { createMetrics } from '../../src/health/metrics.ts';
import { type Check, slackCheck } from '../../src/health/readiness.ts';
import { watchToken } from '../../src/health/token.ts';

/** Asks as no `fetch` would: with any path, method and headers. */
const asked = (
  port: number,
  path: string,
  { method = 'GET', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    sent.on('error', reject).end();
  });

const INDEX = [{ archive: '', passages: 390, articles: 39, builtAt: 1_000_000 }];

async function aHealthServer(checks: readonly Check[] = [], host = '127.0.0.1') {
  const metrics = createMetrics(
    () => INDEX,
    () => 1_060_000,
  );
  const server = await startHealthServer({ host, port: 0, checks, metrics });
  onTestFinished(server.close);
  const address = `http://127.0.0.1:${server.port}`;
  return { ...metrics, server, get: (path: string) => fetch(`${address}${path}`) };
}

const fine: Check = { name: 'store', fault: () => undefined };

describe('/healthz', () => {
  test('says that the process is alive, whatever the checks say', async () => {
    const { get } = await aHealthServer([{ name: 'store', fault: () => 'gone' }]);
    expect((await get('/healthz')).status).toBe(200);
  });
});

describe('/readyz', () => {
  test('is 200 when every check is well', async () => {
    const { get } = await aHealthServer([fine]);
    const response = await get('/readyz');
    expect([response.status, await response.json()]).toEqual([
      200,
      { isReady: true, checks: { store: 'ok' } },
    ]);
  });

  test('is 503 when one is not, and says which', async () => {
    const { get } = await aHealthServer([
      fine,
      { name: 'index', fault: () => 'not loaded yet' },
      {
        name: 'throwing',
        fault: () => Promise.reject(new TypeError('postgres://user:password@host')),
      },
    ]);
    const response = await get('/readyz?verbose=1');
    expect([response.status, await response.json()]).toEqual([
      503,
      { isReady: false, checks: { store: 'ok', index: 'not loaded yet', throwing: 'TypeError' } },
    ]);
  });

  test('does not wait for a check without end', async () => {
    const { get } = await aHealthServer([{ name: 'store', fault: () => new Promise(() => {}) }]);
    const response = await get('/readyz');
    expect(await response.json()).toMatchObject({ checks: { store: 'no answer within 2000 ms' } });
  });
});

describe('the check of Slack', () => {
  test.each([
    [undefined, 'not connected'],
    [{ isOpen: false, heardAt: 99_000 }, 'not connected'],
    [{ isOpen: true }, undefined],
    [{ isOpen: true, heardAt: 41_000 }, undefined],
    [{ isOpen: true, heardAt: 10_000 }, 'nothing heard for 90 seconds'],
  ])('of %j, a hundred seconds on, is %s', (state, fault) => {
    const check = slackCheck(
      () => state,
      () => 100_000,
    );
    expect(check.fault()).toBe(fault);
  });
});

describe('the token', () => {
  const REFUSED = 'Slack does not accept the bot token';
  function aToken() {
    let moment = 0;
    const answers: (() => Promise<string | undefined>)[] = [];
    const says = (answer: () => Promise<string | undefined>) => void answers.unshift(answer);
    const watch = watchToken(
      () => answers[0]?.() ?? Promise.resolve(undefined),
      () => moment,
    );
    const pass = (ms: number) => {
      moment += ms;
    };
    return { ...watch, says, pass };
  }

  test.each(['token_revoked', 'account_inactive', 'invalid_auth', 'token_expired', 'not_authed'])(
    'that Slack refuses (%s) is told of, with the reason, until Slack takes it again',
    async (code) => {
      const { fault, says, pass } = aToken();
      expect(await fault()).toBeUndefined();
      says(async () => code);
      pass(10_000);
      expect(await fault()).toBe(`${REFUSED} (${code})`);
      says(async () => undefined);
      pass(60_000);
      expect(await fault()).toBeUndefined();
    },
  );

  test('is told of as soon as any call fails for it, and not for other faults', async () => {
    const { fault, failed } = aToken();
    expect(await fault()).toBeUndefined();
    for (const code of ['ratelimited', 'missing_scope', 'is_archived', 'other']) failed(code);
    expect(await fault()).toBeUndefined();
    failed('invalid_auth');
    expect(await fault()).toBe(`${REFUSED} (invalid_auth)`);
  });

  test('is not known where Slack cannot be asked', async () => {
    const { fault, says } = aToken();
    says(() => Promise.reject(new Error('ECONNREFUSED')));
    expect(await fault()).toBeUndefined();
  });
});

describe('/metrics', () => {
  test('has questions, their time, duplicates, errors, and the size and age of the index', async () => {
    const { get, observer } = await aHealthServer();
    observer.answered({ entry: 'mention', kind: 'answer', ms: 30 });
    observer.answered({ entry: 'mention', kind: 'answer', ms: 3000 });
    observer.answered({ entry: 'command', kind: 'nothing', ms: 2 });
    observer.duplicate();
    observer.failed('is_archived');
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    const lines = (await response.text())
      .split('\n')
      .filter((line) => line.startsWith('common_ground_'));
    expect(lines).toEqual(
      expect.arrayContaining([
        'common_ground_questions_total{entry="mention",kind="answer"} 2',
        'common_ground_questions_total{entry="command",kind="nothing"} 1',
        'common_ground_question_duration_seconds_bucket{le="0.025",entry="mention"} 0',
        'common_ground_question_duration_seconds_bucket{le="0.05",entry="mention"} 1',
        'common_ground_question_duration_seconds_count{entry="mention"} 2',
        'common_ground_duplicate_events_total 1',
        'common_ground_slack_errors_total{code="is_archived"} 1',
        'common_ground_index_passages 390',
        'common_ground_index_articles 39',
        'common_ground_index_age_seconds 60',
      ]),
    );
  });

  test('has no series for words that Slack never says', async () => {
    const { get, observer } = await aHealthServer();
    const series = async () =>
      (await (await get('/metrics')).text()).match(/^common_ground_slack_errors_total\{.*\}/gm);
    const made = ['', 'x'.repeat(60_000), 'a"b\n', '__proto__', 'http_599', 'respond_299', 'хм'];
    for (let at = 0; at < 300; at++) made.push(`code_${at}`, `http_${at}`, `respond_${at}`);
    for (const code of made) observer.failed(code);
    expect(await series()).toEqual(['common_ground_slack_errors_total{code="other"}']);
  });

  test('has the figures of the process itself', async () => {
    const { get } = await aHealthServer();
    expect(await (await get('/metrics')).text()).toMatch(/^process_resident_memory_bytes \d+$/m);
  });
});

describe('on loopback', () => {
  const PAGES = ['/healthz', '/readyz', '/metrics', '/'];

  test.each<Record<string, string>>([
    { host: 'evil.example' },
    { host: 'evil.example:3001' },
    { host: '127.0.0.1.evil.example' },
    { host: 'localhost.evil.example' },
    { host: 'localhost@evil.example' },
    { host: '169.254.169.254' },
    { host: '0.0.0.0' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { origin: 'https://localhost' },
  ])('nothing is told to a page of another site: %j', async (headers) => {
    const { server } = await aHealthServer([fine]);
    const answers = await Promise.all(PAGES.map((path) => asked(server.port, path, { headers })));
    expect(answers).toEqual(PAGES.map(() => 403));
  });

  test.each(['127.0.0.1', 'localhost', 'LOCALHOST:80', '[::1]', '127.0.0.1:9999'])(
    'whoever names this machine, as %s, is answered',
    async (host) => {
      const { server } = await aHealthServer([fine]);
      const own = [{ host }, { host, origin: `http://${host}` }];
      for (const headers of own) {
        expect(await asked(server.port, '/metrics', { headers })).toBe(200);
      }
    },
  );
});

test('opened to other machines, it answers whatever they call it', async () => {
  const { server } = await aHealthServer([fine], '0.0.0.0');
  expect(await asked(server.port, '/readyz', { headers: { host: 'bot.example' } })).toBe(200);
});

test('every other address is not found, and odd requests do no harm', async () => {
  const { server, get } = await aHealthServer([fine]);
  const odd = [
    '/',
    '//',
    '///',
    '/\\',
    'http://[',
    '/%',
    '/constructor',
    '/../readyz',
    'http://x:y:z/',
  ];
  expect(await Promise.all(odd.map((path) => asked(server.port, path)))).toEqual(
    odd.map(() => 404),
  );
  expect(await asked(server.port, '/readyz', { method: 'POST' })).toBe(405);
  expect((await get('/readyz')).status).toBe(200);
});

test('a port that is taken is said with the setting that names it', async () => {
  const { server } = await aHealthServer();
  const second = startHealthServer({
    host: '127.0.0.1',
    port: server.port,
    checks: [],
    metrics: createMetrics(() => INDEX),
  });
  await expect(second).rejects.toThrow(UserError);
  await expect(second).rejects.toThrow(
    `Port ${server.port} on 127.0.0.1 cannot be opened (EADDRINUSE). Expected a free port in HEALTH_PORT and an address of this machine in HEALTH_HOST.`,
  );
});

test('of several archives each has figures of its own, and one that cannot be read is told of and no more', async () => {
  const figures = { passages: 390, articles: 39, builtAt: 1_000_000 };
  const metrics = createMetrics(() => [
    { archive: 'desk-a', ...figures },
    { archive: 'desk-b', ...figures, articles: 7 },
  ]);
  const text = await metrics.text();
  expect(text).toContain('common_ground_index_articles{archive="desk-a"} 39\n');
  expect(text).toContain('common_ground_index_articles{archive="desk-b"} 7\n');
  expect(text).not.toMatch(/common_ground_index_articles \d/);
  let fault: string | undefined = 'cannot be read: desk-b';
  const check: Check = { name: 'archives', isPartial: true, fault: () => fault };
  const { get } = await aHealthServer([{ name: 'index', fault: () => undefined }, check]);
  const ready = await get('/readyz');
  expect([ready.status, await ready.text()]).toEqual([
    200,
    expect.stringContaining('cannot be read: desk-b'),
  ]);
  fault = undefined;
  expect(await (await get('/readyz')).text()).not.toContain('archives');
});
