/** A piece of a document as a reader sees it, in order. Its text has no markup. */
export type Block = TextBlock | TableBlock;

export type TextBlock = {
  readonly kind: 'heading' | 'paragraph' | 'item' | 'quote' | 'code';
  readonly text: string;
  /** Of a heading, from 1; of a list item, how deep it is nested, from 0. */
  readonly level?: number;
  /** The number of an item in an ordered list. */
  readonly number?: number;
  /** The page it begins on, from 1, where there are pages. */
  readonly page?: number;
};

type TableBlock = {
  readonly kind: 'table';
  /** The first is the head. */
  readonly rows: readonly (readonly string[])[];
  readonly page?: number;
};
