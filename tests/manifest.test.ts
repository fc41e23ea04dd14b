import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { App } from '@slack/bolt';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { pino } from 'pino';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { createTurns } from '../src/slack/delivery/turn.ts';
import { readSubcommand } from '../src/slack/digest/subcommands.ts';
import { createDrafts } from '../src/slack/importing/drafts.ts';
import { SCOPES as INSTALLED_SCOPES } from '../src/slack/installing/scopes.ts';
import { type ListenerParts, registerListeners } from '../src/slack/listeners/register.ts';

/** Slack's own schema; it is not part of this repository. */
const SCHEMA = new URL('../../shared/slack-manifest.schema.json', import.meta.url);

const textOf = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');
const manifest = parse(textOf('manifest.yml'));
const withSteps = parse(textOf('manifest.workflow.yml'));

/** What each way in needs beside `chat:write`, which every reply takes. */
const SCOPES: Readonly<Record<string, string>> = {
  command: 'commands',
  app_mention: 'app_mentions:read',
  'message.im': 'im:history',
  app_home_opened: 'assistant:write',
};

const notHere = () => Promise.reject(new Error('nothing happens here'));

const WATCH: ListenerParts['watch'] = {
  watching: { set: notHere, show: notHere, of: notHere },
  watches: {
    make: notHere,
    find: notHere,
    of: notHere,
    active: notHere,
    change: notHere,
    hand: notHere,
    end: notHere,
  },
  findings: { find: notHere },
  channels: { joinedBy: notHere },
  people: { find: notHere, isEditor: notHere },
  audience: { outsiders: { sentenceTo: notHere }, isOutsideAllowed: false },
  home: { publish: notHere },
  look: notHere,
};

const CHOOSING: ListenerParts['choosing'] = {
  chosen: { choose: notHere, of: notHere, find: notHere, reword: notHere, end: notHere },
  forget: () => undefined,
  gapList: { shownTo: notHere },
  people: { find: notHere, isEditor: notHere },
  peopleNow: { find: notHere, isEditor: notHere },
  home: { publish: notHere },
  askGapsAgain: notHere,
  look: notHere,
};

