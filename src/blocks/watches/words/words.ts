/** What the bot says about watched questions. Dates come as people write them. */
export type WatchWords = {
  readonly heading: string;
  readonly none: string;
  /** How to watch a question by the command. */
  readonly how: string;
  /** In front of the watch that has just been set. */
  readonly set: string;
  /** In front of one that is paused now. */
  readonly isPaused: string;
  /** The same question was watched before. */
  readonly setBefore: string;
  /** There are as many as there may be. */
  readonly full: (most: number) => string;
  /** What happens when something is found; a channel stands between the two parts. */
  readonly tells: {
    readonly person: { readonly atOnce: string; readonly digest: string };
    readonly channel: {
      readonly atOnce: readonly [before: string, after: string];
      readonly digest: readonly [before: string, after: string];
    };
  };
  readonly since: (date: string) => string;
  readonly paused: (date: string) => string;
  readonly more: (count: number) => string;
  readonly page: (first: number, last: number, total: number) => string;
  readonly buttons: {
    readonly pause: string;
    readonly resume: string;
    readonly end: string;
    /** To have it posted where the button stands, or sent to oneself again. */
    readonly here: string;
    readonly me: string;
    readonly digest: string;
    readonly atOnce: string;
    readonly why: string;
    readonly newer: string;
    readonly older: string;
  };
  readonly ended: (question: string) => string;
  /** Of an old button. */
  readonly gone: string;
  readonly notYours: string;
  readonly notHere: string;
  readonly sameHere: string;
  readonly noDigest: string;
  /** Above what was found. */
  readonly found: {
    readonly person: (question: string) => string;
    readonly channel: (question: string) => string;
  };
  readonly moreFound: (count: number) => string;
  readonly why: {
    /** Who set it and when; around the name of a person, for a channel. */
    readonly you: (date: string) => string;
    readonly channel: { readonly before: string; readonly after: (date: string) => string };
    readonly found: (date: string, percent: number, from: number) => string;
    readonly gone: string;
  };
};
