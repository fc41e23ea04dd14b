import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { readAllowedHost } from '../src/importing/fetch/allowed-hosts.ts';

describe('ADMIN_USERS', () => {
  test.each([
    ['', []],
    [' , ', []],
    ['U012AB3CD', ['U012AB3CD']],
    [' U012AB3CD ,W0ENTERPRISE,, U012AB3CD', ['U012AB3CD', 'W0ENTERPRISE']],
  ])('“%s” is read as a list of member ids, each once', (value, ids) => {
    expect(readConfig({ ADMIN_USERS: value }).adminUsers).toEqual(ids);
  });

  test.each(['anna', '@U012AB3CD', 'U012AB3CD;U2', 'C012AB3CD', 'u012ab3cd', 'U1'])(
    '“%s” is refused',
    (value) => {
      const read = () => readConfig({ ADMIN_USERS: value });
      expect(read).toThrow('ADMIN_USERS: expected member IDs such as U012AB3CD');
    },
  );
});

describe('EDITORS', () => {
  test('are people and user groups', () => {
    const { editors } = readConfig({ EDITORS: 'U012AB3CD, S0DESK12,U012AB3CD' });
    expect(editors).toEqual(['U012AB3CD', 'S0DESK12']);
    expect(readConfig({}).editors).toEqual([]);
  });

  test.each(['desk', '@S012AB3CD', 'C012AB3CD'])('“%s” is refused', (value) => {
    expect(() => readConfig({ EDITORS: value })).toThrow('EDITORS: expected member IDs');
  });
});

describe('IMPORT_ALLOW_HOSTS', () => {
  test('are hosts, some with a port', () => {
    const hosts = ['wiki', 'wiki.example.org:8080', '10.0.0.5', '[::1]:3000', 'вики.рф'];
    expect(readConfig({ IMPORT_ALLOW_HOSTS: hosts.join(' ,') }).importAllowHosts).toEqual(hosts);
    expect(hosts.map(readAllowedHost)).not.toContain(undefined);
  });

  test.each([
    'http://wiki',
    'wiki/',
    '*',
    '*.example.org',
    '10.0.0.0/8',
    'a b',
    'wiki:0',
    'a@b',
    '::1',
  ])('“%s” is refused', (value) => {
    expect(() => readConfig({ IMPORT_ALLOW_HOSTS: value })).toThrow(
      'IMPORT_ALLOW_HOSTS: expected hosts',
    );
  });
});

const SERVER = 'postgres://a@b/c';

test.each([
  [{}, 'data'],
  [{ DATABASE_URL: 'file:/var/lib/bot/store.db' }, '/var/lib/bot'],
  [{ DATABASE_URL: 'file:///srv/store.db' }, '/srv'],
  [{ DATABASE_URL: SERVER }, 'data'],
])('%o: pages and what was read of dictionaries are kept in %s', (settings, folder) => {
  expect(readConfig(settings)).toMatchObject({
    pagesDir: `${folder}/pages`,
    dictionaries: { cacheFolder: `${folder}/dictionaries` },
  });
});

test('pages are looked at again unless that is turned off', () => {
  expect(readConfig({}).refetchPages).toBe(true);
  expect(readConfig({ REFETCH_PAGES: 'off' }).refetchPages).toBe(false);
  expect(() => readConfig({ REFETCH_PAGES: 'never' })).toThrow('REFETCH_PAGES: expected on or off');
});

test('or where the settings say, and pages not at all with KEEP_PAGES=false', () => {
  const settings = { DATABASE_URL: SERVER, PAGES_DIR: '/p', DICTIONARIES_CACHE_DIR: '/d' };
  expect(readConfig(settings)).toMatchObject({
    pagesDir: '/p',
    dictionaries: { cacheFolder: '/d' },
  });
  expect(readConfig({ ...settings, KEEP_PAGES: 'true' }).pagesDir).toBe('/p');
  expect(readConfig({ ...settings, KEEP_PAGES: 'false' }).pagesDir).toBeUndefined();
});

describe('ALLOW_EXTERNAL', () => {
  test.each([
    ['', false],
    ['false', false],
    ['true', true],
    [' true ', true],
  ])('“%s” is %s', (value, isAllowed) => {
    expect(readConfig({ ALLOW_EXTERNAL: value }).allowExternal).toBe(isAllowed);
  });

  test.each(['yes', '1', 'TRUE'])(
    '“%s” is refused: nobody outside is let in by a guess',
    (value) => {
      expect(() => readConfig({ ALLOW_EXTERNAL: value })).toThrow(
        'ALLOW_EXTERNAL: expected true or false.',
      );
    },
  );
});

test('without settings nobody is named, and people from outside are not answered', () => {
  expect(readConfig({})).toMatchObject({ adminUsers: [], allowExternal: false });
});

test('their faults are told of with all the others', () => {
  const read = () => readConfig({ ADMIN_USERS: 'anna', ALLOW_EXTERNAL: 'maybe', PORT: 'x' });
  expect(read).toThrow('The settings have 3 faults:');
});

describe('TZ_DEFAULT', () => {
  test.each([
    [undefined, 'UTC'],
    ['Asia/Tokyo', 'Asia/Tokyo'],
  ])('%s is the zone %s', (value, zone) => {
    expect(readConfig({ TZ_DEFAULT: value }).defaultZone).toBe(zone);
  });

  test('that is no time zone is refused', () => {
    expect(() => readConfig({ TZ_DEFAULT: 'Tokio' })).toThrow(
      'TZ_DEFAULT: expected the name of a time zone, such as Asia/Tokyo.',
    );
  });
});

describe('SLACK_API_URL', () => {
  test.each([
    'ftp://slack.example/api/',
    'https://',
    'http://[',
    'https://anna:hunter2@slack.example/api/',
    'https://:hunter2@slack.example/api/',
    'https://hunter2@slack.example/api/',
  ])('“%s” is refused, and not repeated', (value) => {
    const read = () => readConfig({ SLACK_API_URL: value });
    expect(read).toThrow(
      'SLACK_API_URL: expected an address that begins with http:// or https://, without a user name or password.',
    );
    expect(read).not.toThrow(/hunter2|slack\.example/);
  });

  test('any other is taken as it stands', () => {
    const slackApiUrl = 'https://slack.example:8443/api/';
    expect(readConfig({ SLACK_API_URL: slackApiUrl })).toMatchObject({ slackApiUrl });
  });
});

describe('LOCAL_WORKSPACE', () => {
  test.each([
    ['', undefined],
    ['true', true],
    ['false', false],
  ])('“%s” is %s', (value, expected) => {
    expect(readConfig({ LOCAL_WORKSPACE: value }).localWorkspace).toBe(expected);
  });

  test('anything else is refused', () => {
    expect(() => readConfig({ LOCAL_WORKSPACE: '1' })).toThrow(
      'LOCAL_WORKSPACE: expected true or false.',
    );
  });
});

describe('names that begin with SLACK_', () => {
  test.each(['SLACK_TOKEN', 'SLACK_BOT_TOKENS', 'slack_bot_token', 'SLACK_WEBHOOK_URL'])(
    '%s is warned of, without its value',
    (name) => {
      const { warnings } = readConfig({ [name]: 'xoxb-secret' });
      expect(warnings).toEqual([expect.stringContaining(`${name} is no setting of this bot.`)]);
      expect(warnings.join()).not.toContain('xoxb-secret');
    },
  );

  test('those that are settings, or empty, are not', () => {
    const known = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_OLD: '' };
    expect(readConfig(known).warnings).toEqual([]);
  });
});
