import type { BeginPerson } from '../../begin.ts';
import { WorkspaceError } from '../../errors.ts';
import type { Parts } from '../../parts.ts';
import type { StoredConversation } from '../../state/world.ts';
import { SENTENCES } from './sentences.ts';

/** Throws a `WorkspaceError` where there is nobody of that id. */
export function personOf({ world }: Parts, id: string): BeginPerson {
  const person = world.people.get(id);
  if (person === undefined) throw new WorkspaceError(SENTENCES.noPerson);
  return person;
}

/** The conversation, where the person is in it and it is not archived. */
export function openTo(parts: Parts, person: string, channel: string): StoredConversation {
  const conversation = parts.world.conversations.get(channel);
  if (conversation === undefined || !conversation.members.has(personOf(parts, person).id)) {
    throw new WorkspaceError(SENTENCES.notMember);
  }
  if (conversation.isArchived) throw new WorkspaceError(SENTENCES.archived);
  return conversation;
}
