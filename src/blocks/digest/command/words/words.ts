/** What the bot says to whoever typed `/digest` with a word after it. */
export type CommandWords = {
  readonly help: HelpWords;
  readonly status: StatusWords;
  readonly actions: ActionWords;
  readonly reasons: ReasonWords;
};

type HelpWords = {
  readonly heading: string;
  readonly unknown: (typed: string) => string;
  readonly lines: readonly string[];
  /** To a command that was said to the bot instead of typed. */
  readonly typeIt: (command: string) => string;
};

/** How a digest does. */
type StatusWords = {
  readonly heading: string;
  readonly none: string;
  readonly faultySettings: string;
  readonly next: (moment: string) => string;
  readonly noNext: string;
  readonly pausedUntil: (day: string) => string;
  readonly paused: string;
  readonly stopped: (reason: string) => string;
  readonly inHand: (day: string) => string;
  readonly last: (moment: string) => string;
  readonly noLast: string;
  readonly skipped: (day: string, reason: string) => string;
  readonly more: (count: number) => string;
  readonly fault: (day: string, reason: string) => string;
};

/** What the bot says once `/digest now`, `pause`, `resume` or `off` is done. */
export type ActionWords = {
  readonly posted: string;
  readonly postedBefore: string;
  /** On the link to it. */
  readonly look: string;
  readonly onItsWay: string;
  readonly nothingNow: string;
  readonly notPosted: (reason: string) => string;
  readonly nothingToPreview: string;
  readonly paused: string;
  readonly pausedUntil: (day: string) => string;
  readonly resumed: string;
  /** After a resume that changed nothing. */
  readonly stillStopped: (reason: string) => string;
  readonly unread: string;
  readonly past: (day: string) => string;
  readonly next: (moment: string) => string;
  readonly askOff: string;
  readonly off: string;
  readonly keep: string;
  readonly isOff: string;
  readonly isKept: string;
  readonly tooLate: string;
};

/** Why an edition was not posted, as a part of a sentence. */
type ReasonWords = {
  readonly known: Readonly<Record<KnownReason, string>>;
  /** Slack's own word, where there is no better one. */
  readonly other: (code: string) => string;
  readonly unknown: (code: string) => string;
};

export type KnownReason =
  | 'nothing-new'
  | 'paused'
  | 'missed'
  | 'too-late'
  | 'archive-taken'
  | 'faulty-settings'
  | 'faulty-payload'
  | 'is_archived'
  | 'not_in_channel'
  | 'channel_not_found'
  | 'shared_channel'
  | 'unseen_channel'
  | 'outside_reader';
