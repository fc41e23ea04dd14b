import { plainSection } from './elements.ts';
import { escapeMrkdwn } from './escape.ts';
import type { Message } from './message.ts';

/** One of the bot's own sentences, alone in a message. */
export function noticeMessage(sentence: string): Message {
  return {
    text: escapeMrkdwn(sentence),
    blocks: [plainSection(sentence)],
  };
}
