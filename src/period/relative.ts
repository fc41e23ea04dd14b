import type { Days } from './calendar/days.ts';
import { calendarDays, daysUntil, type Unit } from './calendar/units.ts';
import { inAll, inAlphabets } from './languages/alternatives.ts';
import { english, NO_OF } from './languages/en.ts';
import { japanese } from './languages/ja.ts';
import { russian, UNITS_COUNTED } from './languages/ru.ts';
import type { RelativeDay, RelativeYear } from './languages/words.ts';
import { numberIn, numberTo, numberToJapanese } from './numbers.ts';
import { anyOf, WORD_END, whole } from './pattern.ts';

/** How dates that are counted from today are said, and which days are meant. */
type Relative = {
  readonly alphabetic: string;
  readonly japanese: string;
  readonly days: (today: string, text: string) => Days | undefined;
};

const named = (unit: Exclude<Unit, 'decade'>, back: number, name: RelativeDay): Relative => ({
  alphabetic: inAlphabets(({ relativeDays }) => relativeDays[name]),
  japanese: japanese.relativeDays[name],
  days: (today) => calendarDays(today, unit, back),
});

const NAMED: readonly Relative[] = [
  named('day', 2, 'dayBeforeYesterday'),
  named('day', 1, 'yesterday'),
  named('week', 2, 'weekBeforeLast'),
  named('week', 1, 'lastWeek'),
  named('week', 0, 'thisWeek'),
  named('month', 2, 'monthBeforeLast'),
  named('month', 1, 'lastMonth'),
  named('month', 0, 'thisMonth'),
];

/** The unit in a short text. */
const unitIn = (text: string): Unit | undefined => UNITS.find(([, name]) => name.test(text))?.[0];

const UNITS = (Object.keys(english.units) as Unit[]).map(
  (unit) =>
    [
      unit,
      new RegExp(
        `(?<![a-zа-я])(?:${english.units[unit]}s?|${russian.units[unit]}|${UNITS_COUNTED[unit]})(?![a-zа-яё])|${japanese.units[unit]}`,
        'iu',
      ),
    ] as const,
);

const counted = (way: 'ago' | 'past', tens: number, days: Relative['days']): Relative => ({
  alphabetic: inAlphabets((words) => words[way](numberTo(tens))),
  japanese: japanese[way](numberToJapanese(tens)),
  days,
});

/** Fifty-one years ago, and who counts them means no one year; the past forty is history, not news. */
const COUNTED: readonly Relative[] = [
  counted('ago', 5, (today, text) => {
    const unit = unitIn(text);
    return unit && unit !== 'decade' ? calendarDays(today, unit, numberIn(text) ?? 1) : undefined;
  }),
  counted('past', 3, (today, text) => {
    const unit = unitIn(text);
    return unit && daysUntil(today, unit, numberIn(text) ?? 1);
  }),
];

const alphabeticOf = (relatives: readonly Relative[]): string =>
  `${anyOf(...relatives.map(({ alphabetic }) => anyOf(alphabetic)))}${WORD_END}${NO_OF}`;
const japaneseOf = (relatives: readonly Relative[]): string =>
  anyOf(...relatives.map(({ japanese }) => japanese));

/** Yesterday, last week. */
export const NAMED_DAYS = alphabeticOf(NAMED);
export const NAMED_DAYS_JAPANESE = japaneseOf(NAMED);
/** Two years ago, the past three months. */
export const COUNTED_DAYS = alphabeticOf(COUNTED);
export const COUNTED_DAYS_JAPANESE = japaneseOf(COUNTED);

const READERS = [...NAMED, ...COUNTED].map(({ alphabetic, japanese, days }) => ({
  name: whole(anyOf(alphabetic, japanese)),
  days,
}));

/** The days a date that is counted from today stands for; `undefined` where it is another date. */
export const readRelative = (text: string, today: string): Days | undefined =>
  READERS.find(({ name }) => name.test(text))?.days(today, text);

/** As an operator, and where it is this day. */
export const TODAY = inAll(({ today }) => today);
export const TODAY_HERE = anyOf(inAll(({ todayHere }) => todayHere));

/** Last year, as it stands alone or after a month. */
export const RELATIVE_YEAR = anyOf(inAlphabets(({ relativeYear }) => relativeYear));
export const RELATIVE_YEAR_JAPANESE = japanese.relativeYear.join('|');

const BACK: readonly (readonly [year: RelativeYear, years: number])[] = [
  ['yearBeforeLast', 2],
  ['lastYear', 1],
  ['thisYear', 0],
];
const RELATIVE_YEARS = BACK.flatMap(([year, years]) => [
  { words: inAlphabets(({ relativeYears }) => relativeYears[year]), years, sign: '' },
  { words: japanese.relativeYears[year], years, sign: '年' },
]).map(({ words, ...one }) => ({ ...one, words: new RegExp(words, 'giu') }));

/** "March last year" as "March 2025", 昨年3月 as 2025年3月. */
export function relativeYearsInFigures(text: string, today: string): string {
  let plain = text;
  for (const { words, years, sign } of RELATIVE_YEARS) {
    plain = plain.replace(words, `${Number(today.slice(0, 4)) - years}${sign}`);
  }
  return plain;
}
