/** What one language's words are for: lists with blanks between them, the first three of folded forms. */
export type TextWords = {
  /**
   * Words that say nothing about the subject: articles, pronouns, prepositions, auxiliaries, and the
   * words a question is made with.
   */
  readonly stopWords: string;
  /**
   * Words that frame a question more than they say what it is about: "what is the *name* of", "what
   * *type* of", "как *называется*", 「…の*名前*は」. They count, but less.
   */
  readonly frameWords: string;
  /** Words of any talk, such as "actually": they are looked up, and nobody misses them in a reply. */
  readonly plainWords: string;
  /** Verbs that say no more than that something is, becomes, begins or is wanted. */
  readonly lightVerbs?: string;
  /** Terms of words that are others in capitals. */
  readonly capitals?: Readonly<Record<string, string>>;
  /** Words whose full stop does not end a sentence, in small letters and without the stop. */
  readonly abbreviations?: string;
  /** Abbreviations that may stand at the end of a sentence too. */
  readonly abbreviationsAtEnd?: string;
  /** After one of those, or such as `U.S.`, one of these begins the next; alternatives of a pattern. */
  readonly starters?: string;
  /** Words that go on from what stands before them, such as "he", "there" and "both"; alternatives of a pattern. */
  readonly anaphora: string;
  /** Words that do so only where they begin a sentence, such as "however". */
  readonly connectives: string;
};
