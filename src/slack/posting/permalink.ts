import type { WebClient } from '@slack/web-api';
import { isRefusal } from '../connection/error-code.ts';

/** Where a message stands; `undefined` where it is gone, or the bot may not see it any more. */
export async function permalinkOf(
  client: WebClient,
  channel: string,
  ts: string | undefined,
): Promise<string | undefined> {
  if (ts === undefined) return undefined;
  try {
    return (await client.chat.getPermalink({ channel, message_ts: ts })).permalink;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
