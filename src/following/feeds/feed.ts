/** A feed, in whatever form it was. What it does not say is absent. */
export type Feed = {
  readonly title?: string;
  /** Within that time nobody should ask again, in milliseconds. */
  readonly ttlMs?: number;
  /** As the feed lists them, at most `MOST_ITEMS`, each once. */
  readonly items: readonly ListedItem[];
};

/** An article that a feed lists. */
export type ListedItem = {
  /** What tells it apart in its feed: 32 hexadecimal digits. */
  readonly id: string;
  /** Begins with `https://` or `http://`. */
  readonly address: string;
  readonly title: string;
  /** The first words of what the feed says of it, without markup. */
  readonly summary?: string;
  /** `YYYY-MM-DD`, or a month or a year. */
  readonly published?: string;
};

/** A feed that a page names. */
export type FeedLink = { readonly address: string; readonly title?: string };

/** What was found at an address. */
export type Followable =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'page'; readonly title?: string; readonly feeds: readonly FeedLink[] };

/** Longer feeds list a whole archive, and nobody waits for what is that old. */
export const MOST_ITEMS = 200;
