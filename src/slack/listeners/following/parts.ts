import type { WebClient } from '@slack/web-api';
import type { Look } from '../../../archive/several/view.ts';
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
  readonly look: Look;
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

/** All that fills the archives of a workspace, with what has become of the items of each. */
export async function shownFeeds({ store: { feeds, items }, look }: FollowingParts, team: string) {
  const [all, counts, { has }] = await Promise.all([feeds.all(), items.counts(), look({ team })]);
  return all
    .filter(({ archive }) => has(archive))
    .map((feed): ShownFeed => ({ ...feed, counts: counts.get(feed.id) ?? NONE }));
}

/** Whether something is followed that fills an archive of this workspace. */
export async function isFollowedIn(parts: FollowingParts, team: string, id: string) {
  const [all, { has }] = await Promise.all([parts.store.feeds.all(), parts.look({ team })]);
  return all.some((feed) => feed.id === id && has(feed.archive));
}

/** The concepts that the archives of a workspace know, by their ids. */
export async function conceptsById(
  { look }: Pick<FollowingParts, 'look'>,
  team: string,
): Promise<ReadonlyMap<string, Concept>> {
  const { concepts } = (await look({ team })).concepts();
  return new Map(concepts.map((concept) => [concept.id, concept]));
}
