import type { KnownBlock } from '@slack/types';
import type { FollowedFeed } from '../../store/records/following/feed-row.ts';
import { dayForPeople } from '../kit/date.ts';
import { bulletList, plainHeading, richLine, richText } from '../kit/elements.ts';
import { nameOfFeed } from './failing.ts';
import { lookFaultSentence } from './fault.ts';
import type { Reader } from './state-line.ts';
import { followingWordsIn } from './words/words-in.ts';

const MOST = 20;

/** Feeds that have failed for a week, with why; nothing where there are none. */
export function failingFeeds(
  feeds: readonly FollowedFeed[],
  { language, timeZone }: Reader,
): readonly KnownBlock[] {
  if (feeds.length === 0) return [];
  const words = followingWordsIn(language).home;
  const items = feeds.slice(0, MOST).map((feed) => {
    const { failingSince = 0, fault = 'internal', address } = feed;
    const since = dayForPeople(failingSince, timeZone, language);
    const why = words.failing(since, lookFaultSentence(fault, address, language));
    return richLine(richText(nameOfFeed(feed), true), richText(why));
  });
  return [
    plainHeading(words.heading),
    { type: 'rich_text', elements: [bulletList(items)] },
    { type: 'divider' },
  ];
}
