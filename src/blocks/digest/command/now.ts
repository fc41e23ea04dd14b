import type { PostedNow } from '../../../digest/delivery/post-now.ts';
import type { Language } from '../../../text/language.ts';
import { linesMessage } from '../../kit/lines.ts';
import type { Message } from '../../kit/message.ts';
import { noticeMessage } from '../../kit/notice.ts';
import { reasonInWords } from './reason.ts';
import { noDigestMessage } from './status.ts';
import { digestActionWordsIn } from './words/words-in.ts';

/** To whoever wanted today's edition at once. `permalink` is that of the edition, where there is one. */
export function postedNowMessage(
  posted: PostedNow,
  permalink: string | undefined,
  language: Language,
): Message {
  const words = digestActionWordsIn(language);
  if (posted.kind === 'none') return noDigestMessage(language);
  if (posted.kind === 'nothing') return noticeMessage(words.nothingNow);
  const { edition } = posted;
  switch (edition.state) {
    case 'sent': {
      const sentence = posted.kind === 'done' ? words.posted : words.postedBefore;
      if (permalink === undefined) return noticeMessage(sentence);
      return linesMessage(sentence, [{ text: words.look, url: permalink }]);
    }
    case 'planned':
    case 'sending':
      return noticeMessage(words.onItsWay);
    case 'skipped':
    case 'failed':
    case 'unknown':
      return noticeMessage(words.notPosted(reasonInWords(edition, language)));
  }
}
