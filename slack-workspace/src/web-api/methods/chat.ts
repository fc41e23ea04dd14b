import { ApiFault } from '../../api-fault.ts';
import { tellOfChange, tellOfDeletion, tellOfMessage } from '../../deliver/tell-bot.ts';
import { scopesOf } from '../../manifest.ts';
import type { Parts } from '../../parts.ts';
import { addMessage, removeMessage } from '../../state/conversations.ts';
import { slackMessage } from '../../state/slack-message.ts';
import type { StoredConversation, StoredMessage } from '../../state/world.ts';
import type { Arguments } from '../arguments.ts';
import { contentOf } from '../message-content.ts';
import { anyScope, type Fields, type Methods } from '../method.ts';
import { joinedBy, messageIn, seenBy, threadOf } from '../places.ts';

const scopes = anyScope('chat:write');
const channel = (args: Arguments): string => String(args.channel);

/** https://docs.slack.dev/reference/methods?family=chat */
export const chat: Methods = {
  'chat.postMessage': { tier: 'special', scopes, channel, run: postMessage },
  'chat.postEphemeral': { tier: 4, scopes, run: postEphemeral },
  'chat.update': { tier: 3, scopes, run: update },
  'chat.delete': { tier: 3, scopes, run: remove },
  'chat.getPermalink': { tier: 4, run: permalink },
};

function postMessage(args: Arguments, parts: Parts): Fields {
  const { world } = parts;
  const conversation = placeToPost(args, parts);
  const threadTs = threadOf(args, conversation);
  const message = addMessage(world, conversation, {
    author: world.begin.bot.userId,
    ...contentOf(world, args),
    ...(threadTs === undefined ? {} : { threadTs }),
    ...(threadTs !== undefined && args.reply_broadcast === true ? { isBroadcast: true } : {}),
  });
  tellOfMessage(parts, conversation, message);
  return {
    channel: conversation.id,
    ts: message.ts,
    message: slackMessage(world, conversation, message),
  };
}

/** Public channels are open to `chat:write.public`; all others to members alone. */
function placeToPost(args: Arguments, parts: Parts): StoredConversation {
  const conversation = scopesOf(parts.manifest).includes('chat:write.public')
    ? seenBy(args, parts)
    : joinedBy(args, parts);
  if (conversation.isArchived) throw new ApiFault('is_archived');
  return conversation;
}

function postEphemeral(args: Arguments, parts: Parts): Fields {
  const { world } = parts;
  const conversation = joinedBy(args, parts);
  if (conversation.isArchived) throw new ApiFault('is_archived');
  const user = String(args.user ?? '');
  if (!conversation.members.has(user)) throw new ApiFault('user_not_in_channel');
  const threadTs = threadOf(args, conversation);
  const { metadata: _, ...content } = contentOf(world, args);
  const message = addMessage(world, conversation, {
    author: world.begin.bot.userId,
    ...content,
    ephemeralFor: user,
    ...(threadTs === undefined ? {} : { threadTs }),
  });
  return { message_ts: message.ts };
}

function update(args: Arguments, parts: Parts): Fields {
  const { world } = parts;
  const conversation = joinedBy(args, parts);
  const message = own(messageIn(args, conversation), parts, 'cant_update_message');
  const before = slackMessage(world, conversation, message);
  const content = contentOf(world, args);
  message.text = content.text;
  message.isMrkdwn = content.isMrkdwn;
  // Without blocks the text is all that is left; metadata stay unless others are given.
  message.blocks = content.blocks;
  if (content.metadata !== undefined) message.metadata = content.metadata;
  message.editedTs = world.nextTs();
  world.changed();
  tellOfChange(parts, conversation, message, before);
  return {
    channel: conversation.id,
    ts: message.ts,
    text: message.text,
    message: slackMessage(world, conversation, message),
  };
}

function remove(args: Arguments, parts: Parts): Fields {
  const conversation = joinedBy(args, parts);
  const message = own(messageIn(args, conversation), parts, 'cant_delete_message');
  const before = slackMessage(parts.world, conversation, message);
  removeMessage(parts.world, conversation, message);
  tellOfDeletion(parts, conversation, before);
  return { channel: conversation.id, ts: message.ts };
}

function own(message: StoredMessage, { world }: Parts, code: string): StoredMessage {
  if (message.author !== world.begin.bot.userId) throw new ApiFault(code);
  return message;
}

function permalink(args: Arguments, parts: Parts): Fields {
  const conversation = seenBy(args, parts);
  const { ts, threadTs } = messageIn(args, conversation, 'message_ts');
  const thread = threadTs === undefined ? '' : `?thread_ts=${threadTs}&cid=${conversation.id}`;
  const { domain } = parts.world.begin.team;
  return {
    channel: conversation.id,
    permalink: `https://${domain}.slack.com/archives/${conversation.id}/p${ts.replace('.', '')}${thread}`,
  };
}
