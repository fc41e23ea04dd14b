import type { FollowedFeed } from '../../store/records/following/feed-row.ts';
import { literal } from '../kit/escape.ts';
import { shorten } from '../kit/limits.ts';
import type { Message } from '../kit/message.ts';
import { noticeMessage } from '../kit/notice.ts';
import { lookFaultSentence } from './fault.ts';
import { followingWordsIn } from './words/words-in.ts';

const NAME_LIMIT = 150;

/** What a feed is called; its address where it has not said. */
export const nameOfFeed = ({ title, address }: Pick<FollowedFeed, 'title' | 'address'>): string =>
  shorten(literal(title ?? address.replace(/^https?:\/\//, '')), NAME_LIMIT);

/** To whoever added a feed that has failed for a week. */
export function failingMessage(feed: FollowedFeed): Message {
  const { language, fault = 'internal', address } = feed;
  const reason = lookFaultSentence(fault, address, language);
  return noticeMessage(followingWordsIn(language).failedForAWeek(nameOfFeed(feed), reason));
}
