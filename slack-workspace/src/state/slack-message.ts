import { slackFile } from './files.ts';
import type { StoredConversation, StoredMessage, World } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

/** As Slack gives a message to the app; `withMetadata` only where the app has asked for it. */
export function slackMessage(
  world: World,
  conversation: StoredConversation,
  message: StoredMessage,
  withMetadata = true,
): Fields {
  const { bot, team } = world.begin;
  const subtype = message.isBroadcast ? 'thread_broadcast' : message.subtype;
  const isOurs = message.author === bot.userId;
  return {
    type: 'message',
    user: message.author,
    text: message.text,
    ts: message.ts,
    team: world.people.get(message.author)?.otherTeam ?? team.id,
    ...(isOurs ? { bot_id: bot.botId, app_id: bot.appId } : {}),
    ...(subtype === undefined ? {} : { subtype }),
    ...(message.blocks === undefined ? {} : { blocks: message.blocks }),
    ...(message.files === undefined
      ? {}
      : { files: filesOf(world, message.files), upload: false, display_as_bot: false }),
    ...(withMetadata && message.metadata !== undefined ? { metadata: message.metadata } : {}),
    ...(message.editedTs === undefined
      ? {}
      : { edited: { user: message.author, ts: message.editedTs } }),
    ...threadFields(conversation, message),
    ...(message.reactions.size === 0
      ? {}
      : {
          reactions: [...message.reactions].map(([name, people]) => ({
            name,
            users: [...people],
            count: people.size,
          })),
        }),
  };
}

const filesOf = (world: World, ids: readonly string[]): readonly Fields[] =>
  ids.flatMap((id) => {
    const file = world.files.get(id);
    return file === undefined ? [] : [slackFile(world, file)];
  });

function threadFields(conversation: StoredConversation, message: StoredMessage): Fields {
  if (message.threadTs !== undefined) {
    const parent = conversation.messages.find(({ ts }) => ts === message.threadTs);
    return { thread_ts: message.threadTs, parent_user_id: parent?.author };
  }
  const replies = repliesTo(conversation, message.ts);
  const last = replies.at(-1);
  if (last === undefined) return {};
  const users = [...new Set(replies.map(({ author }) => author))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: users,
    reply_users_count: users.length,
    latest_reply: last.ts,
  };
}

/** Those that everybody sees. */
export const repliesTo = (conversation: StoredConversation, ts: string): readonly StoredMessage[] =>
  conversation.messages.filter((one) => one.threadTs === ts && one.ephemeralFor === undefined);
