/** A process of the bot, by the clock of the database. */
export type CopyRow = {
  id: string;
  host: string;
  pid: number;
  started_at: number;
  /** Nought where it has stopped and left something. */
  seen_at: number;
  /** When another went on with what it had left. */
  covered_at: number | null;
};

/** What waits for a person, at whichever copy the answer arrives. */
export type DraftRow = {
  id: string;
  team: string;
  person: string;
  /** JSON. */
  body: string;
  size: number;
  kept_at: number;
};
