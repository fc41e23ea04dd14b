import { dayFrom } from '../../period/calendar/days.ts';
import { english } from '../../period/languages/en.ts';
import { russian } from '../../period/languages/ru.ts';
import { readDays } from '../../period/written-days.ts';
import { nextOccurrence } from './due.ts';

/** Until when a digest is to be silent. Dates are `YYYY-MM-DD`, where the channel is. */
export type Pause =
  | { readonly kind: 'open' }
  | { readonly kind: 'until'; readonly date: string }
  | { readonly kind: 'past'; readonly date: string }
  /** No date, or one that could be two. */
  | { readonly kind: 'unread' };

const MONTH = `(?:${english.monthAfterDay}\\.?|${russian.monthAfterDay})`;

/** Whole days as people write them; the year may be left out. */
const DAYS: readonly RegExp[] = [
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.?(?<year>\d{4})?\.?$/,
  new RegExp(
    `^(?<day>\\d{1,2})(?:st|nd|rd|th|-?го)?\\s(?:of\\s)?(?<month>${MONTH}),?(?:\\s(?<year>\\d{4})(?:\\s?(?:г\\.?|года))?)?$`,
  ),
  new RegExp(`^(?<month>${MONTH})\\s(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(?<year>\\d{4}))?$`),
  /^(?:(?<year>\d{4})年)?\s?(?<month>\d{1,2})月\s?(?<day>\d{1,2})日$/,
];

const SLASHED = /^(?<a>\d{1,2})\/(?<b>\d{1,2})(?:\/(?<year>\d{4}))?$/;

const TOMORROW: ReadonlySet<string> = new Set(['tomorrow', 'завтра', '明日', 'あした']);

/** By day of the week, from Monday, 1. "Next Monday" is not the same day for everybody. */
const WEEKDAYS: readonly RegExp[] = [
  /^(?:mon(?:day)?|понедельник[а]?|月曜日?)$/,
  /^(?:tue(?:s(?:day)?)?|вторник[а]?|火曜日?)$/,
  /^(?:wed(?:nesday)?|сред[ауы]|水曜日?)$/,
  /^(?:thu(?:rs(?:day)?)?|четверг[а]?|木曜日?)$/,
  /^(?:fri(?:day)?|пятниц[ауы]|金曜日?)$/,
  /^(?:sat(?:urday)?|суббот[ауы]|土曜日?)$/,
  /^(?:sun(?:day)?|воскресень[ея]|日曜日?)$/,
];

/** What stands beside "pause": nothing, or a date with or without "until". */
export function readPause(typed: string, today: string): Pause {
  const text = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (text === '') return { kind: 'open' };
  const until = text.replace(/^(?:until|till|до|по) /, '').replace(/\s?まで$/, '');
  const date = readDay(until, today);
  if (date === undefined) return { kind: 'unread' };
  return { kind: date > today ? 'until' : 'past', date };
}

function readDay(text: string, today: string): string | undefined {
  if (TOMORROW.has(text)) return dayFrom(today, 1);
  const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(text));
  if (weekday >= 0) {
    const days = [1, 2, 3, 4, 5, 6, 7].map((ahead) => dayFrom(today, ahead));
    return days.find((day) => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7 === weekday);
  }
  const slashed = SLASHED.exec(text)?.groups;
  if (slashed !== undefined) return onlyOne(slashed, today);
  for (const pattern of DAYS) {
    const { year, month, day } = pattern.exec(text)?.groups ?? {};
    if (month !== undefined && day !== undefined) return dayOf(year, month, day, today);
  }
  return undefined;
}

/** 31/3 and 3/31 are one day, 3/4 is one of two. */
function onlyOne({ a = '', b = '', year }: Readonly<Record<string, string>>, today: string) {
  const ways = [dayOf(year, b, a, today), dayOf(year, a, b, today)];
  const [one, ...others] = new Set(ways.filter((day) => day !== undefined));
  return others.length === 0 ? one : undefined;
}

/** A day of last month, said without its year, is a slip and not one of next year. */
const FAR_DAYS = 300;

/** Without a year it is the next such day, unless that is nearly a year away. */
function dayOf(year: string | undefined, month: string, day: string, today: string) {
  const on = (of: string): string | undefined => {
    const text = /\d/.test(month) ? `${of}-${month}-${day}` : `${day} ${month} ${of}`;
    const found = readDays(text);
    return found?.first === found?.last ? found?.first : undefined;
  };
  if (year !== undefined) return on(year);
  const [now, later] = [today.slice(0, 4), `${Number(today.slice(0, 4)) + 1}`].map(on);
  const isNear = later !== undefined && later <= dayFrom(today, FAR_DAYS);
  return now !== undefined && (now > today || !isNear) ? now : later;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

/** Local clocks are up to 14 hours ahead of UTC. */
const FARTHEST_MS = 15 * 60 * 60 * 1000;

/** When a day begins, in ms since 1970: at midnight, or where the clocks skip that, just after. */
export function startOfDay(date: string, zone: string): number {
  const midnight = { time: '00:00', zone, weekdays: EVERY_DAY };
  let next = nextOccurrence(midnight, Date.parse(date) - FARTHEST_MS);
  while (next.date < date) next = nextOccurrence(midnight, next.at);
  return next.at;
}
