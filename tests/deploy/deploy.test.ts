import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/config.ts';
import { createMetrics } from '../../src/health/metrics.ts';
import { aFolder } from '../store/databases.ts';

const run = promisify(execFile);
const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const path = (name: string): string => new URL(`../../${name}`, import.meta.url).pathname;
const has = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** The figures that /metrics really has, as Prometheus names them. */
async function namesOfMetrics(): Promise<Set<string>> {
  const metrics = createMetrics(() => [{ archive: '', passages: 1, articles: 1, builtAt: 1 }]);
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
    if (!has('promtool')) context.skip('of the alert rules (.ci/deploy-tools)');
    const { stdout } = await run('promtool', ['check', 'rules', path('deploy/alerts.yml')]);
    expect(stdout).toContain('SUCCESS: 7 rules found');
  });

  test('each alert fires when it must, with what it says, and not before', async (context) => {
    if (!has('promtool')) context.skip('of when alerts fire (.ci/deploy-tools)');
    const tested = read('tests/deploy/alerts-fire.yml');
    for (const [, name] of read('deploy/alerts.yml').matchAll(/- alert: (\w+)/g)) {
      expect(tested.split(`alertname: ${name}`).length, name).toBeGreaterThan(2);
    }
    const { stdout } = await run('promtool', [
      'test',
      'rules',
      path('tests/deploy/alerts-fire.yml'),
    ]);
    expect(stdout).toContain('SUCCESS');
  });

  test('promtool reads every question of the dashboard', async (context) => {
    if (!has('promtool')) context.skip('of the dashboard (.ci/deploy-tools)');
    const { panels } = JSON.parse(read('deploy/grafana-dashboard.json'));
    const asked: string[] = panels.flatMap(({ targets }: { targets: { expr: string }[] }) =>
      targets.map(({ expr }) => expr.replaceAll('$instance', '.*')),
    );
    const rules = asked.map((expr, at) => ({ record: `panel:${at}`, expr }));
    const file = join(aFolder(), 'dashboard.yml');
    writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboard', rules }] }));
    const { stdout } = await run('promtool', ['check', 'rules', file]);
    expect(stdout).toContain(`SUCCESS: ${asked.length} rules found`);
  });
});

type Settings = Readonly<Record<string, string>>;

const pairsIn = (text: string): Settings =>
  Object.fromEntries(
    [...text.matchAll(/([A-Z_]+)=([^\s\\]+)/g)].map(([, name = '', value = '']) => [name, value]),
  );

const inImage = (): Settings =>
  pairsIn(/^ENV ((?:.*\\\n)*.*)$/m.exec(read('Dockerfile'))?.[1] ?? '');

const volumesOfImage = (): string[] =>
  JSON.parse(/^VOLUME (.+)$/m.exec(read('Dockerfile'))?.[1] ?? '[]');

const inUnit = (): Settings =>
  pairsIn(
    [...read('deploy/common-ground.service').matchAll(/^Environment=(.+)$/gm)]
      .map(([, pair]) => pair)
      .join('\n'),
  );

/** Where a bot with these settings writes, whatever is fetched, added and asked. */
function writtenBy(settings: Settings, database: string): string[] {
  const secrets = Object.keys(settings).filter((name) => name.endsWith('_FILE'));
  const config = readConfig({
    ...settings,
    ...Object.fromEntries(secrets.map((name) => [name, undefined])),
    DATABASE_URL: database,
  });
  const { pagesDir = '', dictionaries } = config;
  const store = config.database.kind === 'sqlite' ? [config.database.path] : [];
  return [config.knowledgeDir, pagesDir, dictionaries?.cacheFolder ?? '', ...store];
}

const isIn = (folders: readonly string[], path: string): boolean =>
  folders.some((folder) => `${path}/`.startsWith(`${folder}/`));

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

  test.each(['file:/data/common-ground.db', 'postgres://a@b/c'])(
    'all that the container writes with %s is in a volume',
    (database) => {
      const { bot } = parse(read('compose.yml')).services;
      const places: string[] = bot.volumes.filter((one: string) => !one.endsWith(':ro'));
      const volumes = places.map((one) => String(one.split(':')[1]));
      expect(bot.read_only).toBe(true);
      expect(writtenBy(inImage(), database).filter((path) => !isIn(volumes, path))).toEqual([]);
      expect(volumesOfImage()).toEqual(expect.arrayContaining(volumes));
    },
  );

  test.each(['file:/var/lib/common-ground/common-ground.db', 'postgres://a@b/c'])(
    'all that the unit writes with %s is in its folders',
    (database) => {
      const unit = read('deploy/common-ground.service');
      expect(unit).toContain('ProtectSystem=strict');
      const own = [
        `/var/lib/${/^StateDirectory=(\S+)/m.exec(unit)?.[1]}`,
        `/var/cache/${/^CacheDirectory=(.+)$/m.exec(unit)?.[1]}`,
      ];
      const written = writtenBy(inUnit(), database);
      expect(written.filter((path) => !isIn(own, path))).toEqual([]);
      // Without a folder of articles the bot does not start: the unit makes it.
      expect(unit).toContain('StateDirectory=common-ground common-ground/knowledge\n');
    },
  );

  test('the image is made of files that are there and are sent to its build', () => {
    const ignored = read('.dockerignore')
      .split('\n')
      .filter((line) => /^\w/.test(line));
    const copied = [...read('Dockerfile').matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(
      ([, names = '']) => names.split(' '),
    );
    expect(copied).toContain('package-lock.json');
    expect(copied.filter((name) => !existsSync(path(name)))).toEqual([]);
    expect(copied.filter((name) => ignored.includes(name))).toEqual([]);
    for (const needed of ['src', 'knowledge', 'slack-workspace', 'tsconfig.build.json']) {
      expect(ignored).not.toContain(needed);
    }
    const started = /^CMD \["node", "dist\/(.+)\.js"\]$/m.exec(read('Dockerfile'))?.[1];
    expect(existsSync(path(`src/${started}.ts`))).toBe(true);
    const { engines } = JSON.parse(read('package.json'));
    const image = Number(/^FROM node:(\d+)-/m.exec(read('Dockerfile'))?.[1]);
    expect(image).toBeGreaterThanOrEqual(Number.parseInt(engines.node.slice(2), 10));
  });

  test('every setting that they make is one', () => {
    const known = [...read('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    const compose = Object.keys(parse(read('compose.yml')).services.bot.environment);
    const made = [...Object.keys(inImage()), ...Object.keys(inUnit()), ...compose];
    const names = made.map((name) => name.replace(/_FILE$/, ''));
    expect(names.filter((name) => name !== 'NODE_ENV' && !known.includes(name))).toEqual([]);
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
