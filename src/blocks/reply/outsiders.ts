import type { Language } from '../../text/language.ts';
import type { Message } from '../kit/message.ts';
import { noticeMessage } from '../kit/notice.ts';

/** To people of other companies and guests, and where such people read along. */
const SENTENCES: Readonly<Record<Language, string>> = {
  en: 'I answer only full members of this workspace, and only in channels without people from other companies.',
  ru: 'Я отвечаю только полноправным участникам этого рабочего пространства и только в каналах без людей из других организаций.',
  ja: 'このワークスペースの正式なメンバーにのみ、社外の方がいないチャンネルでお答えしています。',
};

export const outsideMessage = (language: Language): Message => noticeMessage(SENTENCES[language]);
