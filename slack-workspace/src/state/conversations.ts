import { SLACKBOT, type StoredConversation, type StoredMessage, type World } from './world.ts';

export type NewMessage = Pick<StoredMessage, 'author' | 'text'> &
  Partial<
    Pick<
      StoredMessage,
      | 'threadTs'
      | 'isBroadcast'
      | 'subtype'
      | 'ephemeralFor'
      | 'isMrkdwn'
      | 'blocks'
      | 'metadata'
      | 'files'
    >
  >;

/** Adds a message. A reply clears what the bot said it was doing there. */
export function addMessage(
  world: World,
  conversation: StoredConversation,
  { isMrkdwn = true, ...message }: NewMessage,
): StoredMessage {
  const added: StoredMessage = {
    ...message,
    ts: world.nextTs(),
    isMrkdwn,
    reactions: new Map(),
  };
  conversation.messages.push(added);
  if (message.author === world.begin.bot.userId && message.ephemeralFor === undefined) {
    conversation.statuses.delete(message.threadTs ?? '');
  }
  world.changed();
  return added;
}

/** Something only `person` sees, said by Slack itself. */
export function sayAsSlack(
  world: World,
  conversation: StoredConversation,
  person: string,
  text: string,
  threadTs?: string,
): void {
  addMessage(world, conversation, {
    author: SLACKBOT,
    text,
    ephemeralFor: person,
    ...(threadTs === undefined ? {} : { threadTs }),
  });
}

export function removeMessage(
  world: World,
  conversation: StoredConversation,
  message: StoredMessage,
): void {
  conversation.messages = conversation.messages.filter((one) => one !== message);
  world.changed();
}

/** A message that stands there for all; ephemeral ones cannot be found, as in Slack. */
export const findMessage = (
  conversation: StoredConversation,
  ts: unknown,
): StoredMessage | undefined =>
  conversation.messages.find((one) => one.ts === ts && one.ephemeralFor === undefined);

export const directMessageOf = (world: World, person: string): StoredConversation | undefined =>
  [...world.conversations.values()].find((one) => one.person === person);

/** How Slack calls the sort of a conversation in events, scopes and subscriptions. */
export function sortOf({ person, isPrivate }: StoredConversation): 'im' | 'group' | 'channel' {
  if (person !== undefined) return 'im';
  return isPrivate ? 'group' : 'channel';
}

/** For a while, at the edge of the page. */
export function toast(world: World, person: string, text: string): void {
  const shown = world.toasts.get(person) ?? [];
  world.toasts.set(person, [...shown.slice(-4), { id: world.nextId('N'), text }]);
  world.changed();
}
