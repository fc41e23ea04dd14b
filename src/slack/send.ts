import type { RespondArguments } from '@slack/bolt';
import type { ChatPostMessageArguments } from '@slack/web-api';
import type { Message } from '../blocks/message.ts';

/** Where a message belongs: a channel, and in it a thread or the channel itself. */
export type Place = { readonly channel: string; readonly threadTs?: string };

/**
 * Slack must not turn anything in the top-level text into a mention, a preview or formatting.
 * https://docs.slack.dev/reference/methods/chat.postMessage
 */
const PLAIN = { unfurl_links: false, unfurl_media: false, parse: 'none', mrkdwn: false } as const;

/** An answer to a command, which only the person who typed it sees. */
export const privately = ({ text, blocks }: Message): RespondArguments => ({
  response_type: 'ephemeral',
  text,
  blocks: [...blocks],
  ...PLAIN,
});

export const postIn = (
  { channel, threadTs }: Place,
  { text, blocks }: Message,
): ChatPostMessageArguments => ({
  channel,
  text,
  blocks: [...blocks],
  ...PLAIN,
  ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
});
