import { inAlphabets } from './languages/alternatives.ts';
import { BEFORE_MONTH, english, OF } from './languages/en.ts';
import {
  AFTER_NO_YEAR,
  monthsOrYear,
  PARTICLE,
  START_JAPANESE,
  YEAR_JAPANESE,
} from './languages/ja.ts';
import { OF_YEAR, russian, YEAR_RUSSIAN } from './languages/ru.ts';
import { anyOf, SPACE, START, WORD_END, YEAR, YEAR_END } from './pattern.ts';
import {
  COUNTED_DAYS,
  COUNTED_DAYS_JAPANESE,
  NAMED_DAYS,
  NAMED_DAYS_JAPANESE,
  RELATIVE_YEAR,
  RELATIVE_YEAR_JAPANESE,
} from './relative.ts';
import { DECADE, DECADE_JAPANESE, partOf, partOfJapanese } from './year-parts.ts';
import { BARE_YEAR, NOT_COUNTED } from './years.ts';

export const MONTH = anyOf(inAlphabets(({ month }) => month));
const DAY = '\\d{1,2}';
const ORDINAL = `${DAY}(?:${inAlphabets(({ ordinalEnding }) => ordinalEnding)})?`;
const YEAR_AFTER = anyOf(YEAR_RUSSIAN, `${YEAR}(?:${russian.ordinalEnding})?${YEAR_END}`);

const RELATIVE = anyOf(
  `${ORDINAL}${SPACE}${OF}${MONTH}${SPACE}${OF}${RELATIVE_YEAR}`,
  `${anyOf(`${BEFORE_MONTH}${english.month}`, russian.month)}${SPACE}(?:${ORDINAL},?${SPACE}|of${SPACE})?${RELATIVE_YEAR}`,
  partOf(RELATIVE_YEAR),
  RELATIVE_YEAR,
  NAMED_DAYS,
);

const JAPANESE = anyOf(DECADE_JAPANESE, partOfJapanese(YEAR_JAPANESE), monthsOrYear(YEAR_JAPANESE));
const RELATIVE_JAPANESE = anyOf(
  partOfJapanese(RELATIVE_YEAR_JAPANESE),
  monthsOrYear(RELATIVE_YEAR_JAPANESE),
  NAMED_DAYS_JAPANESE,
);

/** Dates with a year, without what keeps them from beginning within a word. */
const NUMERIC = anyOf(
  `${YEAR}[-/]${DAY}[-/]${DAY}${YEAR_END}|${YEAR}-(?:0[1-9]|1[0-2])${YEAR_END}`,
  `${DAY}\\.${DAY}\\.${YEAR}${YEAR_END}`,
  `${DAY}/${DAY}/${YEAR}${YEAR_END}`,
  BARE_YEAR,
);
export const FIGURES = anyOf(
  `(?:${ORDINAL}${SPACE}${OF})?${MONTH}(?:\\.|,)?${SPACE}(?:${ORDINAL},?${SPACE}|of${SPACE})?${YEAR_AFTER}`,
  partOf(YEAR_AFTER),
  DECADE,
  YEAR_RUSSIAN,
  NUMERIC,
);
/** Such a date where it stands. */
export const FIGURES_HERE = anyOf(`${START}${FIGURES}`, `${START_JAPANESE}${JAPANESE}`);

/** A date after an English or Russian word, and one that is counted in units. */
export const DATE = anyOf(FIGURES, RELATIVE);
export const ANY_DATE = anyOf(DATE, COUNTED_DAYS);
export const ALL_JAPANESE = anyOf(JAPANESE, RELATIVE_JAPANESE, COUNTED_DAYS_JAPANESE);
/** A date before a Japanese word, and after one. */
export const DATE_JAPANESE_HERE = anyOf(`${START}${NUMERIC}`, `${START_JAPANESE}${ALL_JAPANESE}`);
export const DATE_JAPANESE = anyOf(NUMERIC, ALL_JAPANESE);

const AROUND = `(?:${anyOf(inAlphabets(({ around }) => around))}${SPACE})?`;
const withWordsAround = (alphabetic: string, japanese: string): string =>
  anyOf(`${START}${AROUND}(${alphabetic})`, `(${START_JAPANESE}${japanese})${PARTICLE}?`);
/** Dates counted from today with the words around them that go with them. */
export const RELATIVE_HERE = withWordsAround(RELATIVE, RELATIVE_JAPANESE);
export const COUNTED_HERE = withWordsAround(COUNTED_DAYS, COUNTED_DAYS_JAPANESE);

const FROM_DAY = anyOf(inAlphabets(({ from, between }) => [from, between]));
/** Days of one month: 20–22 March 2017, from 20 to 22 March 2017, с 20 по 22 марта. */
export const DAYS_OF_MONTH = `${START}(?:${FROM_DAY}${SPACE})?(${ORDINAL})(?:\\s?[-–—−]\\s?|${SPACE}${anyOf(inAlphabets(({ toDay }) => toDay))}${SPACE})(${ORDINAL}${SPACE}${OF}${MONTH},?${SPACE}${anyOf(YEAR_AFTER, RELATIVE_YEAR)})`;

/** The 31st of a month of thirty days, and the 30th of February: there is none in any year. */
export const NO_SUCH_DAY = anyOf(
  ...[
    ['3[01]', inAlphabets(({ february }) => february), '2'],
    ['31', english.monthsOfThirty, '[469]|11'],
    ['31', russian.monthsOfThirty, '[469]|11'],
  ].flatMap(([day, month, number]) => [
    `${START}${day}(?:${inAlphabets((words) => words.lateOrdinalEnding)})?${SPACE}${OF}(?:${month})${WORD_END}`,
    `${START}(?:${month})${SPACE}${day}(?:${english.lateOrdinalEnding})?${WORD_END}`,
    `${START_JAPANESE}(?:${number})月${day}日`,
  ]),
);

const FIVE = '(?:1[6-9]|2[01])\\d{3,4}';
/** A year with a figure too many, where only a year can stand. */
export const NO_SUCH_YEAR = anyOf(
  `${START}(?:${ORDINAL}${SPACE})?${MONTH}${SPACE}${OF}${FIVE}(?:${SPACE}${OF_YEAR}?)?${YEAR_END}${NOT_COUNTED}`,
  `${START}${FIVE}${SPACE}${OF_YEAR}${WORD_END}`,
  `${START_JAPANESE}${FIVE}年(?=${AFTER_NO_YEAR})`,
  `(?<=(?<!\\p{L})${anyOf(inAlphabets(({ beforeYear }) => beforeYear))}${SPACE})${FIVE}(?=[?!.]?$)`,
);
