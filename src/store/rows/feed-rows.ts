/** A feed or a page that is followed. */
export type FeedRow = {
  id: string;
  /** Behind the key of the archive that it fills, where that has one. */
  address: string;
  /** Of the address, with its port: what is asked once at a time. */
  host: string;
  kind: 'feed' | 'page';
  /** `file`: it stands in `feeds.yml`. */
  origin: 'file' | 'slack';
  title: string | null;
  /** From 0 to 100; null where none is set. */
  threshold: number | null;
  team: string | null;
  added_by: string | null;
  /** What it fills, of several archives; null for the one whose ids are plain. */
  archive: string | null;
  /** Of whoever added it. */
  language: string | null;
  added_at: number;
  /** Nobody follows it any more; what is known of its items stays. */
  ended_at: number | null;
  /** Where it is by now, as the site says for good. */
  moved_to: string | null;
  etag: string | null;
  /** How long the feed itself wants to be left alone. */
  ttl_ms: number | null;
  last_modified: string | null;
  /** When its content was last read. */
  read_at: number | null;
  /** When it was last asked for, with whatever outcome. */
  looked_at: number | null;
  next_at: number;
  /** One after the other, since the last look that succeeded. */
  failures: number;
  failing_since: number | null;
  fault: string | null;
  fault_told_at: number | null;
  /** Of a page: what its text was last, where it was not taken for that of its article. 16 hexadecimal digits. */
  doubted: string | null;
  /** Of a page: what it was saved as. */
  article_id: string | null;
  /** Who is at work on it, until `held_until`; after that it is anybody's. */
  holder: string | null;
  held_until: number;
};

/** What a feed has listed. */
export type FeedItemRow = {
  feed_id: string;
  id: string;
  address: string;
  title: string;
  /** Gone once it is known what becomes of the item. */
  summary: string | null;
  /** `YYYY-MM-DD`, as the feed says. */
  published: string | null;
  /** `there`: the archive had it; `old`: it was listed before anybody followed the feed. */
  state: 'new' | 'kept' | 'there' | 'left-out' | 'failed' | 'old';
  /** From 0 to 100. */
  score: number | null;
  /** JSON: ids of the concepts that the score rests on. */
  subjects: string | null;
  fault: string | null;
  article_id: string | null;
  tries: number;
  /** In its feed, from the top, when it was first listed. */
  place: number;
  /** When the feed was last seen to list it. */
  listed_at: number;
  changed_at: number;
};
