import type { Parts } from '../parts.ts';
import { sortOf } from '../state/conversations.ts';
import type { StoredConversation, World } from '../state/world.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Still in every payload, though Slack gave it up for signatures; it opens nothing here. */
const OLD_TOKEN = 'deprecated-verification-token';

/** What every interaction holds. https://docs.slack.dev/reference/interaction-payloads */
export function interaction({ world }: Parts, type: string, person: string): Fields {
  const { team, bot } = world.begin;
  const one = world.people.get(person);
  return {
    type,
    token: OLD_TOKEN,
    api_app_id: bot.appId,
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
    user: {
      id: person,
      username: one?.handle,
      name: one?.handle,
      team_id: one?.otherTeam ?? team.id,
    },
  };
}

export const channelOf = (conversation: StoredConversation): Fields => ({
  id: conversation.id,
  name: nameOf(conversation),
});

/** As commands and interactions call a conversation. */
const nameOf = ({ person, name, isPrivate }: StoredConversation): string => {
  if (person !== undefined) return 'directmessage';
  return isPrivate ? 'privategroup' : name;
};

/** https://docs.slack.dev/interactivity/implementing-slash-commands#app_command_handling */
export function commandPayload(
  parts: Parts,
  person: string,
  conversation: StoredConversation,
  command: string,
  text: string,
): Fields {
  const { world } = parts;
  const { team, bot } = world.begin;
  return {
    token: OLD_TOKEN,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: conversation.id,
    channel_name: nameOf(conversation),
    user_id: person,
    user_name: world.people.get(person)?.handle ?? '',
    command,
    text,
    api_app_id: bot.appId,
    is_enterprise_install: false,
    response_url: parts.responseUrls.give({ person, channel: conversation.id }),
    trigger_id: parts.triggers.give({ person }),
  };
}

/** https://docs.slack.dev/apis/events-api/#callback-field */
export function eventPayload(
  world: World,
  event: Fields,
  conversation?: StoredConversation,
): Fields {
  const { team, bot } = world.begin;
  const isExternal = conversation?.isExternal ?? false;
  return {
    token: OLD_TOKEN,
    team_id: team.id,
    context_team_id: team.id,
    context_enterprise_id: null,
    api_app_id: bot.appId,
    event,
    type: 'event_callback',
    event_id: world.nextId('Ev'),
    event_time: Math.floor(world.clock.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: team.id,
        user_id: bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: isExternal,
    event_context: world.nextId('4-event-'),
  };
}

/** `message.im` and the like: what a manifest subscribes to. */
export const subscriptionOf = (conversation: StoredConversation): string =>
  ({ im: 'message.im', group: 'message.groups', channel: 'message.channels' })[
    sortOf(conversation)
  ];
