import type { WebClient } from '@slack/web-api';
import type { Reader, ShownFeed } from '../../../blocks/following/state-line.ts';
import type { Following } from '../../../following/following.ts';
import type { Concept } from '../../../knowledge/glossary.ts';
import type { Log } from '../../../log.ts';
import type { Store } from '../../../store/open-store.ts';
import type { Drafts } from '../../importing/drafts.ts';
import type { PeopleParts } from '../../people/people.ts';

/** What the listeners for what is followed need. */
export type FollowingParts = PeopleParts & {
  readonly following: Pick<Following, 'find' | 'takeIn'>;
  readonly store: {
    readonly feeds: Pick<Store['feeds'], 'all' | 'add' | 'setThreshold' | 'end'>;
    readonly items: Pick<Store['items'], 'counts' | 'leftOut' | 'find'>;
  };
  readonly importing: { readonly drafts: Drafts };
  /** The names of the glossary, as they are now. */
  readonly concepts: () => { readonly concepts: readonly Concept[] };
  readonly log: Log;
};

/** Who somebody is, and whether they may follow feeds. */
export async function followerOf(
  people: FollowingParts['people'],
  client: WebClient,
  person: string,
): Promise<Reader & { readonly isEditor: boolean }> {
  const [{ language, timeZone }, isEditor] = await Promise.all([
    people.find(client, person),
    people.isEditor(client, person),
  ]);
  return { language, timeZone, isEditor };
}

const NONE = { kept: 0, leftOut: 0, failed: 0 };

/** All that is followed, with what has become of the items of each. */
export async function shownFeeds({ feeds, items }: FollowingParts['store']) {
  const [all, counts] = await Promise.all([feeds.all(), items.counts()]);
  return all.map((feed): ShownFeed => ({ ...feed, counts: counts.get(feed.id) ?? NONE }));
}

/** Concepts by their ids. */
export const conceptsById = ({ concepts }: FollowingParts): ReadonlyMap<string, Concept> =>
  new Map(concepts().concepts.map((concept) => [concept.id, concept]));
