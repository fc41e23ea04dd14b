import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

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
