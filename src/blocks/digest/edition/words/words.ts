import type { Content } from '../../../../digest/content/content.ts';

/** For an edition of a day and for one of a week. */
type OfSpan<Said> = Readonly<Record<Content['span'], Said>>;

/** What the bot itself says in a digest, and about one. */
export type DigestWords = {
  readonly title: OfSpan<(date: string) => string>;
  /** The sentence above all: what is in it, of the usual time or of all since a date. */
  readonly inIt: OfSpan<(what: string) => string> & {
    readonly since: (date: string, what: string) => string;
  };
  /** Parts of that sentence. */
  readonly counts: {
    readonly news: (count: number) => string;
    readonly changed: (count: number) => string;
    readonly watched: (count: number) => string;
    readonly past: OfSpan<(count: number) => string>;
    readonly asked: (count: number) => string;
    readonly missing: (count: number) => string;
  };
  readonly news: string;
  readonly moreNews: (count: number) => string;
  /** Before the other places of an article. */
  readonly alsoIn: string;
  /** After them, how many more there are. */
  readonly moreIn: (count: number) => string;
  readonly changed: string;
  readonly moreChanged: (count: number) => string;
  readonly past: OfSpan<string>;
  /** Before what answers questions that are watched in the channel. */
  readonly watched: string;
  readonly moreWatched: (count: number) => string;
  readonly asked: string;
  readonly answered: string;
  readonly unanswered: string;
  /** How often a question was asked, twice or more. */
  readonly times: (count: number) => string;
  readonly moreAsked: (count: number) => string;
  readonly missing: string;
  readonly askers: (name: string, count: number) => string;
  readonly nothing: OfSpan<string>;
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
