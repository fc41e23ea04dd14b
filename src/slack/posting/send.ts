import type { RespondArguments } from '@slack/bolt';
import type { Block } from '@slack/types';
import type { ChatPostEphemeralArguments, ChatPostMessageArguments } from '@slack/web-api';
import type { Message } from '../../blocks/kit/message.ts';

/** Where a message belongs: a channel, and in it a thread or the channel itself. */
export type Place = { readonly channel: string; readonly threadTs?: string };

/**
 * Slack must not turn anything in the top-level text into a mention, a preview or formatting.
 * https://docs.slack.dev/reference/methods/chat.postMessage
 */
const PLAIN = { unfurl_links: false, unfurl_media: false, parse: 'none', mrkdwn: false } as const;

/** What is said, in the form of every way to say it. */
export const plainly = <Block>({ text, blocks }: Said<Block>) => ({
  text,
  blocks: [...blocks],
  ...PLAIN,
});

/** A message, whatever its blocks are known as. */
type Said<Block> = { readonly text: string; readonly blocks: readonly Block[] };

/** An answer to a command, which only the person who typed it sees. */
export const privately = <Of extends Block>(message: Said<Of>): RespondArguments => ({
  response_type: 'ephemeral',
  ...plainly(message),
});

export const postIn = (
  { channel, threadTs }: Place,
  message: Message,
): ChatPostMessageArguments => ({
  channel,
  ...plainly(message),
  ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
});

/** In the channel, or the thread, where only one person sees it, until they reload Slack. */
export const showIn = (
  { channel, threadTs }: Place,
  person: string,
  { text, blocks }: Message,
): ChatPostEphemeralArguments => ({
  channel,
  user: person,
  text,
  blocks: [...blocks],
  parse: 'none',
  ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
});
