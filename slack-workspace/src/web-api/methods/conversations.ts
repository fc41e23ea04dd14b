import { ApiFault } from '../../api-fault.ts';
import { scopesOf } from '../../manifest.ts';
import type { Parts } from '../../parts.ts';
import { addMessage, directMessageOf, findMessage, sortOf } from '../../state/conversations.ts';
import { repliesTo, slackMessage } from '../../state/slack-message.ts';
import type { StoredConversation, StoredMessage } from '../../state/world.ts';
import type { Arguments } from '../arguments.ts';
import { anyScope, type Fields, type Methods } from '../method.ts';
import { joinedBy, scopeFor, seenBy } from '../places.ts';

/** https://docs.slack.dev/reference/methods?family=conversations */
export const conversations: Methods = {
  'conversations.open': {
    tier: 3,
    scopes: anyScope('im:write', 'mpim:write', 'channels:manage', 'groups:write'),
    run: open,
  },
  'conversations.info': {
    tier: 3,
    scopes: scopeFor('read'),
    run: (args, parts) => ({ channel: slackConversation(seenBy(args, parts), parts) }),
  },
  'conversations.list': {
    tier: 2,
    scopes: scopesForTypes,
    run: ({ user: _, ...args }, parts) => list(args, parts),
  },
  'conversations.members': {
    tier: 4,
    scopes: scopeFor('read'),
    run: (args, parts) => ({
      members: [...seenBy(args, parts).members],
      response_metadata: { next_cursor: '' },
    }),
  },
  'users.conversations': {
    tier: 3,
    scopes: scopesForTypes,
    run: (args, parts) => list({ user: parts.world.begin.bot.userId, ...args }, parts),
  },
  'conversations.history': { tier: 3, scopes: scopeFor('history'), run: history },
  'conversations.replies': { tier: 3, scopes: scopeFor('history'), run: replies },
  'conversations.join': { tier: 3, scopes: anyScope('channels:join'), run: join },
};

function slackConversation(conversation: StoredConversation, { world }: Parts): Fields {
  const sort = sortOf(conversation);
  const created = Math.floor(Number(conversation.messages[0]?.ts ?? 0));
  if (sort === 'im')
    return { id: conversation.id, is_im: true, user: conversation.person, created };
  return {
    id: conversation.id,
    name: conversation.name,
    name_normalized: conversation.name,
    is_channel: sort === 'channel',
    is_group: sort === 'group',
    is_im: false,
    is_private: conversation.isPrivate,
    is_archived: conversation.isArchived,
    is_general: conversation.name === 'general',
    is_member: conversation.members.has(world.begin.bot.userId),
    is_shared: conversation.isExternal,
    is_ext_shared: conversation.isExternal,
    context_team_id: world.begin.team.id,
    created,
    topic: { value: conversation.topic, creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    num_members: conversation.members.size,
  };
}

function open(args: Arguments, { world }: Parts): Fields {
  const users = String(args.users ?? '').split(',');
  if (args.users === undefined) throw new ApiFault('users_list_not_supplied');
  const found = users.length === 1 ? directMessageOf(world, users[0] ?? '') : undefined;
  if (found === undefined) throw new ApiFault('user_not_found');
  return { no_op: true, already_open: true, channel: { id: found.id } };
}

const typesIn = ({ types }: Arguments): readonly string[] =>
  String(types ?? 'public_channel').split(',');

/** Each type that is asked for needs its own scope: one that is missing refuses the whole call. */
function scopesForTypes(args: Arguments, { manifest }: Parts): readonly string[] {
  const prefixes = new Map([
    ['public_channel', 'channels'],
    ['private_channel', 'groups'],
  ]);
  const needed = typesIn(args).map((type) => `${prefixes.get(type) ?? type}:read`);
  const missing = needed.filter((scope) => !scopesOf(manifest).includes(scope));
  return missing.length > 0 ? missing : needed;
}

function list(args: Arguments, parts: Parts): Fields {
  const types = typesIn(args);
  const wanted = new Map([
    ['channel', 'public_channel'],
    ['group', 'private_channel'],
    ['im', 'im'],
  ]);
  const channels = [...parts.world.conversations.values()].filter(
    (one) =>
      types.includes(wanted.get(sortOf(one)) ?? '') &&
      (args.user === undefined || one.members.has(String(args.user))) &&
      (!one.isPrivate || one.members.has(parts.world.begin.bot.userId)) &&
      !(args.exclude_archived === true && one.isArchived),
  );
  return paged(args, channels, 'channels', (one) => slackConversation(one, parts), 100);
}

function history(args: Arguments, parts: Parts): Fields {
  const conversation = joinedBy(args, parts);
  const messages = conversation.messages
    .filter((one) => one.ephemeralFor === undefined)
    .filter((one) => one.threadTs === undefined || one.isBroadcast === true)
    .filter((one) => isBetween(one, args))
    .toReversed();
  const shown = (one: StoredMessage): Fields => shownTo(args, parts, conversation, one);
  return paged(args, messages, 'messages', shown, 100);
}

function replies(args: Arguments, parts: Parts): Fields {
  const conversation = joinedBy(args, parts);
  const asked = findMessage(conversation, args.ts);
  const first = asked?.threadTs === undefined ? asked : findMessage(conversation, asked.threadTs);
  if (first === undefined) throw new ApiFault('thread_not_found');
  const later = repliesTo(conversation, first.ts).filter((one) => isBetween(one, args));
  const shown = (one: StoredMessage): Fields => shownTo(args, parts, conversation, one);
  return paged(args, [first, ...later], 'messages', shown, 1000);
}

const shownTo = (
  args: Arguments,
  { world }: Parts,
  conversation: StoredConversation,
  message: StoredMessage,
): Fields => slackMessage(world, conversation, message, args.include_all_metadata === true);

function isBetween({ ts }: StoredMessage, { oldest, latest, inclusive }: Arguments): boolean {
  const after = oldest === undefined || ts > String(oldest) || (inclusive && ts === oldest);
  const before = latest === undefined || ts < String(latest) || (inclusive && ts === latest);
  return Boolean(after && before);
}

/** A page of up to `limit` items; the cursor says where the next one begins. */
function paged<Item>(
  { limit, cursor }: Arguments,
  items: readonly Item[],
  key: string,
  shown: (item: Item) => Fields,
  usual: number,
): Fields {
  const size = Math.min(Math.max(Number(limit ?? usual) || usual, 1), 999);
  const from = cursor ? Number(Buffer.from(String(cursor), 'base64').toString()) : 0;
  if (!Number.isInteger(from)) throw new ApiFault('invalid_cursor');
  const hasMore = from + size < items.length;
  const next = hasMore ? Buffer.from(String(from + size)).toString('base64') : '';
  return {
    [key]: items.slice(from, from + size).map(shown),
    has_more: hasMore,
    response_metadata: { next_cursor: next },
  };
}

function join(args: Arguments, parts: Parts): Fields {
  const conversation = seenBy(args, parts);
  if (sortOf(conversation) !== 'channel') {
    throw new ApiFault('method_not_supported_for_channel_type');
  }
  if (conversation.isArchived) throw new ApiFault('is_archived');
  const { userId } = parts.world.begin.bot;
  if (!conversation.members.has(userId)) {
    conversation.members.add(userId);
    addMessage(parts.world, conversation, {
      author: userId,
      text: `<@${userId}> has joined the channel`,
      subtype: 'channel_join',
    });
  }
  return { channel: slackConversation(conversation, parts) };
}
