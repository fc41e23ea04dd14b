import { USUAL_THRESHOLD } from '../../following/relevance/score.ts';
import type { FollowedFeed } from '../../store/records/following/feed-row.ts';
import type { ItemCounts } from '../../store/records/following/items.ts';
import type { Language } from '../../text/language.ts';
import { dayForPeople } from '../kit/date.ts';
import { lookFaultSentence } from './fault.ts';
import { followingWordsIn } from './words/words-in.ts';

/** A feed with what has become of its items. */
export type ShownFeed = FollowedFeed & { readonly counts: ItemCounts };

/** How somebody is shown things. */
export type Reader = { readonly language: Language; readonly timeZone: string };

/** How it is with a feed, in a line; why it fails is a sentence of its own. */
export function stateOf(
  feed: ShownFeed,
  { language, timeZone }: Reader,
): { readonly line: string; readonly fault?: string } {
  const words = followingWordsIn(language).feed;
  const { kind, origin, counts, threshold = USUAL_THRESHOLD, lookedAt, failingSince } = feed;
  const line = [
    words.kinds[kind],
    ...(kind === 'feed' ? [words.keptFrom(threshold)] : []),
    ...(kind === 'feed' ? [words.counts(counts.kept, counts.leftOut)] : []),
    lookedAt === undefined ? words.never : words.lookedAt(momentOf(lookedAt, timeZone, language)),
    ...(origin === 'file' ? [words.inFile] : []),
  ].join(' · ');
  if (failingSince === undefined || feed.fault === undefined) return { line };
  const since = words.failing(dayForPeople(failingSince, timeZone, language));
  return { line, fault: `${since}. ${lookFaultSentence(feed.fault, feed.address, language)}` };
}

/** A day and the time of that day, where the reader is. */
function momentOf(at: number, timeZone: string, language: Language): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' });
  return `${dayForPeople(at, timeZone, language)}, ${time.format(at)}`;
}
