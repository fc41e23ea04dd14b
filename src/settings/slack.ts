import { encryptionKey, KEY_EXPECTED } from './encryption-key.ts';
import { list, optional, prefixed } from './values.ts';

/** How the bot is let into several workspaces. */
export type OAuthConfig = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly stateSecret: string;
  /** What tokens are encrypted with, 32 bytes each: the first writes, all of them read. */
  readonly encryptionKeys: readonly [Buffer, ...Buffer[]];
  /** Ids of the workspaces and organisations that may install the app; any may where it is empty. */
  readonly allowedTeams: readonly string[];
};

/** How Slack reaches the bot. `none`: no token is set, so the local workspace starts instead. */
export type SlackConfig =
  | { readonly mode: 'none' }
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string }
  /** Several workspaces, each of which has installed the app, over HTTP. */
  | { readonly mode: 'oauth'; readonly signingSecret: string; readonly oauth: OAuthConfig };

/** All that has to do with it. */
export const SLACK_FIELDS = {
  SLACK_BOT_TOKEN: prefixed('xoxb-'),
  SLACK_APP_TOKEN: prefixed('xapp-'),
  SLACK_SIGNING_SECRET: optional,
  SLACK_CLIENT_ID: optional,
  SLACK_CLIENT_SECRET: optional,
  SLACK_STATE_SECRET: optional,
  ENCRYPTION_KEY: optional,
  ENCRYPTION_KEY_PREVIOUS: optional,
  INSTALL_TEAMS: list.refine((ids) => ids.every((id) => /^[TE][A-Z0-9]{4,}$/.test(id)), {
    message:
      'expected IDs of workspaces such as T012AB3CD or organisations such as E012AB3CD, separated by commas',
  }),
} as const;

type Name = Exclude<keyof typeof SLACK_FIELDS, 'INSTALL_TEAMS'>;
type Values = { readonly [One in Name]?: string | undefined };

/** Any of these says that the bot is for several workspaces. */
const OF_OAUTH: readonly Name[] = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'];

/** What each of those that are needed is, for who has to find it. */
const NEEDED: readonly (readonly [Name, string])[] = [
  ['SLACK_CLIENT_ID', 'the client ID from “Basic Information” of the Slack app'],
  ['SLACK_CLIENT_SECRET', 'the client secret from “Basic Information” of the Slack app'],
  ['SLACK_STATE_SECRET', 'at least 32 characters of chance, as “openssl rand -hex 32” makes them'],
  ['SLACK_SIGNING_SECRET', 'the signing secret from “Basic Information” of the Slack app'],
  ['ENCRYPTION_KEY', KEY_EXPECTED],
];

/** Shorter ones could be guessed. */
const SHORTEST_STATE_SECRET = 32;

/** What does not go together, and what is missing. Values are not repeated: they may be secrets. */
export function slackFaults(
  settings: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const given: Values = Object.fromEntries(
    Object.keys(SLACK_FIELDS).map((name) => [name, settings[name]?.trim() || undefined]),
  );
  const set = (name: Name): boolean => given[name] !== undefined;
  const first = OF_OAUTH.find(set);
  return [
    ...(first === undefined ? oneTeamFaults(set) : oauthFaults(first, given)),
    ...keys(given),
  ];
}

function oneTeamFaults(set: (name: Name) => boolean): string[] {
  const faults: string[] = [];
  if (set('SLACK_BOT_TOKEN') && !set('SLACK_APP_TOKEN') && !set('SLACK_SIGNING_SECRET')) {
    faults.push(
      'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP mode): expected one of the two.',
    );
  }
  for (const name of ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'] as const) {
    if (set(name) && !set('SLACK_BOT_TOKEN')) {
      faults.push(`${name} is set, but SLACK_BOT_TOKEN is not: expected the bot token (xoxb-…).`);
    }
  }
  return faults;
}

function oauthFaults(first: Name, given: Values): string[] {
  const faults = NEEDED.filter(([name]) => given[name] === undefined).map(
    ([name, what]) => `${first} is set, but ${name} is not: expected ${what}.`,
  );
  if (given.SLACK_BOT_TOKEN !== undefined) {
    faults.push(
      `${first} and SLACK_BOT_TOKEN are both set: expected the bot token for one workspace, or the client ID and its like for several.`,
    );
  }
  if (given.SLACK_APP_TOKEN !== undefined) {
    faults.push(
      `${first} and SLACK_APP_TOKEN are both set: several workspaces are served over HTTP, without an app-level token.`,
    );
  }
  if ((given.SLACK_STATE_SECRET?.length ?? SHORTEST_STATE_SECRET) < SHORTEST_STATE_SECRET) {
    faults.push('SLACK_STATE_SECRET: expected at least 32 characters.');
  }
  return faults;
}

function keys(given: Values): string[] {
  const { ENCRYPTION_KEY: key, ENCRYPTION_KEY_PREVIOUS: previous } = given;
  const faults = (['ENCRYPTION_KEY', 'ENCRYPTION_KEY_PREVIOUS'] as const)
    .filter((name) => given[name] !== undefined && encryptionKey(given[name]) === undefined)
    .map((name) => `${name}: expected ${KEY_EXPECTED}.`);
  if (previous !== undefined && key === undefined) {
    faults.push(
      'ENCRYPTION_KEY_PREVIOUS is set, but ENCRYPTION_KEY is not: expected the key that takes its place.',
    );
  }
  return faults;
}

/** Of settings without a fault. */
export function slackConfig(
  given: Values & { readonly INSTALL_TEAMS: readonly string[] },
): SlackConfig {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken } = given;
  const { SLACK_SIGNING_SECRET: signingSecret = '', SLACK_CLIENT_ID: clientId } = given;
  const key = encryptionKey(given.ENCRYPTION_KEY);
  if (clientId !== undefined && key !== undefined) {
    const previous = encryptionKey(given.ENCRYPTION_KEY_PREVIOUS);
    const oauth: OAuthConfig = {
      clientId,
      clientSecret: given.SLACK_CLIENT_SECRET ?? '',
      stateSecret: given.SLACK_STATE_SECRET ?? '',
      encryptionKeys: previous === undefined ? [key] : [key, previous],
      allowedTeams: given.INSTALL_TEAMS,
    };
    return { mode: 'oauth', signingSecret, oauth };
  }
  if (botToken === undefined) return { mode: 'none' };
  if (appToken !== undefined) return { mode: 'socket', botToken, appToken };
  return { mode: 'http', botToken, signingSecret };
}
