import { ApiFault } from '../../api-fault.ts';
import type { BeginPerson } from '../../begin.ts';
import type { Parts } from '../../parts.ts';
import type { Arguments } from '../arguments.ts';
import { anyScope, type Fields, type Methods } from '../method.ts';

/** Who the bot is, and who there is. */
export const people: Methods = {
  'api.test': { tier: 4, isOpen: true, run: ({ token: _, ...args }) => ({ args }) },
  'auth.test': { tier: 4, run: (_, parts) => whoAmI(parts) },
  'bots.info': { tier: 3, scopes: anyScope('users:read'), run: botInfo },
  'team.info': {
    tier: 3,
    scopes: anyScope('team:read'),
    run: (_, { world }) => ({ team: world.begin.team }),
  },
  'usergroups.users.list': {
    tier: 2,
    scopes: anyScope('usergroups:read'),
    run({ usergroup: id }, { world }) {
      const group = world.begin.groups?.find((one) => one.id === id);
      if (group === undefined) throw new ApiFault('no_such_subteam');
      return { users: group.members };
    },
  },
  'users.info': { tier: 4, scopes: anyScope('users:read'), run: userInfo },
  'users.list': {
    tier: 2,
    scopes: anyScope('users:read'),
    run: (_, parts) => ({
      members: [
        ...[...parts.world.people.values()].map((person) => slackUser(person, parts)),
        slackBot(parts),
      ],
      response_metadata: { next_cursor: '' },
    }),
  },
};

function whoAmI({ world, manifest }: Parts): Fields {
  const { team, bot } = world.begin;
  return {
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    team_id: team.id,
    user: manifest.features.bot_user.display_name,
    user_id: bot.userId,
    bot_id: bot.botId,
    app_id: bot.appId,
    is_enterprise_install: false,
  };
}

function botInfo(args: Arguments, { world, manifest }: Parts): Fields {
  const { bot } = world.begin;
  if (args.bot !== undefined && args.bot !== bot.botId) throw new ApiFault('bot_not_found');
  const name = manifest.features.bot_user.display_name;
  return { bot: { id: bot.botId, app_id: bot.appId, user_id: bot.userId, name, deleted: false } };
}

function userInfo(args: Arguments, parts: Parts): Fields {
  if (args.user === parts.world.begin.bot.userId) return { user: slackBot(parts) };
  const person = parts.world.people.get(String(args.user));
  if (person === undefined) throw new ApiFault('user_not_found');
  const locale = args.include_locale === true ? { locale: person.locale } : {};
  return { user: { ...slackUser(person, parts), ...locale } };
}

/** Of another company, and in no channel with the bot. https://docs.slack.dev/reference/objects/user-object */
const isStranger = ({ id, otherTeam }: BeginPerson, { world }: Parts): boolean =>
  otherTeam !== undefined &&
  ![...world.conversations.values()].some(
    ({ members }) => members.has(id) && members.has(world.begin.bot.userId),
  );

function slackUser(person: BeginPerson, parts: Parts): Fields {
  const { world } = parts;
  return {
    id: person.id,
    team_id: person.otherTeam ?? world.begin.team.id,
    name: person.handle,
    real_name: person.name,
    deleted: false,
    tz: person.timeZone,
    tz_offset: offsetIn(person.timeZone, world.clock.now()),
    profile: {
      real_name: person.name,
      display_name: person.handle,
      team: person.otherTeam ?? world.begin.team.id,
    },
    is_admin: person.isAdmin ?? false,
    is_owner: person.isAdmin ?? false,
    is_primary_owner: person.isAdmin ?? false,
    is_restricted: person.isGuest ?? false,
    is_ultra_restricted: false,
    is_bot: false,
    is_app_user: false,
    ...(isStranger(person, parts) ? { is_stranger: true } : {}),
  };
}

function slackBot({ world, manifest }: Parts): Fields {
  const { bot, team } = world.begin;
  const name = manifest.features.bot_user.display_name;
  return {
    id: bot.userId,
    team_id: team.id,
    name,
    real_name: name,
    deleted: false,
    is_bot: true,
    profile: { api_app_id: bot.appId, bot_id: bot.botId, real_name: name },
  };
}

/** Seconds that clocks in the time zone are ahead of UTC. */
function offsetIn(timeZone: string, now: number): number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d+):(\d+)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}
