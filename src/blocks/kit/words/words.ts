/** What every surface says alike. */
export type KitWords = {
  /** The title of a window that has no other. */
  readonly bot: string;
  readonly close: string;
  /** A day, a month or a year; `month` and `day` count from 1. */
  readonly date: (year: string, month?: number, day?: number) => string;
};
