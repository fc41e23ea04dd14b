import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../src/config.ts';

const folder = mkdtempSync(join(tmpdir(), 'common-ground-secrets-'));
afterAll(() => rmSync(folder, { recursive: true }));

function aFile(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('secrets in files', () => {
  test('are read without the line end that editors and tools leave', () => {
    const config = readConfig({
      SLACK_BOT_TOKEN_FILE: aFile('bot', 'xoxb-of-a-file\n'),
      SLACK_APP_TOKEN_FILE: aFile('app', ' xapp-of-a-file\r\n'),
      DATABASE_URL_FILE: aFile('database', 'postgres://bot:word@127.0.0.1/archive\n'),
    });
    expect(config.slack).toEqual({
      mode: 'socket',
      botToken: 'xoxb-of-a-file',
      appToken: 'xapp-of-a-file',
    });
    expect(config.database).toMatchObject({ url: 'postgres://bot:word@127.0.0.1/archive' });
    expect(config.warnings).toEqual([]);
  });

  test('the signing secret too', () => {
    const { slack } = readConfig({
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET_FILE: aFile('signing', 'sign-with-this'),
    });
    expect(slack).toMatchObject({ mode: 'http', signingSecret: 'sign-with-this' });
  });

  test.each([
    ['a file that is not there', () => join(folder, 'none'), /none cannot be read \(ENOENT\)\./],
    ['a folder', () => folderIn('inside'), /inside is not a file of at most 16384 bytes\./],
    ['a device that never ends', () => '/dev/zero', /zero is not a file of at most/],
    ['a file too long', () => aFile('long', 'x'.repeat(16_385)), /long is not a file of at most/],
    ['an empty file', () => aFile('empty', ' \n'), /empty is empty\./],
  ])('%s is told of', (_, path, sentence) => {
    expect(() => readConfig({ SLACK_BOT_TOKEN_FILE: path() })).toThrow(sentence);
  });

  test('one that is set twice is not chosen by guess', () => {
    const twice = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_BOT_TOKEN_FILE: aFile('two', 'xoxb-2') };
    expect(() => readConfig(twice)).toThrow(
      'SLACK_BOT_TOKEN and SLACK_BOT_TOKEN_FILE are both set: expected one of them.',
    );
  });

  test('one that is no token is refused without a word of it', () => {
    const settings = { SLACK_BOT_TOKEN_FILE: aFile('wrong', 'hunter2') };
    expect(() => readConfig(settings)).toThrow('SLACK_BOT_TOKEN: expected a value that begins');
    expect(() => readConfig(settings)).not.toThrow('hunter2');
  });

  test('a name that is nearly right is warned of', () => {
    expect(readConfig({ SLACK_BOT_TOKENS_FILE: '/run/x' }).warnings[0]).toContain(
      'SLACK_BOT_TOKENS_FILE is no setting of this bot',
    );
  });
});

function folderIn(name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}
