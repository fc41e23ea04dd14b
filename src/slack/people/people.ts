import type { WebClient } from '@slack/web-api';
import { isZone } from '../../digest/settings/local-time.ts';
import { LANGUAGES, type Language } from '../../text/language.ts';
import { slackErrorCode } from '../connection/error-code.ts';
import type { Home } from '../teams/teams.ts';
import { createRemembered } from './remembered.ts';

/** What Slack says of somebody changes rarely, and a question must not wait for it each time. */
const KEPT_MS = 10 * 60 * 1000;

const MOST_PEOPLE = 2000;

/** Somebody in Slack, as far as it matters to us. */
type Person = {
  /** May look after the archive. */
  readonly isAdmin: boolean;
  /** Is named for that in the settings. */
  readonly isNamed: boolean;
  /** Slack says that they look after the workspace. */
  readonly isWorkspaceAdmin: boolean;
  /** Of this workspace, but let into single channels only. */
  readonly isGuest: boolean;
  /** Of another company. */
  readonly isOutside: boolean;
  readonly timeZone: string;
  readonly language: Language;
  /** As colleagues see it; absent for apps, who are spoken to and not spoken of. */
  readonly name?: string;
};

export type People = {
  /** Rejects where Slack does not tell: who cannot be told from a stranger is not let in. */
  readonly find: (client: WebClient, id: string) => Promise<Person>;
  /**
   * Whether they may add to the archive: admins may, and those who are named for it. Asks Slack for the
   * user groups, and rejects where it does not tell.
   */
  readonly isEditor: (client: WebClient, id: string) => Promise<boolean>;
};

/** Who somebody is: as remembered, for what is shown; asked anew, for what is done. */
export type PeopleParts = {
  readonly people: People;
  /** Remembers nobody: who was an admin, or a member, may be none by now. */
  readonly peopleNow: People;
};

export type PeopleOptions = {
  /** Who looks after the archive; where it is empty, the admins of the workspace do. */
  readonly admins: readonly string[];
  /** Ids of people and user groups who may add to the archive as admins may. */
  readonly editors?: readonly string[];
  /** Of people for whom Slack gives none, or none that is known here. */
  readonly defaultZone: string;
  /** The bot's own workspace, by a client; Slack is asked where absent. */
  readonly homeOf?: (client: WebClient) => Promise<Home>;
  /** How long they are remembered; ten minutes when absent. */
  readonly keptMs?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

type User = NonNullable<Awaited<ReturnType<WebClient['users']['info']>>['user']>;

/** Asks Slack who somebody is, once in ten minutes. */
export function createPeople(options: PeopleOptions): People {
  const { admins, editors = [], defaultZone, now, keptMs = KEPT_MS } = options;
  const remembered = createRemembered<Person>({ now, keptMs, most: MOST_PEOPLE });
  // The bot's own workspace never changes for a token.
  const membersOf = createRemembered<readonly string[]>({ now, keptMs, most: 100 });
  const homes = createRemembered<Home>({ now, keptMs: Number.POSITIVE_INFINITY, most: 2000 });
  const keyOf = ({ token = '' }: WebClient, id = ''): string => `${token} ${id}`;
  const { homeOf = (client) => homes(keyOf(client), () => askHome(client)) } = options;
  const find: People['find'] = (client, id) =>
    remembered(keyOf(client, id), () => lookUp(client, id));
  return {
    find,
    async isEditor(client, id) {
      const { isAdmin, isOutside, isGuest } = await find(client, id);
      if (isOutside || isGuest) return false;
      return isAdmin || editors.includes(id) || isInGroup(client, id);
    },
  };

  async function isInGroup(client: WebClient, id: string): Promise<boolean> {
    const groups = editors.filter((one) => one.startsWith('S'));
    const members = await Promise.all(
      groups.map((group) => membersOf(keyOf(client, group), () => groupMembers(client, group))),
    );
    return members.some((all) => all.includes(id));
  }

  async function lookUp(client: WebClient, id: string): Promise<Person> {
    const [{ user }, home] = await Promise.all([
      client.users.info({ user: id, include_locale: true }),
      homeOf(client),
    ]);
    if (user === undefined) throw new Error('Slack told nothing of a person.');
    const isOutside = !isOf(user, home);
    const isGuest = user.is_restricted === true || user.is_ultra_restricted === true;
    const isMember = !isOutside && !isGuest;
    const isNamed = isMember && admins.includes(id);
    const isWorkspaceAdmin = isMember && isAdminOf(user, home);
    return {
      isAdmin: admins.length > 0 ? isNamed : isWorkspaceAdmin,
      isNamed,
      isWorkspaceAdmin,
      isGuest,
      isOutside,
      timeZone: user.tz !== undefined && isZone(user.tz) ? user.tz : defaultZone,
      language: languageOf(user.locale),
      ...nameOf(user),
    };
  }
}

/** What Slack says of a group that is not shown to the bot, or is none. */
const NO_GROUP: ReadonlySet<unknown> = new Set(['missing_scope', 'no_such_subteam']);

/** The members of a group; one that Slack does not show to the bot lets nobody in. */
async function groupMembers(client: WebClient, group: string): Promise<readonly string[]> {
  try {
    return (await client.usergroups.users.list({ usergroup: group })).users ?? [];
  } catch (error) {
    if (NO_GROUP.has(slackErrorCode(error))) return [];
    throw error;
  }
}

async function askHome(client: WebClient): Promise<Home> {
  const { team_id: team, enterprise_id: enterprise } = await client.auth.test();
  if (team === undefined) throw new Error('Slack did not tell the workspace of the bot.');
  return { team, ...(enterprise === undefined ? {} : { enterprise }) };
}

/**
 * Only who is surely of our own workspace, or of our own organisation, counts as inside. Of people in
 * shared channels Slack says another `team_id`, and `is_stranger` of those in none with the bot. Who has left is inside no more.
 */
function isOf(user: User, { team, enterprise }: Home): boolean {
  if (user.is_stranger === true || user.deleted === true) return false;
  if (user.team_id === team) return true;
  const { enterprise_user: member } = user;
  return enterprise !== undefined && member?.enterprise_id === enterprise;
}

/** Who looks after another workspace of the organisation does not look after this one. */
const isAdminOf = (user: User, { team }: Home): boolean =>
  user.team_id === team &&
  (user.is_admin === true || user.is_owner === true || user.is_primary_owner === true);

/** Longer ones are no names. */
const LONGEST_NAME = 80;

function nameOf({ is_bot: isBot, profile, real_name: realName, name }: User) {
  const [shown] = [profile?.display_name, profile?.real_name, realName, name].filter(Boolean);
  return shown === undefined || isBot === true ? {} : { name: shown.slice(0, LONGEST_NAME) };
}

/** `ru-RU` → `ru`; English for languages that the bot does not speak. */
const languageOf = (locale = ''): Language =>
  LANGUAGES.find((language) => locale.toLowerCase().split('-')[0] === language) ?? 'en';
