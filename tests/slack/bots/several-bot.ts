import { randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type Clock, createClock } from '../../../slack-workspace/src/clock.ts';
import type { Posts } from '../../../slack-workspace/src/local/posts.ts';
import { readManifest } from '../../../slack-workspace/src/manifest.ts';
import {
  startWorkspaces,
  type Workspaces,
} from '../../../slack-workspace/src/several/start-workspaces.ts';
import type { OAuthConfig } from '../../../src/settings/slack.ts';
import { createSlack } from '../../../src/slack/create-slack.ts';
import { openTeams } from '../../../src/slack/teams/several.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { aDatabase, aStore } from '../../store/databases.ts';
import { aBrowser, installIn } from '../installing/a-browser.ts';
import { aLog, botOptions, deliver, type Sent, SIGNING_SECRET } from './running-bot.ts';

type SlackAbout = Partial<Omit<Parameters<typeof startWorkspaces>[0], 'manifest'>>;

export type MovedClock = Clock & { readonly pass: (ms: number) => void };

/** A clock that can be moved on, for Slack, the bot and the store. */
export function aMovedClock(): MovedClock {
  let shift = 0;
  return {
    ...createClock(),
    now: () => Date.now() + shift,
    pass: (ms) => {
      shift += ms;
    },
  };
}

/** Several workspaces that may install the bot, stopped after the test. */
export async function someWorkspaces(about: SlackAbout = {}): Promise<Workspaces> {
  const manifest = await readManifest(new URL('../../../manifest.yml', import.meta.url));
  const slack = await startWorkspaces({ manifest, teams: 2, clock: createClock(), ...about });
  onTestFinished(() => slack.stop());
  return slack;
}

export type SeveralAbout = {
  readonly slack?: Workspaces;
  readonly store?: Store;
  readonly oauth?: Partial<OAuthConfig>;
  readonly options?: Omit<Parameters<typeof botOptions>[0] & object, 'store'>;
};

const KEY = Buffer.alloc(32, 7);
const STATE_SECRET = 'a-secret-of-states-that-is-long-enough';

/** The bot with OAuth over HTTP, before workspaces of which none has installed it yet. */
export async function aBotOfSeveral(about: SeveralAbout = {}) {
  const slack = about.slack ?? (await someWorkspaces());
  const store =
    about.store ?? (await aStore({ database: await aDatabase(), now: slack.clock.now }));
  const { log, lines } = aLog();
  const { now } = slack.clock;
  const oauth: OAuthConfig = {
    ...slack.app,
    stateSecret: STATE_SECRET,
    encryptionKeys: [KEY],
    allowedTeams: [],
    ...about.oauth,
  };
  const { apiUrl } = slack;
  const { installations } = store;
  const teams = await openTeams({ oauth, installations, apiUrl, now, log, lookEveryMs: 50 });
  const bot = createSlack(
    await botOptions({
      apiUrl,
      store,
      log,
      now,
      slack: { mode: 'oauth', signingSecret: SIGNING_SECRET, oauth },
      teams,
      ...about.options,
    }),
  );
  const { port } = await bot.start();
  onTestFinished(() => bot.stop());
  const address = `http://127.0.0.1:${port}`;
  slack.connect({
    url: `${address}/slack/events`,
    signingSecret: SIGNING_SECRET,
    redirectUrl: `${address}/slack/oauth_redirect`,
  });
  return {
    bot,
    slack,
    store,
    teams,
    lines,
    address,
    send: (sent: Sent) => deliver(address, sent),
    /** As somebody who installs it in a browser of their own; what they see in the end. */
    install: (id: string, kind: 'workspace' | 'organisation' = 'workspace') =>
      installIn(aBrowser(), address, { id, kind }),
  };
}

/** What people do in one of the workspaces. */
export function peopleOf({ workspaces }: Workspaces, team: string) {
  const workspace = workspaces.get(team);
  if (workspace === undefined) throw new Error(`There is no workspace ${team}.`);
  return async <Path extends keyof Posts>(path: Path, body: Posts[Path]) => {
    const response = await fetch(`${workspace.address}/_local/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return response.json();
  };
}

export const aKey = (): Buffer => randomBytes(32);
