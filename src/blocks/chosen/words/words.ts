/** What the bot says about answers that people choose. Dates come as people write them. */
export type ChosenWords = {
  /** Under a passage, to whoever may choose. */
  readonly choose: string;
  readonly isChosen: (question: string) => string;
  readonly notEditor: string;
  /** The passage, or what was chosen, is not what it was. */
  readonly changed: string;
  readonly gone: string;
  /** Under a question without an answer. */
  readonly pick: string;
  /** The window to pick a passage in. */
  readonly picking: {
    readonly title: string;
    readonly lead: string;
    readonly search: string;
    readonly hint: string;
    readonly submit: string;
    readonly none: string;
  };
  /** The list in the Home. */
  readonly heading: string;
  readonly none: string;
  readonly by: (date: string) => string;
  /** Around the name of who chose. */
  readonly before: string;
  readonly stale: string;
  readonly more: (count: number) => string;
  readonly all: string;
  readonly edit: string;
  readonly end: string;
  readonly confirm: {
    readonly title: string;
    readonly text: string;
    readonly yes: string;
    readonly no: string;
  };
  /** The window to change the wording of the question. */
  readonly editing: {
    readonly title: string;
    readonly question: string;
    readonly hint: string;
    readonly save: string;
    readonly saved: string;
    readonly taken: string;
  };
};
