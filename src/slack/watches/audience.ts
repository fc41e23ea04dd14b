import type { WebClient } from '@slack/web-api';
import type { Watch } from '../../store/records/watching/watches.ts';
import { factsOf } from '../people/channel-facts.ts';
import type { Channels } from '../people/channels.ts';
import type { Outsiders } from '../people/outsiders.ts';

/**
 * Whether those who watch may be told now: `gone` where the person has left or is a guest by now, or the
 * channel is closed to the bot; `shared` while people of other companies read along.
 */
export type AudienceState = 'there' | 'gone' | 'shared';

export type AudienceParts = {
  readonly outsiders: Pick<Outsiders, 'sentenceTo'>;
  /** Whether people of other companies may read what the archive says. */
  readonly isOutsideAllowed: boolean;
};

/** Asks Slack at this moment; rejects where it does not tell. */
export async function audienceOf(
  client: WebClient,
  { audience, owner }: Pick<Watch, 'audience' | 'owner'>,
  { outsiders, isOutsideAllowed }: AudienceParts,
): Promise<AudienceState> {
  if (audience === 'person') {
    return (await outsiders.sentenceTo(client, owner)) === undefined ? 'there' : 'gone';
  }
  const facts = await factsOf(client, owner);
  if (facts.kind === 'hidden') return 'gone';
  // Without the right to look, posting finds it out; whether it is shared, nobody can say then.
  if (facts.kind !== 'seen') return isOutsideAllowed ? 'there' : 'shared';
  if (!facts.isMember || facts.isArchived) return 'gone';
  return facts.isShared && !isOutsideAllowed ? 'shared' : 'there';
}

/**
 * Slack's words for a place to which nothing can be posted any more. What it says of a token is none of them: that
 * the app may install anew, and its watches stay.
 */
export const CLOSED: ReadonlySet<string | undefined> = new Set([
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'user_not_found',
]);

/** Whether somebody may change a watch: their own, or one of a channel they are in. */
export async function mayChange(
  client: WebClient,
  watch: Watch,
  { person, channel }: { readonly person: string; readonly channel?: string },
  channels: Pick<Channels, 'joinedBy'>,
): Promise<boolean> {
  if (watch.audience === 'person') return watch.owner === person;
  if (watch.owner === channel) return true;
  const joined = await channels.joinedBy(client, person);
  return joined === 'unknown' ? watch.setBy === person : joined.has(watch.owner);
}
