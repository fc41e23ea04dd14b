import { ApiFault, invalidArguments } from '../api-fault.ts';
import type { Parts } from '../parts.ts';
import { directMessageOf, findMessage, sortOf } from '../state/conversations.ts';
import type { StoredConversation, StoredMessage } from '../state/world.ts';
import type { Arguments } from './arguments.ts';

const TS = /^\d{10}\.\d{6}$/;

/** What `channel` names: an id, a name, or a person's id for their direct messages. */
function lookUp(args: Arguments, { world }: Parts): StoredConversation | undefined {
  const given = String(args.channel ?? '');
  const named = given.replace(/^#/, '');
  return (
    world.conversations.get(given) ??
    [...world.conversations.values()].find(
      ({ name, person }) => person === undefined && name === named,
    ) ??
    directMessageOf(world, given)
  );
}

/** The conversation, as far as the bot may know of it. */
export function seenBy(args: Arguments, parts: Parts): StoredConversation {
  if (args.channel === undefined || args.channel === '') {
    throw invalidArguments('[ERROR] missing required field: channel');
  }
  const found = lookUp(args, parts);
  const isMember = found?.members.has(parts.world.begin.bot.userId) ?? false;
  if (found === undefined || (found.isPrivate && !isMember))
    throw new ApiFault('channel_not_found');
  return found;
}

/** The same, where the bot is in it. */
export function joinedBy(args: Arguments, parts: Parts): StoredConversation {
  const conversation = seenBy(args, parts);
  if (conversation.members.has(parts.world.begin.bot.userId)) return conversation;
  throw new ApiFault('not_in_channel');
}

/** The first message of the thread that `thread_ts` names; nothing where it names none. */
export function threadOf(args: Arguments, conversation: StoredConversation): string | undefined {
  const ts = args.thread_ts;
  if (ts === undefined || ts === '' || ts === null) return undefined;
  if (!TS.test(String(ts))) throw new ApiFault('invalid_thread_ts');
  const message = findMessage(conversation, ts);
  if (message === undefined) throw new ApiFault('thread_not_found');
  return message.threadTs ?? message.ts;
}

/** The message that `ts` names. */
export function messageIn(
  args: Arguments,
  conversation: StoredConversation,
  key = 'ts',
): StoredMessage {
  const message = findMessage(conversation, args[key]);
  if (message === undefined) throw new ApiFault('message_not_found');
  return message;
}

/** `channels:history`, `groups:history` or `im:history`, by the conversation; all when unknown. */
export const scopeFor =
  (right: 'read' | 'history') =>
  (args: Arguments, parts: Parts): readonly string[] => {
    const found = lookUp(args, parts);
    if (found === undefined)
      return ['channels', 'groups', 'im', 'mpim'].map((s) => `${s}:${right}`);
    const sort = { im: 'im', group: 'groups', channel: 'channels' }[sortOf(found)];
    return [`${sort}:${right}`];
  };
