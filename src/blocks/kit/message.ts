import type { KnownBlock } from '@slack/types';
import { plainSection } from './elements.ts';
import { escapeMrkdwn } from './escape.ts';

/** What Slack gets. `text` holds the whole of it: screen readers and notifications read only that. */
export type Message = { readonly text: string; readonly blocks: readonly KnownBlock[] };

/** The message with one of the bot's own sentences above it. */
export const below = (sentence: string, { text, blocks }: Message): Message => ({
  text: `${escapeMrkdwn(sentence)}\n\n${text}`,
  blocks: [plainSection(sentence), ...blocks],
});

/** For where Slack takes no blocks. */
export const textAlone = ({ text }: Message): Message => ({ text, blocks: [] });
