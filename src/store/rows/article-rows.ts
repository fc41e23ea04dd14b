export type ArticleRow = {
  id: string;
  hash: string;
  first_seen_at: number;
  changed_at: number;
};

export type ArticleVersionRow = {
  article_id: string;
  hash: string;
  seen_at: number;
  /** JSON: what a citation names. */
  about: string;
  /** JSON: its passages. */
  passages: string;
};

export type ArticleChangeRow = {
  id: string;
  article_id: string;
  from_hash: string;
  to_hash: string;
  changed_at: number;
};

export type ArticleCorrectionRow = {
  article_id: string;
  /** Of what it said after the correction. */
  hash: string;
  /** Empty where whoever it was is of a workspace that has left. */
  person: string;
  /** Of the person; null in rows that are older than this column. */
  team: string | null;
  corrected_at: number;
};

export type ArticleRefetchRow = {
  article_id: string;
  saved_at: number;
  /** How many of the looks are over. */
  step: number;
  due_at: number;
  /** Of the present look. */
  failures: number;
  etag: string | null;
  last_modified: string | null;
  holder: string | null;
  held_until: number;
};