function registered() {
  const app = new App({ token: 'xoxb-1', signingSecret: 'secret', deferInitialization: true });
  const command = vi.spyOn(app, 'command');
  const event = vi.spyOn(app, 'event');
  const shortcut = vi.spyOn(app, 'shortcut');
  const step = vi.spyOn(app, 'function');
  registerListeners(app, {
    answer: notHere,
    post: notHere,
    claims: { replyTo: notHere, changeReply: notHere },
    sharing: { share: notHere, takeBack: notHere },
    takeAddition: notHere,
    isFirstInThread: notHere,
    isAmongUs: notHere,
    kept: { page: notHere, question: notHere, again: notHere, noteShown: notHere },
    feedback: { give: notHere },
    changes: { corrected: notHere },
    showChanges: notHere,
    watching: { set: notHere, show: notHere, of: notHere },
    watch: WATCH,
    choosing: CHOOSING,
    look: notHere,
    addArticle: notHere,
    corrections: { open: notHere, correct: notHere, remove: notHere },
    catchUp: notHere,
    importing: {
      imports: { inWindow: notHere, fill: notHere, asMessages: notHere },
      drafts: createDrafts(
        { keep: notHere, find: notHere, take: notHere, forgetOld: notHere },
        randomUUID,
      ),
      save: notHere,
      find: notHere,
      questionFor: notHere,
    },
    following: { find: notHere, takeIn: notHere },
    store: {
      feeds: { all: notHere, add: notHere, setThreshold: notHere, end: notHere },
      items: { counts: notHere, leftOut: notHere, find: notHere },
    },
    archiveUse: { give: notHere },
    askGapsAgain: notHere,
    home: { publish: notHere },
    people: { find: notHere, isEditor: notHere },
    peopleNow: { find: notHere, isEditor: notHere },
    outsiders: { sentenceTo: notHere },
    gapList: { shownTo: notHere, dismiss: notHere },
    digest: {
      digests: { preview: notHere, postNow: notHere, resume: notHere, status: notHere },
      subscriptions: { find: notHere, putOver: notHere, pause: notHere, remove: notHere },
      look: notHere,
      people: { find: notHere, isEditor: notHere },
      peopleNow: { find: notHere, isEditor: notHere },
      isOutsideAllowed: false,
      now: () => 0,
    },
    runStep: notHere,
    turns: createTurns(),
    log: pino({ level: 'silent' }),
  });
  const events = [...new Set(event.mock.calls.map(([name]) => String(name)))];
  return {
    commands: [...new Set(command.mock.calls.map(([name]) => String(name)))],
    events: events.map((name) => (name === 'message' ? 'message.im' : name)),
    shortcuts: shortcut.mock.calls.map(([constraints]) => constraints),
    steps: step.mock.calls.map(([callbackId]) => callbackId),
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

  test('names the shortcuts that have listeners, and no others', () => {
    const named = manifest.features.shortcuts.map(
      ({ type, callback_id }: { type: string; callback_id: string }) => ({
        type: type === 'message' ? 'message_action' : 'shortcut',
        callback_id,
      }),
    );
    expect(named).toEqual(registered().shortcuts);
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
  });

  test('asks for the scopes that they need, and no others', () => {
    const needed = ['command', ...registered().events].map((way) => SCOPES[way]);
    // Who a person is, is asked before anything is answered; files are read where somebody adds one.
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual(
      ['chat:write', 'files:read', 'users:read', ...needed].toSorted(),
    );
    expect(manifest.oauth_config.scopes.bot_optional).toEqual([
      'channels:read',
      'groups:read',
      'usergroups:read',
    ]);
    expect(manifest.oauth_config.scopes).not.toHaveProperty('user');
  });

  test('hints at what /digest understands', () => {
    const { usage_hint: hint } = manifest.features.slash_commands.find(
      ({ command }: { command: string }) => command === '/digest',
    );
    const kinds = hint.split(', ').map((typed: string) => readSubcommand(typed).kind);
    expect(kinds).toEqual(['status', 'preview', 'now', 'pause', 'resume', 'off', 'help']);
  });

  test('works as it stands, without an address', () => {
    expect(manifest.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(manifest)).not.toMatch(/https?:/);
  });

  test('lets people write to the bot, and has a Home', () => {
    expect(manifest.features.app_home).toMatchObject({
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
  });
});

describe('manifest.workflow.yml', () => {
  test('is manifest.yml and the steps that have listeners, and nothing else', () => {
    const { functions, ...app } = withSteps;
    expect(app).toEqual({
      ...manifest,
      settings: {
        ...manifest.settings,
        event_subscriptions: {
          bot_events: [...manifest.settings.event_subscriptions.bot_events, 'function_executed'],
        },
        org_deploy_enabled: true,
        function_runtime: 'remote',
        hermes_app_type: 'remote',
      },
    });
    expect(Object.keys(functions)).toEqual(registered().steps);
  });

  test('calls each parameter as it stands there', () => {
    for (const step of Object.values<Record<string, object>>(withSteps.functions)) {
      for (const parameters of [step.input_parameters, step.output_parameters]) {
        const named = Object.entries<{ name?: string; is_required?: boolean }>({ ...parameters });
        expect(named.length).toBeGreaterThan(1);
        for (const [key, { name, is_required }] of named) {
          expect([name, typeof is_required]).toEqual([key, 'boolean']);
        }
      }
    }
  });
});

const SEVERAL = textOf('manifest.yml').replace(
  /^( *)# (redirect_urls:| {2}- https|request_url|url|- \w+$)/gm,
  '$1$2',
);

describe('manifest.yml for several workspaces', () => {
  test('leads back to the bot, and tells it who leaves', () => {
    const several = parse(SEVERAL);
    expect(several.oauth_config.redirect_urls).toEqual([
      'https://bot.example.org/slack/oauth_redirect',
    ]);
    expect(several.settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['app_uninstalled', 'tokens_revoked', 'team_access_revoked']),
    );
  });

  test('asks for the same at the installation', () => {
    const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
    expect(INSTALLED_SCOPES).toEqual([...bot, ...optional]);
  });
});

describe.each([
  ['manifest.yml', textOf('manifest.yml')],
  ['manifest.workflow.yml', textOf('manifest.workflow.yml')],
  ['manifest.yml for several workspaces', SEVERAL],
])('%s', (_, text) => {
  test('is valid by Slack’s schema', (context) => {
    if (!existsSync(SCHEMA)) context.skip(`Slack's schema is not at ${SCHEMA.pathname}.`);
    const ajv = new Ajv({ allErrors: true, strict: false });
    addFormats.default(ajv);
    const valid = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
    valid(parse(text));
    expect(valid.errors).toBeNull();
  });
});
