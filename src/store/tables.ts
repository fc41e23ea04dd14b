/**
 * What is kept, in the types that SQLite and PostgreSQL share: times are milliseconds since 1970, yes
 * and no are 1 and 0, lists and settings are JSON. The migrations make these tables.
 */
export type Tables = {
  readonly claims: ClaimRow;
  readonly questions: QuestionRow;
  readonly gaps: GapRow;
  readonly gap_watchers: GapWatcherRow;
  readonly feedback: FeedbackRow;
  readonly subscriptions: SubscriptionRow;
  readonly editions: EditionRow;
  readonly installations: InstallationRow;
  readonly articles: ArticleRow;
  readonly article_versions: ArticleVersionRow;
  readonly article_changes: ArticleChangeRow;
  readonly article_corrections: ArticleCorrectionRow;
  readonly article_refetches: ArticleRefetchRow;
  readonly common_ground_migrations: MigrationRow;
};

type MigrationRow = { number: number; name: string; applied_at: number };

type ClaimRow = {
  id: string;
  delivery: string;
  message: string | null;
  /** What was asked and where, as JSON; gone from the moment the reply is posted. */
  asked: string | null;
  state: 'claimed' | 'posting' | 'posted' | 'dropped' | 'uncertain';
  owner: string;
  tries: number;
  claimed_at: number;
  /** Where the reply stands and which words it answers, as JSON; null where nobody needs to find it. */
  reply: string | null;
};

export type QuestionRow = {
  id: string;
  team: string;
  entry: 'command' | 'mention' | 'direct-message' | 'shortcut' | 'form';
  channel: string;
  thread_ts: string | null;
  asker: string;
  is_private: number;
  language: string;
  /** Gone when its time is over; the rest of the row stays. */
  text: string | null;
  kind: string;
  /** JSON: ids and marks. */
  passages: string;
  /** The question that this one goes on from; goes with the text. */
  earlier: string | null;
  asked_at: number;
};

type GapRow = { question_id: string; opened_at: number; closed_at: number | null };

type GapWatcherRow = { question_id: string; person: string; asked_at: number };

type FeedbackRow = {
  question_id: string;
  person: string;
  verdict: 'helpful' | 'unhelpful';
  reason: string | null;
  comment: string | null;
  given_at: number;
};

export type SubscriptionRow = {
  id: string;
  team: string;
  channel: string;
  settings: string;
  created_by: string;
  created_at: number;
  paused_until: number | null;
  fault: string | null;
  /** When the settings were last set; null in rows that are older than this column. */
  changed_at: number | null;
  /** When whoever set it up was told of the fault. */
  fault_told_at: number | null;
};

export type EditionRow = {
  id: string;
  subscription_id: string;
  local_date: string;
  /** What the message carries, to be found again by. */
  key: string;
  /** `unknown`: it may stand in the channel, and cannot be looked for there. */
  state: 'planned' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown';
  payload: string | null;
  ts: string | null;
  reason: string | null;
  planned_at: number;
  changed_at: number;
  /** Who is at work on it, until `held_until`; after that it is anybody's. */
  holder: string | null;
  held_until: number;
};

type InstallationRow = { id: string; body: string; changed_at: number };

type ArticleRow = {
  id: string;
  hash: string;
  first_seen_at: number;
  changed_at: number;
};

type ArticleVersionRow = {
  article_id: string;
  hash: string;
  seen_at: number;
  /** JSON: what a citation names. */
  about: string;
  /** JSON: its passages. */
  passages: string;
};

type ArticleChangeRow = {
  id: string;
  article_id: string;
  from_hash: string;
  to_hash: string;
  changed_at: number;
};

type ArticleCorrectionRow = {
  article_id: string;
  /** Of what it said after the correction. */
  hash: string;
  person: string;
  corrected_at: number;
};

type ArticleRefetchRow = {
  article_id: string;
  saved_at: number;
  /** How many of the looks are over. */
  step: number;
  due_at: number;
  /** Of the present look. */
  failures: number;
  etag: string | null;
  last_modified: string | null;
  held_until: number;
};
