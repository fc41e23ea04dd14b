/** What stands in the App Home. Dates come as people write them. */
export type HomeWords = {
  readonly ask: {
    readonly heading: string;
    readonly question: string;
    readonly submit: string;
  };
  readonly archive: {
    readonly heading: string;
    readonly size: (articles: number, passages: number) => string;
    readonly added: string;
    readonly faulty: (files: number) => string;
    readonly fault: (file: string, line: number) => string;
    readonly moreFaults: (count: number) => string;
    readonly add: string;
  };
  readonly week: {
    readonly heading: string;
    readonly counts: (asked: number, answered: number) => string;
  };
  readonly gaps: {
    readonly heading: string;
    readonly own: string;
    readonly all: string;
    readonly none: string;
    readonly asked: (people: number, date: string) => string;
    readonly more: (count: number) => string;
    readonly add: string;
    readonly dismiss: string;
    readonly confirm: {
      readonly title: string;
      readonly text: string;
      readonly yes: string;
      readonly no: string;
    };
  };
  readonly digests: {
    readonly heading: string;
    readonly none: string;
    readonly paused: string;
    readonly pausedUntil: (date: string) => string;
    readonly faulty: string;
  };
  readonly sources: SourcesWords;
};

/** What is said around the list of articles. */
export type SourcesWords = {
  readonly lead: (first: number, last: number, total: number) => string;
  readonly none: string;
  readonly newer: string;
  readonly older: string;
};
