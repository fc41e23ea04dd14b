import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Config, readConfig } from '../../src/config.ts';
import { aFolder } from '../store/databases.ts';

const run = promisify(execFile);

type Settings = Readonly<Record<string, string>>;

const file = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** What Compose makes of the file with this `.env`. https://docs.docker.com/reference/compose-file/interpolation/ */
function composed(env: Settings = {}) {
  const filled = (text: string): string =>
    text.replaceAll(/\$\{(\w+)(:?-)([^}]*)\}/g, (_, name: string, how: string, instead: string) => {
      const value = env[name];
      return value === undefined || (how === ':-' && value === '') ? instead : value;
    });
  const fill = (_: unknown, value: unknown) => (typeof value === 'string' ? filled(value) : value);
  return parse(file('compose.yml'), fill, { merge: true });
}

const SECRETS: Settings = {
  slack_bot_token: 'xoxb-1',
  slack_app_token: 'xapp-1',
  slack_signing_secret: 'a-signing-secret',
  slack_client_secret: 'a-client-secret',
  slack_state_secret: 's'.repeat(32),
  encryption_key: 'ab'.repeat(32),
  database_url: 'postgres://common_ground:x@database:5432/common_ground',
};

/** The settings of the bot in a service, which has the secrets that it names and no others. */
function configOf(service: string, env: Settings = {}): Config {
  const { environment, secrets } = composed(env).services[service];
  const folder = join(aFolder(), 'secrets');
  mkdirSync(folder);
  for (const name of secrets) writeFileSync(join(folder, name), `${SECRETS[name]}\n`);
  const settings = Object.entries(environment as Settings).map(([name, value]) => [
    name,
    value.replace('/run/secrets', folder),
  ]);
  return readConfig(Object.fromEntries(settings));
}

const SEVERAL = { SLACK_CLIENT_ID: '1.2', INSTALL_TEAMS: 'T012AB3CD' };

describe('compose.yml', () => {
  test.each([
    ['bot', {}, 'socket'],
    ['http', {}, 'http'],
    ['workspaces', SEVERAL, 'oauth'],
  ] as const)('starts %s with nothing but .env and the secrets', (service, env, mode) => {
    const { slack, database, knowledgeDir } = configOf(service, env);
    expect(slack.mode).toBe(mode);
    expect([database.kind, knowledgeDir]).toEqual(['postgres', '/knowledge']);
  });

  test.each(['http', 'workspaces'])('the proxy reaches every copy of %s', (service) => {
    const { services, volumes } = composed({ COPIES: '3' });
    const { host, port } = configOf(service, SEVERAL);
    expect(host).toBe('0.0.0.0');
    expect(services[service].deploy.replicas).toBe('3');
    expect(services[service].ports).toBeUndefined();
    const [alias] = services[service].networks.default.aliases;
    expect(file('deploy/Caddyfile')).toContain(`dynamic a ${alias} ${port} {`);
    expect(services.proxy.volumes[0]).toBe('./deploy/Caddyfile:/etc/caddy/Caddyfile:ro');
    expect(services.proxy.profiles).toContain(service);
    expect(Object.keys(volumes)).toContain('certificates');
  });

  test('caddy reads the file of the proxy', async (context) => {
    const caddy = await run('caddy', ['version']).catch(() => undefined);
    if (caddy === undefined) context.skip('of the file of the proxy (.ci/deploy-tools)');
    const config = fileURLToPath(new URL('../../deploy/Caddyfile', import.meta.url));
    const env = { ...process.env, PUBLIC_ADDRESS: ':80' };
    const { stdout } = await run('caddy', ['adapt', '--config', config], { env });
    expect(JSON.parse(stdout).apps.http.servers.srv0.listen).toEqual([':80']);
  });

  test('listens at the port, or for the name, that .env has', () => {
    const from = (env: Settings) => composed(env).services.proxy.environment.PUBLIC_ADDRESS;
    expect(composed({ HTTP_PORT: '8080' }).services.proxy.ports).toEqual(['8080:80', '443:443']);
    expect([from({}), from({ PUBLIC_ADDRESS: 'bot.example.org' })]).toEqual([
      ':80',
      'bot.example.org',
    ]);
    expect(composed().services.http.deploy.replicas).toBe('2');
  });

  test('begins one way of running the bot alone', () => {
    const { services } = composed();
    const profiles = ['bot', 'http', 'workspaces'].map((name) => services[name].profiles);
    expect(profiles).toEqual([['socket'], ['http'], ['workspaces']]);
    expect(services.database.profiles).toBeUndefined();
  });

  test('takes several archives and the like from .env', () => {
    const env = {
      ...SEVERAL,
      KNOWLEDGE_DIR: '',
      ARCHIVES: 'desk-a:/knowledge/a,desk-b:/knowledge/b',
      ADMIN_USERS: 'U012AB3CD',
    };
    const { archives, adminUsers, slack } = configOf('workspaces', env);
    expect(archives.map(({ name }) => name)).toEqual(['desk-a', 'desk-b']);
    expect(adminUsers).toEqual(['U012AB3CD']);
    expect(slack).toMatchObject({ oauth: { clientId: '1.2', allowedTeams: ['T012AB3CD'] } });
  });

  test('has settings that are some, and secrets that are there, in every service', () => {
    const { services, secrets } = composed();
    const known = [...file('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    for (const name of ['bot', 'http', 'workspaces']) {
      const made = Object.keys(services[name].environment).map((one) => one.replace(/_FILE$/, ''));
      expect(made.filter((one) => !known.includes(one))).toEqual([]);
      for (const one of services[name].secrets) expect(Object.keys(secrets)).toContain(one);
      const files = Object.entries<string>(services[name].environment)
        .filter(([one, value]) => one.endsWith('_FILE') && value !== '')
        .map(([, value]) => value.replace('/run/secrets/', ''));
      expect(files.sort()).toEqual([...services[name].secrets].sort());
    }
  });
});
