/** What is said of articles that say something else than they did. */
export type ChangesWords = {
  /** When it was first seen to say so. */
  readonly changed: (after: string) => string;
  /** The same where a person corrected it. */
  readonly corrected: (after: string) => string;
  /** After that: of when the earlier text is. */
  readonly earlier: (before: string) => string;
  readonly sameDay: string;
  /** Before a sentence, with what stands between the two. */
  readonly before: string;
  readonly now: string;
  readonly added: string;
  readonly removed: string;
  /** Sentences that there was no room for. */
  readonly more: (count: number) => string;
  readonly list: {
    readonly lead: string;
    readonly none: string;
    readonly older: string;
    readonly newest: string;
  };
};
