/** A day, month or year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type PartialDate = string;

const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether `text` is `YYYY-MM-DD`, `YYYY-MM` or `YYYY` and a date of the calendar. */
export function isPartialDate(text: string): text is PartialDate {
  const parts = FORM.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The first day of a partial date, `YYYY-MM-DD`. */
export const firstDay = (date: PartialDate): string => `${date}-01-01`.slice(0, 10);

/** The last day of a partial date, `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year, month] = date.split('-').map(Number) as [number, number];
  const day = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return `${date}-${day}`;
}
