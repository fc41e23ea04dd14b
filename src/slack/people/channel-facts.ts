import type { WebClient } from '@slack/web-api';
import type { Message } from '../../blocks/kit/message.ts';
import { isRefusal, slackErrorCode } from '../connection/error-code.ts';
import { showIn } from '../posting/send.ts';

/** What Slack says of a channel at this moment: somebody may just have invited the bot. */
export type ChannelFacts =
  | {
      readonly kind: 'seen';
      readonly isMember: boolean;
      /** People of other companies read along. */
      readonly isShared: boolean;
      readonly isArchived: boolean;
      readonly name?: string;
    }
  /** The bot's own direct messages with somebody. */
  | { readonly kind: 'direct' }
  /** A private channel without the bot, direct messages of others, or none at all. */
  | { readonly kind: 'hidden' }
  /** The scope to look is missing. */
  | { readonly kind: 'unseen' };

/** Needs `channels:read`, for private channels `groups:read`, for direct messages `im:history`. */
export async function factsOf(client: WebClient, channel: string): Promise<ChannelFacts> {
  try {
    if (channel.startsWith('D')) {
      // `conversations.info` would need one more scope; this one is there for the questions.
      await client.conversations.history({ channel, limit: 1 });
      return { kind: 'direct' };
    }
    const { channel: found } = await client.conversations.info({ channel });
    if (found === undefined) return { kind: 'hidden' };
    return {
      kind: 'seen',
      isMember: found.is_member === true,
      isShared: found.is_ext_shared === true,
      isArchived: found.is_archived === true,
      ...(found.name ? { name: found.name } : {}),
    };
  } catch (error) {
    if (slackErrorCode(error) === 'missing_scope') return { kind: 'unseen' };
    if (HIDDEN.has(slackErrorCode(error))) return { kind: 'hidden' };
    throw error;
  }
}

const HIDDEN: ReadonlySet<string | undefined> = new Set([
  'channel_not_found',
  'method_not_supported_for_channel_type',
  'not_in_channel',
]);

/** Who of the two, the bot and a person, is in a channel. */
export type Standing = 'both' | 'bot-out' | 'person-out' | 'archived';

const STANDINGS: ReadonlyMap<string | undefined, Standing> = new Map([
  ['channel_not_found', 'bot-out'],
  ['not_in_channel', 'bot-out'],
  ['user_not_in_channel', 'person-out'],
  ['is_archived', 'archived'],
]);

/**
 * Shows a message to a person alone in a channel. That takes no more than the right to post, and
 * Slack refuses it where one of the two is not there.
 */
export async function standingOf(
  client: WebClient,
  { channel, person }: { readonly channel: string; readonly person: string },
  message: Message,
): Promise<Standing> {
  try {
    await client.chat.postEphemeral(showIn({ channel }, person, message));
    return 'both';
  } catch (error) {
    const standing = isRefusal(error) ? STANDINGS.get(slackErrorCode(error)) : undefined;
    if (standing === undefined) throw error;
    return standing;
  }
}
