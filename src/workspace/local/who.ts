import { UserError } from '../../errors.ts';
import type { BeginPerson } from '../begin.ts';
import type { Parts } from '../parts.ts';
import type { StoredConversation } from '../state/world.ts';
import { SENTENCES } from './sentences.ts';

/** Throws a `UserError` where there is nobody of that id. */
export function personOf({ world }: Parts, id: string): BeginPerson {
  const person = world.people.get(id);
  if (person === undefined) throw new UserError(SENTENCES.noPerson);
  return person;
}

/** The conversation, where the person is in it and it is not archived. */
export function openTo(parts: Parts, person: string, channel: string): StoredConversation {
  const conversation = parts.world.conversations.get(channel);
  if (conversation === undefined || !conversation.members.has(personOf(parts, person).id)) {
    throw new UserError(SENTENCES.notMember);
  }
  if (conversation.isArchived) throw new UserError(SENTENCES.archived);
  return conversation;
}
