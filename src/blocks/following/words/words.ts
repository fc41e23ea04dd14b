/** Faults that only what is followed has. */
type OwnFault = 'robots' | 'no-feed' | 'internal';

/** What is said of feeds and pages that are followed. Titles and buttons have 24 characters at most. */
export type FollowingWords = {
  readonly title: string;
  readonly submit: string;
  readonly cancel: string;
  readonly looking: (what: string) => string;
  /** Below a command without an address. */
  readonly how: string;
  readonly notEditor: string;
  /** Of a window that is open for too long. */
  readonly gone: string;
  readonly busy: string;
  readonly found: {
    readonly feed: (count: number) => string;
    readonly page: string;
    readonly pageWithFeeds: string;
    /** Before some articles with what they would score. */
    readonly samples: string;
    readonly what: string;
    /** One of the choices. */
    readonly thePage: string;
    readonly aFeed: string;
  };
  /** What must be scored to be kept, by where it begins. */
  readonly threshold: {
    readonly label: string;
    readonly hint: string;
    readonly choices: Readonly<Record<0 | 20 | 40 | 60 | 80, string>>;
    /** One that the file sets, between those. */
    readonly other: (threshold: number) => string;
  };
  readonly followed: string;
  readonly already: string;
  readonly list: {
    readonly title: string;
    readonly none: string;
    readonly lead: (first: number, last: number, all: number) => string;
    readonly newer: string;
    readonly older: string;
    readonly open: string;
    readonly leftOut: string;
  };
  readonly feed: {
    readonly title: string;
    readonly kinds: Readonly<Record<'feed' | 'page', string>>;
    readonly inFile: string;
    readonly keptFrom: (threshold: number) => string;
    readonly counts: (kept: number, leftOut: number) => string;
    readonly never: string;
    readonly lookedAt: (moment: string) => string;
    /** `since` is a day; absent where it has only begun to fail. */
    readonly failing: (since: string) => string;
    readonly save: string;
    readonly saved: string;
    readonly end: string;
    readonly sure: { readonly title: string; readonly text: string };
    readonly ended: string;
  };
  readonly leftOut: {
    readonly title: string;
    readonly lead: (count: number) => string;
    readonly none: string;
    readonly score: (score: number) => string;
    readonly subjects: (names: string) => string;
    readonly takeIn: string;
    readonly taking: (title: string) => string;
    readonly taken: string;
    readonly there: string;
  };
  readonly home: {
    readonly heading: string;
    readonly failing: (since: string, reason: string) => string;
  };
  /** To whoever added it. */
  readonly failedForAWeek: (name: string, reason: string) => string;
  readonly faults: Readonly<Record<OwnFault, string>>;
};
