import type { Block } from '../local/view.ts';
import { isSubscribed } from '../manifest.ts';
import type { Parts } from '../parts.ts';
import { directMessageOf, sortOf } from '../state/conversations.ts';
import { slackMessage } from '../state/slack-message.ts';
import { slackView } from '../state/views.ts';
import type { StoredConversation, StoredMessage } from '../state/world.ts';
import { eventPayload, subscriptionOf } from './payloads.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The event `type`, where the manifest subscribes to it. */
export function tellBot(
  { deliveries, manifest, world }: Parts,
  subscription: string,
  event: Fields & { readonly type: string },
  conversation?: StoredConversation,
): void {
  if (!isSubscribed(manifest, subscription)) return;
  deliveries.sendEvent(summaryOf(event, conversation), eventPayload(world, event, conversation));
}

function summaryOf(event: Fields & { readonly type: string }, place?: StoredConversation): string {
  const subtype = event.subtype === undefined ? '' : ` ${String(event.subtype)}`;
  const where = place === undefined ? '' : place.person === undefined ? ` #${place.name}` : ' DM';
  return `${event.type}${subtype}${where}`;
}

const isWithBot = ({ world }: Parts, { members }: StoredConversation): boolean =>
  members.has(world.begin.bot.userId);

/** A new message, as an event of its conversation and, where the bot is named, as a mention. */
export function tellOfMessage(
  parts: Parts,
  conversation: StoredConversation,
  message: StoredMessage,
  blocks?: readonly Block[],
): void {
  if (!isWithBot(parts, conversation)) return;
  const event = {
    ...eventOf(parts, conversation, message),
    ...(blocks === undefined ? {} : { blocks }),
  };
  tellBot(parts, subscriptionOf(conversation), event, conversation);
  tellOfMention(parts, conversation, message, event);
}

function tellOfMention(
  parts: Parts,
  conversation: StoredConversation,
  { text }: StoredMessage,
  event: Fields,
): void {
  const isNamed = text.includes(`<@${parts.world.begin.bot.userId}>`);
  if (!isNamed || sortOf(conversation) === 'im') return;
  const { channel_type: _, ...mention } = event;
  tellBot(parts, 'app_mention', { ...mention, type: 'app_mention' }, conversation);
}

/** Other words of a person for a message of theirs. */
export function tellOfEdit(
  parts: Parts,
  conversation: StoredConversation,
  message: StoredMessage,
  before: Fields,
): void {
  tellOfChange(parts, conversation, message, before);
  if (!isWithBot(parts, conversation)) return;
  tellOfMention(parts, conversation, message, eventOf(parts, conversation, message));
}

function eventOf(parts: Parts, conversation: StoredConversation, message: StoredMessage) {
  const { reply_count: _, ...fields } = slackMessage(parts.world, conversation, message);
  const { isExternal } = conversation;
  const team = parts.world.people.get(message.author)?.otherTeam ?? parts.world.begin.team.id;
  return {
    ...fields,
    type: 'message',
    channel: conversation.id,
    channel_type: sortOf(conversation),
    event_ts: message.ts,
    ...(isExternal ? { user_team: team, source_team: team } : {}),
  };
}

/** Slack tells of the bot's own edits too: an event without a user of its own. */
export function tellOfChange(
  parts: Parts,
  conversation: StoredConversation,
  message: StoredMessage,
  before: Fields,
): void {
  if (!isWithBot(parts, conversation)) return;
  const event = {
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: conversation.id,
    channel_type: sortOf(conversation),
    ts: parts.world.nextTs(),
    event_ts: parts.world.nextTs(),
    message: slackMessage(parts.world, conversation, message),
    previous_message: before,
  };
  tellBot(parts, subscriptionOf(conversation), event, conversation);
}

export function tellOfDeletion(
  parts: Parts,
  conversation: StoredConversation,
  before: Fields & { readonly ts?: unknown },
): void {
  if (!isWithBot(parts, conversation)) return;
  const event = {
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: conversation.id,
    channel_type: sortOf(conversation),
    ts: parts.world.nextTs(),
    event_ts: parts.world.nextTs(),
    deleted_ts: before.ts,
    previous_message: before,
  };
  tellBot(parts, subscriptionOf(conversation), event, conversation);
}

/** Both tabs of the App Home; only the first has a view. */
export function tellOfHome(parts: Parts, person: string, tab: 'home' | 'messages'): void {
  const { world } = parts;
  const home = world.homes.get(person);
  tellBot(parts, 'app_home_opened', {
    type: 'app_home_opened',
    user: person,
    channel: directMessageOf(world, person)?.id,
    tab,
    event_ts: world.nextTs(),
    ...(tab === 'home' && home !== undefined ? { view: slackView(world, home) } : {}),
  });
}
