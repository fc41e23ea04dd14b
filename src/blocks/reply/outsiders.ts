import type { Language } from '../../text/language.ts';
import type { Message } from '../kit/message.ts';
import { noticeMessage } from '../kit/notice.ts';
import { wordsIn } from './words/words-in.ts';

/** To people of other companies and guests, and where such people read along. */
export const outsideMessage = (language: Language): Message =>
  noticeMessage(wordsIn(language).outsiders);
