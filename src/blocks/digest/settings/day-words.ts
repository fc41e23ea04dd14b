import { localTime } from '../../../digest/settings/local-time.ts';
import type { Language } from '../../../text/language.ts';
import { dateForPeople } from '../../kit/date.ts';

/** From Monday. */
const NAMES: Readonly<Record<Language, readonly string[]>> = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  ru: ['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  ja: ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日', '土曜日', '日曜日'],
};

/** The day of the week, from Monday, 1, to Sunday, 7. */
export const weekdayName = (weekday: number, language: Language): string =>
  NAMES[language][weekday - 1] ?? '';

/** Which days of the week, in one phrase. */
type Phrases = {
  readonly all: string;
  readonly working: string;
  readonly list: (names: readonly string[]) => string;
};

const commas = (names: readonly string[]): string => names.join(', ');

const PHRASES: Readonly<Record<Language, Phrases>> = {
  en: { all: 'Every day', working: 'Monday to Friday', list: commas },
  ru: {
    all: 'Каждый день',
    working: 'С понедельника по пятницу',
    list: (names) => {
      const [first = '', ...rest] = names;
      return commas([first.charAt(0).toUpperCase() + first.slice(1), ...rest]);
    },
  },
  ja: { all: '毎日', working: '月曜日から金曜日', list: (names) => names.join('、') },
};

export function weekdaysPhrase(weekdays: readonly number[], language: Language): string {
  const { all, working, list } = PHRASES[language];
  const days = weekdays.toSorted((a, b) => a - b);
  if (days.length === 7) return all;
  if (days.join('') === '12345') return working;
  return list(days.map((day) => weekdayName(day, language)));
}

/** `YYYY-MM-DD` with its day of the week: "Tuesday, 24 November 2026". */
export function dayWithWeekday(date: string, language: Language): string {
  const weekday = ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
  const name = weekdayName(weekday, language);
  const day = dateForPeople(date, language);
  return language === 'ja' ? `${day}（${name.charAt(0)}）` : `${name}, ${day}`;
}

/** A moment as the channel's clocks show it. `at` is in ms since 1970. */
export function momentForPeople(at: number, zone: string, language: Language): string {
  const { date, time } = localTime(at, zone);
  const day = dayWithWeekday(date, language);
  return language === 'ja' ? `${day}${time}（${zone}）` : `${day}, ${time} (${zone})`;
}
