/** Something a person should look at before the article is saved. */
export interface Doubt {
  /** What sort of doubt it is, for those who say it in other words. */
  readonly kind: DoubtKind;
  /** A sentence for people, in English. */
  readonly text: string;
  /** The paragraph it is about, an index into `paragraphs`. */
  readonly paragraph?: number;
}

type DoubtKind =
  /** One reader has a paragraph at the beginning, the end or within that the other left out. */
  | 'first-paragraph'
  | 'last-paragraph'
  | 'paragraph'
  | 'left-out'
  /** Little text, or a page that shows more to those who pay. */
  | 'little-text'
  | 'cut-off'
  | 'several-articles'
  /** It is the name of the file. */
  | 'title'
  | 'date'
  | 'date-unclear'
  /** A word was joined at the end of a line that may be written with a hyphen. */
  | 'hyphens'
  | 'pictures';

/** What was read from a source. What the source does not say is absent, never made up. */
export interface ReadDocument {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly publisher?: string;
  /** `YYYY-MM-DD`, or a month or year where no more is said. */
  readonly date?: string;
  /** The canonical address. */
  readonly url?: string;
  /** A code such as `en`. */
  readonly language?: string;
  /** Markdown. */
  readonly body: string;
  /** The words of each paragraph, list item and table as a reader sees them; no headings. */
  readonly paragraphs: readonly string[];
  readonly doubts: readonly Doubt[];
  /** What the source says itself of what a person has mended. */
  readonly own?: Own;
}

export type Own = Pick<ReadDocument, 'title' | 'authors' | 'publisher'>;
