import { WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { Finding, Place } from '../../digest/delivery/courier.ts';
import { isRefusal, slackErrorCode } from '../connection/error-code.ts';

/** What a post of the digest is marked with; anybody in the workspace can read that. */
export const EDITION_EVENT = 'common_ground_digest';

/** Slack's clock and ours may differ. */
const EARLIER_MS = 60 * 60 * 1000;

/** Slack gives up to 999; it asks for 200 at most. https://docs.slack.dev/reference/methods/conversations.history */
const PAGE = 200;

/** A channel that says more in a morning is not read to its end. */
const PAGES = 10;

/**
 * Looks for the post that carries `key` in what a channel has said since a time. Message metadata
 * can be found in no other way.
 */
export async function findEdition(
  client: WebClient,
  { channel }: Place,
  key: string,
  since: number,
): Promise<Finding> {
  const oldest = String(Math.floor((since - EARLIER_MS) / 1000));
  let cursor: string | undefined;
  try {
    for (let page = 0; page < PAGES; page++) {
      const { messages = [], response_metadata: more } = await client.conversations.history({
        channel,
        oldest,
        inclusive: true,
        include_all_metadata: true,
        limit: PAGE,
        ...(cursor === undefined ? {} : { cursor }),
      });
      const found = messages.find(({ metadata }) => isOf(metadata, key));
      if (found?.ts !== undefined) return { kind: 'found', ts: found.ts };
      cursor = more?.next_cursor;
      if (!cursor) return { kind: 'absent' };
    }
    return { kind: 'unreadable', reason: 'too-many-messages' };
  } catch (error) {
    return findingOf(error);
  }
}

type Metadata = { readonly event_type?: string; readonly event_payload?: object };

const isOf = (metadata: Metadata | undefined, key: string): boolean =>
  metadata?.event_type === EDITION_EVENT &&
  metadata.event_payload !== undefined &&
  'edition' in metadata.event_payload &&
  metadata.event_payload.edition === key;

function findingOf(error: unknown): Finding {
  if (error instanceof WebAPIRateLimitedError) {
    return { kind: 'put-off', afterMs: error.retryAfter * 1000 };
  }
  const reason = slackErrorCode(error) ?? 'no-answer';
  return { kind: isRefusal(error) ? 'unreadable' : 'unreached', reason };
}
