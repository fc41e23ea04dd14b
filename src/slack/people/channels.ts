import type { WebClient } from '@slack/web-api';
import { slackErrorCode } from '../connection/error-code.ts';
import { type ChannelFacts, factsOf } from './channel-facts.ts';
import { createRemembered } from './remembered.ts';

const KEPT_MS = 10 * 60 * 1000;

/** Whoever joins a channel looks at the Home soon after. */
const JOINED_KEPT_MS = 30 * 1000;

const MOST_CHANNELS = 2000;

/** `unknown`: the scope is missing, or the bot may not know the channel. */
type Sharing = 'shared' | 'inside' | 'unknown';

export type Channels = {
  /**
   * Whether people of other companies read along in this channel. Needs `channels:read`, for private
   * ones `groups:read`. Rejects where Slack cannot be asked.
   */
  readonly sharing: (client: WebClient, channel: string) => Promise<Sharing>;
  /** The channels that this person and the bot may both see; needs the same scopes. */
  readonly joinedBy: (
    client: WebClient,
    person: string,
  ) => Promise<ReadonlySet<string> | 'unknown'>;
};

/** Asks Slack about a channel, once in ten minutes. */
export function createChannels(now: () => number): Channels {
  const joined = createRemembered<ReadonlySet<string> | 'unknown'>({
    now,
    keptMs: JOINED_KEPT_MS,
    most: MOST_CHANNELS,
  });
  const limits = { now, keptMs: KEPT_MS, most: MOST_CHANNELS };
  // A hidden channel can be seen as soon as the bot is invited; a missing scope stays away.
  const remembered = createRemembered<ChannelFacts>(limits, ({ kind }) => kind !== 'hidden');
  return {
    async sharing(client, channel) {
      // Nobody but the person reads a direct message with the bot.
      if (channel.startsWith('D')) return 'inside';
      const key = `${client.token ?? ''} ${channel}`;
      const facts = await remembered(key, () => factsOf(client, channel));
      if (facts.kind !== 'seen') return 'unknown';
      return facts.isShared ? 'shared' : 'inside';
    },
    joinedBy: (client, person) =>
      joined(`${client.token ?? ''} ${person}`, () => lookUpJoined(client, person)),
  };
}

/** At most so many pages of 200 channels. */
const MOST_PAGES = 10;

async function lookUpJoined(
  client: WebClient,
  person: string,
): Promise<ReadonlySet<string> | 'unknown'> {
  const found = new Set<string>();
  let cursor = '';
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const { channels = [], response_metadata: more } = await client.users.conversations({
        user: person,
        types: 'public_channel,private_channel',
        exclude_archived: true,
        limit: 200,
        ...(cursor === '' ? {} : { cursor }),
      });
      for (const { id } of channels) if (id !== undefined) found.add(id);
      cursor = more?.next_cursor ?? '';
      if (cursor === '') break;
    }
    return found;
  } catch (error) {
    if (slackErrorCode(error) === 'missing_scope') return 'unknown';
    throw error;
  }
}
