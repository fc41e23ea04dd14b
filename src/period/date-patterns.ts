import { ENGLISH_MONTH } from './calendar/days.ts';
import {
  anyOf,
  NOT_COUNTED,
  NOT_NUMBERED,
  SPACE,
  START,
  START_JAPANESE,
  WORD_END,
  YEAR_END,
} from './pattern.ts';
import {
  COUNTED_DAYS,
  COUNTED_DAYS_JAPANESE,
  NAMED_DAYS,
  NAMED_DAYS_JAPANESE,
} from './relative.ts';
import { DECADE, DECADE_JAPANESE, partOf, partOfJapanese } from './year-parts.ts';
import { ERA_YEAR, RELATIVE_YEAR, RELATIVE_YEAR_JAPANESE, YEAR, YEAR_RUSSIAN } from './years.ts';

const RUSSIAN_MONTH_ALONE = anyOf(
  'ма[йяе]',
  '(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:[ьяею]|[её]м)',
  '(?:март|август)(?:[ае]|ом)?',
);
export const MONTH = anyOf(ENGLISH_MONTH, RUSSIAN_MONTH_ALONE);
const DAY = '\\d{1,2}';
export const DAY_JAPANESE = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const ORDINAL = `${DAY}(?:st|nd|rd|th|-?го)?`;
const BARE_YEAR = `${NOT_NUMBERED}${YEAR}(?:-?(?:го|м|й)${WORD_END}|${YEAR_END}${NOT_COUNTED}|(?=以降|以後|以前|から|まで|より))`;
const YEAR_AFTER = anyOf(YEAR_RUSSIAN, `${YEAR}(?:-?го)?${YEAR_END}`);

/** "May last year" may be a verb, unless something stands before it that only a time follows. */
const MONTH_AFTER_WORD = `(?<=(?:in|since|until|till|from|before|after|to|by|of|and|between)${SPACE})${ENGLISH_MONTH}`;
const RELATIVE = anyOf(
  `${ORDINAL}${SPACE}(?:of${SPACE})?${MONTH}${SPACE}(?:of${SPACE})?${RELATIVE_YEAR}`,
  `${anyOf(MONTH_AFTER_WORD, RUSSIAN_MONTH_ALONE)}${SPACE}(?:${ORDINAL},?${SPACE}|of${SPACE})?${RELATIVE_YEAR}`,
  partOf(RELATIVE_YEAR),
  RELATIVE_YEAR,
  NAMED_DAYS,
);

/** 2000年前 is two thousand years ago, 1990年代 a decade, 2016年度 a year that ends in March. */
const monthsOrYear = (year: string): string =>
  `${year}(?:の?\\s?${DAY_JAPANESE}月(?:\\s?${DAY_JAPANESE}日)?|(?!の?\\s?${DAY_JAPANESE}月|代|度|間|前(?!半)|後(?!半)))`;
const YEAR_JAPANESE = `${anyOf(YEAR, ERA_YEAR)}年`;
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
  `(?:${ORDINAL}${SPACE}(?:of${SPACE})?)?${MONTH}(?:\\.|,)?${SPACE}(?:${ORDINAL},?${SPACE}|of${SPACE})?${YEAR_AFTER}`,
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

const AROUND = `(?:${anyOf(
  'in|during|over|within|for|в|за|на',
  `в${SPACE}течение|на${SPACE}протяжении`,
)}${SPACE})?`;
const withWordsAround = (alphabetic: string, japanese: string): string =>
  anyOf(`${START}${AROUND}(${alphabetic})`, `(${START_JAPANESE}${japanese})[のにはで]?`);
/** Dates counted from today with the words around them that go with them. */
export const RELATIVE_HERE = withWordsAround(RELATIVE, RELATIVE_JAPANESE);
export const COUNTED_HERE = withWordsAround(COUNTED_DAYS, COUNTED_DAYS_JAPANESE);

/** Days of one month: 20–22 March 2017, from 20 to 22 March 2017, с 20 по 22 марта. */
export const DAYS_OF_MONTH = `${START}(?:(?:from|between|со?|между)${SPACE})?(${ORDINAL})(?:\\s?[-–—−]\\s?|${SPACE}(?:to|and|по|до|и)${SPACE})(${ORDINAL}${SPACE}(?:of${SPACE})?${MONTH},?${SPACE}${anyOf(YEAR_AFTER, RELATIVE_YEAR)})`;

/** The 31st of a month of thirty days, and the 30th of February: there is none in any year. */
export const NO_SUCH_DAY = anyOf(
  ...[
    ['3[01]', 'feb(?:ruary)?|феврал[ьяею]', '2'],
    ['31', 'apr(?:il)?|june?|sept?(?:ember)?|nov(?:ember)?', '[469]|11'],
    ['31', '(?:апрел|июн|сентябр|ноябр)[ьяею]', '[469]|11'],
  ].flatMap(([day, month, number]) => [
    `${START}${day}(?:st|th|-?го)?${SPACE}(?:of${SPACE})?(?:${month})${WORD_END}`,
    `${START}(?:${month})${SPACE}${day}(?:st|th)?${WORD_END}`,
    `${START_JAPANESE}(?:${number})月${day}日`,
  ]),
);

const FIVE = '(?:1[6-9]|2[01])\\d{3,4}';
/** A year with a figure too many, where only a year can stand. */
export const NO_SUCH_YEAR = anyOf(
  `${START}(?:${ORDINAL}${SPACE})?${MONTH}${SPACE}(?:of${SPACE})?${FIVE}(?:${SPACE}год[ау]?)?${YEAR_END}${NOT_COUNTED}`,
  `${START}${FIVE}${SPACE}год[ау]${WORD_END}`,
  `${START_JAPANESE}${FIVE}年(?=の?${DAY_JAPANESE}月|以[降後前])`,
  `(?<=(?<!\\p{L})(?:in|since|before|after|until|в|с|до|после)${SPACE})${FIVE}(?=[?!.]?$)`,
);
