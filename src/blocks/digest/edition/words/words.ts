/** What the bot itself says in a digest, and about one. */
export type DigestWords = {
  readonly title: (date: string) => string;
  readonly news: string;
  readonly moreNews: (count: number) => string;
  /** Before the other places of an article. */
  readonly alsoIn: string;
  /** Before what answers questions that are watched in the channel. */
  readonly watched: string;
  readonly moreWatched: (count: number) => string;
  readonly past: string;
  readonly asked: string;
  readonly answered: string;
  readonly unanswered: string;
  /** How often a question was asked, twice or more. */
  readonly times: (count: number) => string;
  readonly moreAsked: (count: number) => string;
  readonly missing: string;
  readonly askers: (name: string, count: number) => string;
  readonly nothing: string;
  /** Between a question and what is said of it. */
  readonly dash: string;
  /** To whoever set a digest up; `channel` is a reference. */
  readonly fault: (channel: string, code: string) => Readonly<Record<FaultKind, string>>;
};

export type FaultKind =
  | 'archived'
  | 'not-in-channel'
  | 'not-found'
  | 'shared'
  | 'unseen'
  /** In direct messages, to their reader. */
  | 'outside'
  /** By a word of Slack that people need not know. */
  | 'refused';
