import { tellOfEdit, tellOfMessage } from '../../deliver/tell-bot.ts';
import { WorkspaceError } from '../../errors.ts';
import type { Parts } from '../../parts.ts';
import { addMessage, sayAsSlack } from '../../state/conversations.ts';
import { handleOf } from '../../state/show.ts';
import { slackMessage } from '../../state/slack-message.ts';
import { mrkdwnOf, type Names, richTextOf, runsOf } from '../../state/typed-text.ts';
import type { StoredConversation } from '../../state/world.ts';
import type { Answered, Posts } from '../posts.ts';
import { SENTENCES } from './sentences.ts';
import { typeCommand } from './type-command.ts';
import { openTo } from './who.ts';

/** What a person sends from the composer: a message, or a command. */
export async function say(parts: Parts, post: Posts['say']): Promise<Answered> {
  const { person, channel, threadTs } = post;
  const text = post.text.trim();
  const conversation = openTo(parts, person, channel);
  if (text === '') throw new WorkspaceError(SENTENCES.empty);
  const names = namesIn(parts);
  if (text.startsWith('/')) return typeCommand(parts, post, conversation, names);
  checkMessagesTab(parts, conversation);
  const runs = runsOf(text, names);
  const message = addMessage(parts.world, conversation, {
    author: person,
    text: mrkdwnOf(runs, names),
    ...(threadTs === undefined ? {} : { threadTs }),
  });
  tellOfMessage(parts, conversation, message, richTextOf(runs, parts.world.nextId('b')));
  const { userId } = parts.world.begin.bot;
  if (message.text.includes(`<@${userId}>`) && !conversation.members.has(userId)) {
    const name = parts.manifest.features.bot_user.display_name;
    const sentence = SENTENCES.mentionOutside(name, conversation.name);
    sayAsSlack(parts.world, conversation, person, sentence, threadTs);
  }
  return { ok: true, ts: message.ts };
}

/** Slack tells of it as a change, and of a message that names the bot as a mention once more. */
export function edit(parts: Parts, post: Posts['edit']): Answered {
  const { person, channel, ts } = post;
  const conversation = openTo(parts, person, channel);
  const message = conversation.messages.find((one) => one.ts === ts && one.author === person);
  const text = post.text.trim();
  if (message === undefined || text === '') throw new WorkspaceError(SENTENCES.empty);
  const names = namesIn(parts);
  const runs = runsOf(text, names);
  const before = slackMessage(parts.world, conversation, message);
  message.text = mrkdwnOf(runs, names);
  // Slack gives whole seconds.
  message.editedTs = `${Math.floor(parts.world.clock.now() / 1000)}.000000`;
  parts.world.changed();
  tellOfEdit(parts, conversation, message, before);
  return { ok: true, ts };
}

/** Everybody and every channel by what is typed for them; the bot's name joined too. */
function namesIn({ world, manifest }: Parts): Names {
  const name = manifest.features.bot_user.display_name;
  return {
    people: new Map([
      ...[...world.people.values()].map(({ handle, id }) => [handle, id] as const),
      [handleOf(name), world.begin.bot.userId],
    ]),
    channels: new Map(
      [...world.conversations.values()]
        .filter(({ person }) => person === undefined)
        .map((one) => [one.name, one.id]),
    ),
  };
}

function checkMessagesTab({ manifest }: Parts, { person }: StoredConversation): void {
  const tab = manifest.features.app_home;
  const isOpen = tab.messages_tab_enabled && !tab.messages_tab_read_only_enabled;
  if (person !== undefined && !isOpen) throw new WorkspaceError(SENTENCES.messagesOff);
}
