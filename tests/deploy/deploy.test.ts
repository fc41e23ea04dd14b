import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../../src/health/metrics.ts';

const run = promisify(execFile);
const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const path = (name: string): string => new URL(`../../${name}`, import.meta.url).pathname;
const has = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** The figures that /metrics really has, as Prometheus names them. */
async function namesOfMetrics(): Promise<Set<string>> {
  const metrics = createMetrics(() => ({ passages: 1, articles: 1, builtAt: 1 }));
  metrics.observer.answered({ entry: 'command', kind: 'answer', ms: 5 });
  metrics.observer.duplicate();
  metrics.observer.failed('ratelimited');
  const samples = (await metrics.text()).split('\n').filter((line) => /^\w/.test(line));
  return new Set(samples.map((line) => /^\w+/.exec(line)?.[0] ?? ''));
}

const namedIn = (text: string): string[] => [
  ...new Set(text.match(/\b(?:common_ground|nodejs|process)_[a-z0-9_]+/g)),
];

describe('what is watched', () => {
  test.each(['deploy/alerts.yml', 'deploy/grafana-dashboard.json'])(
    '%s asks for figures that the bot has',
    async (file) => {
      const names = await namesOfMetrics();
      const asked = namedIn(read(file));
      expect(asked.length).toBeGreaterThan(4);
      expect(asked.filter((name) => !names.has(name))).toEqual([]);
    },
  );

  test('promtool reads the rules', async (context) => {
    if (!has('promtool')) context.skip('of the alert rules (apt-get install prometheus)');
    const { stdout } = await run('promtool', ['check', 'rules', path('deploy/alerts.yml')]);
    expect(stdout).toContain('SUCCESS: 7 rules found');
  });
});

describe('how it is run', () => {
  test('systemd reads the unit', async (context) => {
    if (!has('systemd-analyze')) context.skip('of the systemd unit (apt-get install systemd)');
    const unit = path('deploy/common-ground.service');
    const { stderr } = await run('systemd-analyze', ['verify', '--man=no', unit]);
    expect(stderr).not.toContain('common-ground.service');
  });

  test('a container is given time to finish the questions in hand, and hears when it is not ready', () => {
    const { services } = parse(read('compose.yml'));
    expect(Number.parseInt(services.bot.stop_grace_period, 10)).toBeGreaterThan(10);
    expect(read('Dockerfile')).toContain('/readyz');
    expect(read('deploy/common-ground.service')).toMatch(/^TimeoutStopSec=[2-9]\d$/m);
  });

  test('secrets of compose are files, and each one that a service names is there', () => {
    const { services, secrets } = parse(read('compose.yml'));
    for (const service of [services.bot, services.database]) {
      for (const name of service.secrets) expect(Object.keys(secrets)).toContain(name);
      const files = Object.entries(service.environment).filter(([name]) => name.endsWith('_FILE'));
      expect(files.length).toBeGreaterThan(0);
      for (const [, file] of files) {
        expect(service.secrets).toContain(String(file).replace('/run/secrets/', ''));
      }
    }
  });

  test('nothing secret and nothing of the tests is sent into the image', () => {
    const ignored = read('.dockerignore').split('\n');
    expect(ignored).toEqual(expect.arrayContaining(['.env', '.git', 'data', 'tests', 'secrets']));
  });
});
