import type { Language } from '../text/language.ts';
import { escapeMrkdwn } from './escape.ts';
import type { Message } from './message.ts';
import { wordsIn } from './words.ts';

/** One of the bot's own sentences, alone in a message. */
function notice(sentence: string): Message {
  return {
    text: escapeMrkdwn(sentence),
    blocks: [{ type: 'section', text: { type: 'plain_text', text: sentence, emoji: false } }],
  };
}

export const apologyMessage = (reference: string, language: Language): Message =>
  notice(wordsIn(language).apology(reference));

/** To a question that was cut off by a crash, once that is too long ago to answer it. */
export const missedMessage = (language: Language): Message => notice(wordsIn(language).missed);

/** Until the digest is built. */
export const noDigestMessage = (language: Language): Message => notice(wordsIn(language).noDigest);
