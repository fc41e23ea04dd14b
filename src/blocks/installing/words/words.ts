/** What has come of an installation. */
export type Outcome =
  | 'installed'
  | 'cancelled'
  | 'expired'
  | 'used'
  | 'other-browser'
  | 'not-allowed'
  | 'failed';

export type InstallingWords = {
  /** A heading, and a sentence or two. */
  readonly pages: Readonly<Record<Outcome, readonly [heading: string, text: string]>>;
  /** The link to the beginning. */
  readonly again: string;
};
