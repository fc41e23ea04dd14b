import type { Selectable } from 'kysely';
import { isLanguage, type Language } from '../../../text/language.ts';
import type { FeedItemRow, FeedRow } from '../../rows/feed-rows.ts';

/** A feed or a page that is followed. Times are milliseconds since 1970. */
export type FollowedFeed = {
  readonly id: string;
  /** As it was given. */
  readonly address: string;
  readonly kind: 'feed' | 'page';
  readonly origin: 'file' | 'slack';
  readonly title?: string;
  /** From 0 to 100. */
  readonly threshold?: number;
  readonly team?: string;
  readonly addedBy?: string;
  /** The key of the archive that it fills; absent for the one whose ids are plain. */
  readonly archive?: string;
  /** To speak to whoever added it. */
  readonly language: Language;
  readonly addedAt: number;
  readonly movedTo?: string;
  readonly etag?: string;
  readonly lastModified?: string;
  /** How long it wants to be left alone, as it last said. */
  readonly ttlMs?: number;
  /** When its content was last read; absent where it never was. */
  readonly readAt?: number;
  readonly lookedAt?: number;
  readonly nextAt: number;
  readonly failures: number;
  readonly failingSince?: number;
  /** Why the last look failed: a word of `LookFault`. */
  readonly fault?: string;
  /** What tells the text apart that a page had last, where that was doubted: `Likeness.whole`. */
  readonly doubted?: string;
  /** The article that a page has become. */
  readonly articleId?: string;
};

/** Something that is to be followed. */
export type Wish = {
  readonly address: string;
  readonly kind: FollowedFeed['kind'];
  readonly title?: string | undefined;
  readonly threshold?: number | undefined;
  /** The key of what it fills, where there are several archives. */
  readonly archive?: string | undefined;
};

export type FeedItem = {
  readonly feedId: string;
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly summary?: string;
  readonly published?: string;
  readonly state: FeedItemRow['state'];
  readonly score?: number;
  readonly subjects: readonly string[];
  readonly fault?: string;
  readonly articleId?: string;
  readonly tries: number;
  readonly changedAt: number;
};

/**
 * What the row of a feed is found by. Each archive follows an address for itself, so that nobody learns what
 * others follow; as with ids, the one without a key has it plain. No address begins with a slash.
 */
export const rowAddress = ({ address, archive }: Pick<Wish, 'address' | 'archive'>): string =>
  archive === undefined ? address : `/${archive}/${address}`;

const addressOf = ({ address, archive }: Pick<FeedRow, 'address' | 'archive'>): string =>
  archive !== null && address.startsWith(`/${archive}/`)
    ? address.slice(archive.length + 2)
    : address;

type Given<T> = { readonly [Key in keyof T]?: Exclude<T[Key], null> };

/** Leaves out what is null. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as Given<T>;

export const feedOf = (row: Selectable<FeedRow>): FollowedFeed => ({
  id: row.id,
  address: addressOf(row),
  kind: row.kind,
  language: isLanguage(row.language) ? row.language : 'en',
  origin: row.origin,
  addedAt: row.added_at,
  nextAt: row.next_at,
  failures: row.failures,
  ...given({
    title: row.title,
    threshold: row.threshold,
    team: row.team,
    addedBy: row.added_by,
    archive: row.archive,
    movedTo: row.moved_to,
    etag: row.etag,
    ttlMs: row.ttl_ms,
    lastModified: row.last_modified,
    readAt: row.read_at,
    lookedAt: row.looked_at,
    failingSince: row.failing_since,
    fault: row.fault,
    doubted: row.doubted,
    articleId: row.article_id,
  }),
});

export const itemOf = (row: Selectable<FeedItemRow>): FeedItem => ({
  feedId: row.feed_id,
  id: row.id,
  address: row.address,
  title: row.title,
  state: row.state,
  subjects: row.subjects === null ? [] : (JSON.parse(row.subjects) as string[]),
  tries: row.tries,
  changedAt: row.changed_at,
  ...given({
    summary: row.summary,
    published: row.published,
    score: row.score,
    fault: row.fault,
    articleId: row.article_id,
  }),
});
