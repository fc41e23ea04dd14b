/** How one language writes numbers, decades and centuries: folded words with blanks between them. */
export type ValueWords = {
  /** Each number below a thousand that has a word of its own, with all forms of the word. */
  readonly numbers: Readonly<Record<number, string>>;
  /** What multiplies the number before it: a dozen, a thousand, a million. */
  readonly scales: Readonly<Record<number, string>>;
  /** Words that are a number with its scale: «полмиллиона». */
  readonly wholes: Readonly<Record<number, string>>;
  /** By number, the beginning or the whole of an ordinal. */
  readonly ordinals: Readonly<Record<number, string>>;
  /** What an ordinal's beginning goes on with; a source of a regular expression. */
  readonly ordinalEnding: string;
  /** Stands within a number and adds nothing to it. */
  readonly joints: string;
  /** Words around figures that make a date, a decade or a century of them. */
  readonly around: string;
  /** By number of tens, the word for a decade. */
  readonly decades: Readonly<Record<number, string>>;
  /** What is counted in Roman signs: chapters, volumes, wars; alternatives of a pattern. */
  readonly parts: string;
};
