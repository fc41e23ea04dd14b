/** An archive of which copies of the bot share what they write; of several at once one writes. */
export type SharedArchiveRow = {
  /** The key of the archive; empty where it is alone, or is the one that keeps plain ids. */
  archive: string;
  /** Of the last change to any of its files. */
  version: number;
  holder: string | null;
  held_until: number;
};

export type SharedFileRow = {
  archive: string;
  /** Below the folder of the archive. */
  path: string;
  /** Of the archive, when the file was last changed. */
  version: number;
  /** Of the content; of a file that was taken out, of its last one. */
  hash: string;
  /** JSON: hashes of what it said before. */
  earlier: string;
  /** Null where it was taken out. */
  content: string | null;
  changed_at: number;
};
