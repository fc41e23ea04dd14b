import type { WebClient } from '@slack/web-api';
import type { FormAbout } from '../../blocks/digest/form/form.ts';
import type { FormFault } from '../../blocks/digest/form/words/words.ts';
import type { Message } from '../../blocks/kit/message.ts';
import type { Subscription } from '../../store/records/subscriptions.ts';
import { type ChannelFacts, factsOf, standingOf } from '../people/channel-facts.ts';
import type { DigestParts } from './call.ts';

/** Whether a place may have a digest that this person sets. */
export type PlaceCheck =
  | {
      readonly kind: 'allowed';
      readonly channel: string;
      readonly isInvited: boolean;
      /** What the channel is called, where Slack says so. */
      readonly name?: string;
    }
  | { readonly kind: 'refused'; readonly fault: FormFault }
  /** It has one that this person may change, but has not seen. */
  | { readonly kind: 'taken'; readonly subscription: Subscription };

/** What speaks against a channel by itself. What cannot be told apart from a shared one counts as one. */
export function faultOf(facts: ChannelFacts, isOutsideAllowed: boolean): FormFault | undefined {
  if (facts.kind === 'direct') return 'direct';
  if (facts.kind === 'seen' && facts.isArchived) return 'archived';
  if (isOutsideAllowed) return undefined;
  if (facts.kind === 'seen') return facts.isShared ? 'shared' : undefined;
  return facts.kind;
}

type Chosen = {
  readonly about: FormAbout;
  readonly channel: string | undefined;
  readonly person: string;
  /** Shown in the channel where only that tells who is in it; absent where nothing is to be shown. */
  readonly note?: Message;
};

/**
 * Who opened the form in a channel is in it. For another channel that is found out, unless it has a
 * digest already: whoever set that up and admins may go on, others have to type `/digest` there.
 */
export async function checkPlace(
  client: WebClient,
  { about, channel, person, note }: Chosen,
  { subscriptions, peopleNow, isOutsideAllowed }: DigestParts,
): Promise<PlaceCheck> {
  if (channel === undefined) return { kind: 'refused', fault: 'missing' };
  if (about.isFixed) return { kind: 'allowed', channel, isInvited: true };
  const facts = await factsOf(client, channel);
  const fault = faultOf(facts, isOutsideAllowed);
  if (fault !== undefined) return { kind: 'refused', fault };
  const isHere = channel === about.channel;
  const taken = isHere ? undefined : await subscriptions.find({ team: about.team, channel });
  if (taken !== undefined) {
    const isTheirs = taken.createdBy === person || (await peopleNow.find(client, person)).isAdmin;
    return isTheirs ? { kind: 'taken', subscription: taken } : { kind: 'refused', fault: 'taken' };
  }
  const isMember = facts.kind === 'seen' ? facts.isMember : undefined;
  const named = facts.kind === 'seen' && facts.name !== undefined ? { name: facts.name } : {};
  const allowed = (isInvited: boolean): PlaceCheck => ({
    kind: 'allowed',
    channel,
    isInvited,
    ...named,
  });
  if (note === undefined || isMember === false || (isHere && isMember === true)) {
    return allowed(isMember ?? true);
  }
  const standing = await standingOf(client, { channel, person }, note);
  if (standing === 'archived') return { kind: 'refused', fault: 'archived' };
  if (standing === 'person-out') return { kind: 'refused', fault: 'not-yours' };
  return allowed(standing === 'both');
}
