import { tellBot, tellOfHome } from '../../deliver/tell-bot.ts';
import { WorkspaceError } from '../../errors.ts';
import type { Parts } from '../../parts.ts';
import { addMessage, findMessage, sortOf } from '../../state/conversations.ts';
import type { StoredConversation } from '../../state/world.ts';
import type { Answered, Posts } from '../posts.ts';
import { SENTENCES } from './sentences.ts';
import { openTo, personOf } from './who.ts';

function channelIn({ world }: Parts, id: string): StoredConversation {
  const conversation = world.conversations.get(id);
  if (conversation === undefined || conversation.person !== undefined) {
    throw new WorkspaceError(SENTENCES.notMember);
  }
  return conversation;
}

/** The bot joins a channel. */
export function invite(parts: Parts, { channel }: Posts['invite']): Answered {
  const { world } = parts;
  const conversation = channelIn(parts, channel);
  const { userId } = world.begin.bot;
  if (conversation.members.has(userId)) return { ok: true };
  conversation.members.add(userId);
  const text = `<@${userId}> was added to #${conversation.name}`;
  addMessage(world, conversation, { author: userId, text, subtype: 'channel_join' });
  tellOfMember(parts, conversation, 'member_joined_channel');
  return { ok: true };
}

/** The bot is taken out of a channel. */
export function kick(parts: Parts, { channel }: Posts['kick']): Answered {
  const { world } = parts;
  const conversation = channelIn(parts, channel);
  const { userId } = world.begin.bot;
  if (!conversation.members.delete(userId)) return { ok: true };
  const text = `<@${userId}> was removed from #${conversation.name}`;
  addMessage(world, conversation, { author: userId, text, subtype: 'channel_leave' });
  tellOfMember(parts, conversation, 'member_left_channel');
  tellBot(parts, 'channel_left', { type: 'channel_left', channel, event_ts: world.nextTs() });
  return { ok: true };
}

function tellOfMember(parts: Parts, conversation: StoredConversation, type: string): void {
  const { begin, nextTs } = parts.world;
  tellBot(parts, type, {
    type,
    user: begin.bot.userId,
    channel: conversation.id,
    channel_type: sortOf(conversation) === 'channel' ? 'C' : 'G',
    team: begin.team.id,
    event_ts: nextTs(),
  });
}

export function setArchived(parts: Parts, channel: string, isArchived: boolean): Answered {
  const conversation = channelIn(parts, channel);
  conversation.isArchived = isArchived;
  const type = isArchived ? 'channel_archive' : 'channel_unarchive';
  tellBot(parts, type, { type, channel, event_ts: parts.world.nextTs() });
  parts.world.changed();
  return { ok: true };
}

/** The App Home or the direct messages come into view. */
export function open(parts: Parts, { person, what }: Posts['open']): Answered {
  if (personOf(parts, person).otherTeam !== undefined)
    throw new WorkspaceError(SENTENCES.notMember);
  if (what === 'home' && !parts.manifest.features.app_home.home_tab_enabled) {
    throw new WorkspaceError(SENTENCES.noHome);
  }
  tellOfHome(parts, person, what === 'home' ? 'home' : 'messages');
  return { ok: true };
}

/** Adds a reaction, or takes it away. */
export function react(parts: Parts, { person, channel, ts, name }: Posts['react']): Answered {
  const conversation = openTo(parts, person, channel);
  const message = findMessage(conversation, ts);
  if (message === undefined) throw new WorkspaceError(SENTENCES.noMessage);
  const people = message.reactions.get(name) ?? new Set();
  const isTaken = people.delete(person);
  if (!isTaken) people.add(person);
  if (people.size === 0) message.reactions.delete(name);
  else message.reactions.set(name, people);
  const type = isTaken ? 'reaction_removed' : 'reaction_added';
  tellBot(parts, type, {
    type,
    user: person,
    reaction: name,
    item_user: message.author,
    item: { type: 'message', channel, ts },
    event_ts: parts.world.nextTs(),
  });
  parts.world.changed();
  return { ok: true };
}
