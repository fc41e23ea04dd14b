import { existsSync, readFileSync } from 'node:fs';
import { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { registerListeners } from '../src/slack/listeners/register.ts';
import { createTurns } from '../src/slack/turn.ts';

/** Slack's own schema; it is not part of this repository. */
const SCHEMA = new URL('../../shared/slack-manifest.schema.json', import.meta.url);

const manifest = parse(readFileSync(new URL('../manifest.yml', import.meta.url), 'utf8'));

/** What each way in needs beside `chat:write`, which every reply takes. */
const SCOPES: Readonly<Record<string, string>> = {
  command: 'commands',
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
};

function registered() {
  const app = new App({ token: 'xoxb-1', signingSecret: 'secret', deferInitialization: true });
  const command = vi.spyOn(app, 'command');
  const event = vi.spyOn(app, 'event');
  registerListeners(app, {
    answer: () => Promise.reject(new Error('nothing is asked here')),
    turns: createTurns(),
  });
  const events = event.mock.calls.map(([name]) => String(name));
  return {
    commands: command.mock.calls.map(([name]) => String(name)),
    events: events.map((name) => (name === 'message' ? 'message.im' : name)),
  };
}

describe('manifest.yml', () => {
  test('names the commands and events that have listeners, and no others', () => {
    const { commands, events } = registered();
    const named = manifest.features.slash_commands.map(
      ({ command }: { command: string }) => command,
    );
    expect(named.toSorted()).toEqual(commands.toSorted());
    expect(manifest.settings.event_subscriptions.bot_events.toSorted()).toEqual(events.toSorted());
  });

  test('asks for the scopes that they need, and no others', () => {
    const needed = ['command', ...registered().events].map((way) => SCOPES[way]);
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual(
      ['chat:write', ...needed].toSorted(),
    );
    expect(manifest.oauth_config.scopes).not.toHaveProperty('user');
  });

  test('works as it stands, without an address', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest)).not.toMatch(/https?:/);
  });

  test('lets people write to the bot', () => {
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });

  test('is valid by Slack’s schema', (context) => {
    if (!existsSync(SCHEMA)) context.skip(`Slack's schema is not at ${SCHEMA.pathname}.`);
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const valid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    valid(manifest);
    expect(valid.errors).toBeNull();
  });
});
