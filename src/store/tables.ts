import type {
  ArticleChangeRow,
  ArticleCorrectionRow,
  ArticleRefetchRow,
  ArticleRow,
  ArticleVersionRow,
} from './rows/article-rows.ts';
import type { CopyRow, DraftRow } from './rows/copy-rows.ts';
import type { FeedItemRow, FeedRow } from './rows/feed-rows.ts';
import type { DepartureRow, InstallationRow, OrganisationTeamRow } from './rows/installing-rows.ts';
import type { SharedArchiveRow, SharedFileRow } from './rows/shared-rows.ts';

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
  readonly organisation_teams: OrganisationTeamRow;
  readonly departures: DepartureRow;
  readonly articles: ArticleRow;
  readonly article_versions: ArticleVersionRow;
  readonly article_changes: ArticleChangeRow;
  readonly article_corrections: ArticleCorrectionRow;
  readonly article_refetches: ArticleRefetchRow;
  readonly archive_use: ArchiveUseRow;
  readonly plain_archive: { number: number; name: string };
  readonly feeds: FeedRow;
  readonly feed_items: FeedItemRow;
  readonly watches: WatchRow;
  readonly watch_findings: WatchFindingRow;
  readonly seen_passages: SeenPassageRow;
  readonly chosen_answers: ChosenAnswerRow;
  readonly copies: CopyRow;
  readonly drafts: DraftRow;
  readonly shared_archives: SharedArchiveRow;
  readonly shared_files: SharedFileRow;
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
  entry: 'command' | 'mention' | 'direct-message' | 'shortcut' | 'form' | 'workflow';
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

/** Who is at work on it, until `held_until`; after that it is anybody's. */
type Held = { holder: string | null; held_until: number };

export type EditionRow = Held & {
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
};

/** Of a workspace, or of a channel of it. */
type ArchiveUseRow = {
  team: string;
  /** Empty where it is the workspace itself. */
  channel: string;
  /** JSON: names. */
  archives: string;
  set_by: string;
  set_at: number;
};

export type WatchRow = {
  id: string;
  team: string;
  /** Who is told: whoever set it, or all in a channel. */
  audience: 'person' | 'channel';
  /** The id of that person or channel. */
  owner: string;
  set_by: string;
  /** The direct messages it was set in, whose digest may tell of it. */
  place: string | null;
  language: string;
  question: string;
  /** The question that it goes on from. */
  earlier: string | null;
  /** What two spellings of one question share. */
  words: string;
  delivery: 'at-once' | 'digest';
  paused_at: number | null;
  created_at: number;
};

export type WatchFindingRow = {
  watch_id: string;
  /** Of the words of the quote. */
  mark: string;
  /** The id of the passage. */
  passage: string;
  quote: string;
  /** How sure it was to answer, in percent. */
  sure: number;
  /** `known`: it stood in the reply when the watch was set. `digest`: an edition tells of it. */
  state: 'known' | 'untold' | 'told' | 'digest';
  /** The message that tells of it, by its claim. */
  batch: string | null;
  found_at: number;
};

type SeenPassageRow = { mark: string };

export type ChosenAnswerRow = {
  id: string;
  team: string;
  question: string;
  /** What two spellings of one question share. */
  words: string;
  /** The id of the passage, and the hash of its text when it was chosen. */
  passage: string;
  hash: string;
  quote: string;
  chosen_by: string;
  chosen_at: number;
};
