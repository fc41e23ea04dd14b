/** What stands in the windows in which articles are read and corrected. Titles have 24 characters at most. */
export type ArticlesWords = {
  /** On the button beside an article in a list. */
  readonly read: string;
  readonly title: string;
  readonly part: (number: number, total: number) => string;
  readonly previous: string;
  readonly next: string;
  /** Before the address of the page. */
  readonly page: string;
  /** Before what a summary is based on. */
  readonly sources: string;
  readonly moreSources: (count: number) => string;
  /** In place of a publisher. */
  readonly brief: string;
  readonly gone: string;
  readonly correct: CorrectWords;
  readonly remove: {
    readonly button: string;
    readonly confirm: {
      readonly title: string;
      readonly text: string;
      readonly yes: string;
      readonly no: string;
    };
    /** `path` is where the file is kept. */
    readonly done: (path: string) => string;
    readonly changed: string;
  };
  readonly notAdmin: string;
  /** Somebody else has begun to change it. */
  readonly busy: string;
  readonly unwritable: string;
};

type CorrectWords = {
  readonly button: string;
  readonly title: string;
  readonly submit: string;
  /** Above the fields, where the text is Markdown. */
  readonly markdown: string;
  readonly saved: string;
  /** Above what was typed, where somebody else has changed the article meanwhile. */
  readonly changed: string;
  /** The text does not fit into the form; `path` is the file's. */
  readonly tooLong: (path: string) => string;
  /** At the text, with what is wrong with it. */
  readonly faulty: (what: string) => string;
};
