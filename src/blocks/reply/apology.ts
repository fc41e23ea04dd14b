import type { Language } from '../../text/language.ts';
import type { Message } from '../kit/message.ts';
import { noticeMessage } from '../kit/notice.ts';
import { wordsIn } from './words/words-in.ts';

export const apologyMessage = (reference: string, language: Language): Message =>
  noticeMessage(wordsIn(language).apology(reference));

/** To a question that was cut off by a crash, once that is too long ago to answer it. */
export const missedMessage = (language: Language): Message =>
  noticeMessage(wordsIn(language).missed);
