import { localTime } from '../../../digest/settings/local-time.ts';
import type { Language } from '../../../text/language.ts';
import { dateForPeople } from '../../kit/date.ts';
import { digestSetWordsIn } from './words/words-in.ts';

/** The day of the week, from Monday, 1, to Sunday, 7. */
export const weekdayName = (weekday: number, language: Language): string =>
  digestSetWordsIn(language).weekdays[weekday - 1] ?? '';

/** Which days of the week, in one phrase. */
export function weekdaysPhrase(weekdays: readonly number[], language: Language): string {
  const words = digestSetWordsIn(language);
  const days = weekdays.toSorted((a, b) => a - b);
  if (days.length === 7) return words.everyDay;
  if (days.join('') === '12345') return words.workingDays;
  return words.listOfDays(days.map((day) => weekdayName(day, language)));
}

/** `YYYY-MM-DD` with its day of the week: "Tuesday, 24 November 2026". */
export function dayWithWeekday(date: string, language: Language): string {
  const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const name = weekdayName(weekday, language);
  return digestSetWordsIn(language).dayWithWeekday(name, dateForPeople(date, language));
}

/** A moment as the channel's clocks show it. `at` is in ms since 1970. */
export function momentForPeople(at: number, zone: string, language: Language): string {
  const { date, time } = localTime(at, zone);
  return digestSetWordsIn(language).moment(dayWithWeekday(date, language), time, zone);
}
