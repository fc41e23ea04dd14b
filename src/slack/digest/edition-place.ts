import type { WebClient } from '@slack/web-api';
import type { Place } from '../../digest/delivery/courier.ts';
import { factsOf } from '../people/channel-facts.ts';
import type { People } from '../people/people.ts';

type Parts = {
  readonly client: WebClient;
  /** Asked anew each time: what was remembered may be what has changed. */
  readonly people: People;
  /** Whether people of other companies and guests may read it. */
  readonly isOutsideAllowed: boolean;
};

/**
 * Why no edition may be posted there as things are now, in Slack's words where it has one; `undefined`
 * where nothing speaks against it. What cannot be told apart from a shared channel counts as one.
 * Without posting, `isMemberNeeded` finds out whether the bot is there at all. Rejects where Slack
 * cannot be asked.
 */
export async function barrierOf(
  { channel, createdBy }: Place,
  { client, people, isOutsideAllowed }: Parts,
  isMemberNeeded = false,
): Promise<string | undefined> {
  if (isOutsideAllowed && !isMemberNeeded) return undefined;
  if (channel.startsWith('D')) {
    // Whoever set one up in direct messages is who reads it there.
    if (createdBy === undefined || isOutsideAllowed) return undefined;
    const { isGuest, isOutside } = await people.find(client, createdBy);
    return isGuest || isOutside ? 'outside_reader' : undefined;
  }
  const facts = await factsOf(client, channel);
  if (facts.kind === 'hidden') return 'channel_not_found';
  if (facts.kind === 'unseen') return isOutsideAllowed ? undefined : 'unseen_channel';
  if (facts.kind !== 'seen') return undefined;
  if (facts.isArchived) return 'is_archived';
  if (isMemberNeeded && !facts.isMember) return 'not_in_channel';
  return facts.isShared && !isOutsideAllowed ? 'shared_channel' : undefined;
}
