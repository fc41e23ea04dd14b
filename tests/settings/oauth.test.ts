import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { isSecretName } from '../../src/secrets.ts';
import { aFolder } from '../store/databases.ts';

const HEX = 'ab'.repeat(32);
const BASE64 = Buffer.alloc(32, 9).toString('base64');

const OAUTH = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'a-client-secret',
  SLACK_STATE_SECRET: 's'.repeat(32),
  SLACK_SIGNING_SECRET: 'a-signing-secret',
  ENCRYPTION_KEY: HEX,
};

const faultsOf = (settings: Readonly<Record<string, string>>): readonly string[] => {
  try {
    readConfig(settings);
    return [];
  } catch (error) {
    return String(error)
      .split('\n')
      .filter((line) => line.startsWith('  - '))
      .map((line) => line.slice(4));
  }
};

test('several workspaces are served with all that OAuth takes', () => {
  expect(readConfig({ ...OAUTH, INSTALL_TEAMS: 'T012AB3CD, E0BIG' }).slack).toEqual({
    mode: 'oauth',
    signingSecret: 'a-signing-secret',
    oauth: {
      clientId: '1.2',
      clientSecret: 'a-client-secret',
      stateSecret: OAUTH.SLACK_STATE_SECRET,
      encryptionKeys: [Buffer.from(HEX, 'hex')],
      allowedTeams: ['T012AB3CD', 'E0BIG'],
    },
  });
});

test('one workspace is served as before, with or without a key to encrypt with', () => {
  const one = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's' };
  const slack = { mode: 'http', botToken: 'xoxb-1', signingSecret: 's' };
  expect(readConfig(one).slack).toEqual(slack);
  expect(readConfig({ ...one, ENCRYPTION_KEY: BASE64 }).slack).toEqual(slack);
  expect(readConfig({}).slack).toEqual({ mode: 'none' });
});

describe('a key', () => {
  test.each([
    ['in hexadecimal digits', HEX, Buffer.from(HEX, 'hex')],
    ['in capital ones', HEX.toUpperCase(), Buffer.from(HEX, 'hex')],
    ['in Base64', BASE64, Buffer.alloc(32, 9)],
    ['in Base64 without its end', BASE64.replace('=', ''), Buffer.alloc(32, 9)],
    ['in Base64 for addresses', Buffer.alloc(32, 255).toString('base64url'), Buffer.alloc(32, 255)],
    ['with spaces around it', ` ${HEX}\n`, Buffer.from(HEX, 'hex')],
  ])('%s is read', (_, given, key) => {
    const { slack } = readConfig({ ...OAUTH, ENCRYPTION_KEY: given });
    expect(slack).toMatchObject({ oauth: { encryptionKeys: [key] } });
  });

  test.each(['hunter2', HEX.slice(2), `${HEX}00`, `${BASE64}A`, 'a'.repeat(42), '='.repeat(44)])(
    '“%s” is none, and is not repeated',
    (given) => {
      const expected =
        'expected 32 bytes in Base64 or as 64 hexadecimal digits, as “openssl rand -base64 32” makes them.';
      const settings = { ...OAUTH, ENCRYPTION_KEY: given, ENCRYPTION_KEY_PREVIOUS: given };
      expect(faultsOf(settings)).toEqual([
        `ENCRYPTION_KEY: ${expected}`,
        `ENCRYPTION_KEY_PREVIOUS: ${expected}`,
      ]);
    },
  );

  test('of before is read behind it', () => {
    const { slack } = readConfig({ ...OAUTH, ENCRYPTION_KEY_PREVIOUS: BASE64 });
    const keys = [Buffer.from(HEX, 'hex'), Buffer.alloc(32, 9)];
    expect(slack).toMatchObject({ oauth: { encryptionKeys: keys } });
  });
});

test('all that is missing is told of at once', () => {
  expect(faultsOf({ SLACK_CLIENT_ID: '1.2', ENCRYPTION_KEY_PREVIOUS: HEX })).toMatchInlineSnapshot(`
    [
      "SLACK_CLIENT_ID is set, but SLACK_CLIENT_SECRET is not: expected the client secret from “Basic Information” of the Slack app.",
      "SLACK_CLIENT_ID is set, but SLACK_STATE_SECRET is not: expected at least 32 characters of chance, as “openssl rand -hex 32” makes them.",
      "SLACK_CLIENT_ID is set, but SLACK_SIGNING_SECRET is not: expected the signing secret from “Basic Information” of the Slack app.",
      "SLACK_CLIENT_ID is set, but ENCRYPTION_KEY is not: expected 32 bytes in Base64 or as 64 hexadecimal digits, as “openssl rand -base64 32” makes them.",
      "ENCRYPTION_KEY_PREVIOUS is set, but ENCRYPTION_KEY is not: expected the key that takes its place.",
    ]
  `);
});

test('what does not go together is told of, and no value of it', () => {
  const settings = {
    ...OAUTH,
    SLACK_BOT_TOKEN: 'xoxb-hunter2',
    SLACK_APP_TOKEN: 'xapp-hunter2',
    SLACK_STATE_SECRET: 'short',
    INSTALL_TEAMS: 'desk',
    PORT: 'x',
  };
  expect(faultsOf(settings)).toMatchInlineSnapshot(`
    [
      "INSTALL_TEAMS: expected IDs of workspaces such as T012AB3CD or organisations such as E012AB3CD, separated by commas.",
      "PORT: expected a port number from 0 to 65535.",
      "SLACK_CLIENT_ID and SLACK_BOT_TOKEN are both set: expected the bot token for one workspace, or the client ID and its like for several.",
      "SLACK_CLIENT_ID and SLACK_APP_TOKEN are both set: several workspaces are served over HTTP, without an app-level token.",
      "SLACK_STATE_SECRET: expected at least 32 characters.",
    ]
  `);
});

test('every secret of them may stand in a file', () => {
  const folder = aFolder();
  const inFiles = Object.fromEntries(
    Object.entries(OAUTH).map(([name, value]) => {
      if (name === 'SLACK_CLIENT_ID') return [name, value];
      const path = join(folder, name);
      writeFileSync(path, `${value}\n`);
      return [`${name}_FILE`, path];
    }),
  );
  expect(readConfig(inFiles)).toMatchObject({ slack: readConfig(OAUTH).slack, warnings: [] });
});

test.each([
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'ENCRYPTION_KEY',
  'ENCRYPTION_KEY_PREVIOUS',
  'refresh_token',
  'refreshToken',
  'client_secret',
])('what stands under %s is never logged', (name) => {
  expect(isSecretName(name)).toBe(true);
});
