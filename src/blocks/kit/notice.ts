import type { Language } from '../../text/language.ts';
import { wordsIn } from '../reply/words.ts';
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

export const apologyMessage = (reference: string, language: Language): Message =>
  noticeMessage(wordsIn(language).apology(reference));

/** To a question that was cut off by a crash, once that is too long ago to answer it. */
export const missedMessage = (language: Language): Message =>
  noticeMessage(wordsIn(language).missed);
