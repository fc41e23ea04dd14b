import type { Conversation, Message, Person, Surface, View } from '../local/view.ts';
import type { Manifest } from '../manifest.ts';
import type { StoredConversation, StoredMessage, StoredView, World } from './world.ts';

/**
 * Everything a person may see, or nothing where there is no such person. The empty id is the first
 * person's: a page that opens does not know yet who there is.
 */
export function show(
  world: World,
  manifest: Manifest,
  { isConnected, examples, tips }: Pick<View['bot'], 'isConnected' | 'examples' | 'tips'>,
  id: string,
): View | undefined {
  const person = id === '' ? [...world.people.values()][0] : world.people.get(id);
  if (person === undefined) return undefined;
  const me = person.id;
  const { bot, team } = world.begin;
  const { app_home: home, bot_user, slash_commands, shortcuts } = manifest.features;
  const isOutsider = person.otherTeam !== undefined;
  const homeView = world.homes.get(me);
  return {
    me,
    team: { id: team.id, name: team.name },
    people: [...world.people.values()].map(shownPerson),
    bot: {
      name: bot_user.display_name,
      handle: handleOf(bot_user.display_name),
      botId: bot.botId,
      userId: bot.userId,
      hasHome: home.home_tab_enabled,
      hasMessages: home.messages_tab_enabled,
      isConnected,
      ...(examples && { examples }),
      ...(tips && { tips }),
    },
    commands: isOutsider
      ? []
      : slash_commands.map((one) => ({
          command: one.command,
          description: one.description,
          usageHint: one.usage_hint,
        })),
    shortcuts: isOutsider
      ? []
      : shortcuts.map((one) => ({
          kind: one.type,
          name: one.name,
          callbackId: one.callback_id,
          description: one.description,
        })),
    conversations: [...world.conversations.values()]
      .filter(({ members }) => members.has(me))
      .map((conversation) => shownConversation(conversation, world, bot_user.display_name, me)),
    ...(homeView === undefined ? {} : { home: shownView(homeView) }),
    modals: (world.modals.get(me) ?? []).map(shownView),
    clock: new Date(world.clock.now()).toISOString(),
    toasts: world.toasts.get(me) ?? [],
  };
}

/** What is typed after `@` for a bot: its name in small letters, joined. */
export const handleOf = (name: string): string =>
  name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');

const shownPerson = (person: {
  readonly id: string;
  readonly name: string;
  readonly handle: string;
  readonly isAdmin?: boolean;
  readonly otherTeam?: string;
  readonly isGuest?: boolean;
}): Person => ({
  id: person.id,
  name: person.name,
  handle: person.handle,
  isAdmin: person.isAdmin ?? false,
  isExternal: person.otherTeam !== undefined,
  isGuest: person.isGuest ?? false,
});

function shownConversation(
  conversation: StoredConversation,
  world: World,
  botName: string,
  me: string,
): Conversation {
  const seen = conversation.messages.filter(
    ({ ephemeralFor }) => ephemeralFor === undefined || ephemeralFor === me,
  );
  return {
    id: conversation.id,
    name: conversation.person === undefined ? conversation.name : botName,
    kind: conversation.person === undefined ? 'channel' : 'dm',
    topic: conversation.topic,
    isPrivate: conversation.isPrivate,
    botIsMember: conversation.members.has(world.begin.bot.userId),
    isExternal: conversation.isExternal,
    isArchived: conversation.isArchived,
    members: [...conversation.members],
    messages: seen.map((message) => shownMessage(message, seen, world)),
    statuses: [...conversation.statuses].map(([threadTs, status]) =>
      threadTs === '' ? { status } : { threadTs, status },
    ),
    ...(conversation.prompts === undefined ? {} : { prompts: conversation.prompts }),
    threadTitles: Object.fromEntries(conversation.threadTitles),
  };
}

function shownMessage(
  message: StoredMessage,
  all: readonly StoredMessage[],
  { files }: Pick<World, 'files'>,
): Message {
  const replies = all.filter(({ ts, threadTs }) => threadTs === message.ts && ts !== message.ts);
  const last = replies.at(-1)?.ts;
  return {
    ts: message.ts,
    ...(message.threadTs === undefined ? {} : { threadTs: message.threadTs }),
    ...(message.isBroadcast === undefined ? {} : { isBroadcast: message.isBroadcast }),
    author: message.author,
    text: message.text,
    isMrkdwn: message.isMrkdwn,
    ...(message.blocks === undefined ? {} : { blocks: message.blocks }),
    isEphemeral: message.ephemeralFor !== undefined,
    isEdited: message.editedTs !== undefined,
    ...(message.subtype === undefined ? {} : { subtype: message.subtype }),
    reactions: [...message.reactions].map(([name, people]) => ({ name, people: [...people] })),
    ...(message.files === undefined
      ? {}
      : {
          files: message.files.flatMap((id) => {
            const file = files.get(id);
            return file === undefined ? [] : [{ name: file.name, size: file.bytes.length }];
          }),
        }),
    replyCount: replies.length,
    ...(last === undefined ? {} : { lastReplyTs: last }),
  };
}

function shownView({ id, hash, kind, view, values, errors, isBusy }: StoredView): Surface {
  const submit = textOf(view.submit);
  return {
    id,
    hash,
    kind,
    callbackId: String(view.callback_id ?? ''),
    title: textOf(view.title) ?? '',
    ...(submit === undefined ? {} : { submit }),
    close: textOf(view.close) ?? 'Cancel',
    blocks: view.blocks,
    values,
    errors,
    isBusy,
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('text' in value)) return undefined;
  return String(value.text);
}
