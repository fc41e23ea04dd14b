import { english } from '../../../period/languages/en.ts';
import { ERAS } from '../../../period/languages/ja.ts';
import { russian } from '../../../period/languages/ru.ts';
import { readDays } from '../../../period/written-days.ts';
import { numberOfSigns } from '../../../values/japanese-numbers.ts';

/** A day that a text names. */
export type NamedDay = {
  /** Where the date stands. */
  readonly offset: number;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The date as it is written. */
  readonly written: string;
};

const DAY = '\\d{1,2}(?:st|nd|rd|th|-?го)?';
/** A second day of the same month: "15–16", "15 and 16", «15 и 16». */
const TO = `(?:(?:\\s?[-–—]\\s?|\\s(?:and|to|и)\\s)(?<to>${DAY}))?`;

const SIGNS = '〇零一二三四五六七八九十百千';
/** 2017, 二〇一七, 千九百五十六; 平成29, 令和元, 昭和三十一. */
const YEAR_JAPANESE = `(?:(?<![\\d${SIGNS}第])(?:\\d{4}|[${SIGNS}]{4,9})|(?:${[...ERAS.keys()].join('|')})\\s?(?:元|\\d{1,2}|[${SIGNS}]{1,4}))`;
const NUMBER_JAPANESE = `\\d{1,2}|[${SIGNS}]{1,3}`;

/** A whole date in words or as 2017-03-20; what stands in figures alone otherwise has no certain order. */
const DATE = new RegExp(
  [
    `(?<![\\p{L}\\p{N}])(?<day>${DAY})${TO.replace('to>', 'dayTo>')}\\s(?:of\\s)?(?<month>${english.monthAfterDay}\\.?|${russian.monthAfterDay}),?\\s(?<year>\\d{4})`,
    `(?<![\\p{L}\\p{N}])(?<month2>${english.monthAfterDay}\\.?)\\s(?<day2>${DAY})${TO},?\\s(?<year2>\\d{4})`,
    `(?<year3>${YEAR_JAPANESE})\\s?年(?:\\([^)]{1,12}\\))?の?\\s?(?<month3>${NUMBER_JAPANESE})\\s?月の?\\s?(?<day3>${NUMBER_JAPANESE})\\s?日(?:(?:[~〜–-]|から)(?<to3>${NUMBER_JAPANESE})\\s?日)?`,
    '(?<![\\p{N}-])(?<year4>\\d{4})-(?<month4>\\d{2})-(?<day4>\\d{2})(?![\\p{N}-])',
  ].join('|'),
  'giu',
);

/** Full-width figures and signs as plain ones, each in its place. */
const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** The days that a text names with their year, in the order in which they stand. */
export function* daysNamed(text: string): Generator<NamedDay> {
  for (const match of narrow(text).matchAll(DATE)) {
    const { groups = {}, index: offset } = match;
    const written = text.slice(offset, offset + match[0].length);
    const last = groups.dayTo ?? groups.to ?? groups.to3;
    const first = groups.day ?? groups.day2 ?? groups.day3 ?? groups.day4;
    for (const day of last === undefined ? [first] : [first, last]) {
      const date = dateOf(groups, day ?? '');
      if (date !== undefined) yield { offset, date, written };
    }
  }
}

/** `YYYY-MM-DD`; `undefined` where the calendar has no such day. */
function dateOf(groups: Readonly<Record<string, string | undefined>>, day: string) {
  const { year3 } = groups;
  if (year3 !== undefined) {
    const year = yearOf(year3);
    return year === undefined
      ? undefined
      : readDays(`${year}-${numberOf(groups.month3)}-${numberOf(day)}`)?.first;
  }
  const figures = /\d+/.exec(day)?.[0];
  const month = groups.month ?? groups.month2;
  const year = groups.year ?? groups.year2 ?? groups.year4;
  return readDays(
    month === undefined ? `${year}-${groups.month4}-${figures}` : `${figures} ${month} ${year}`,
  )?.first;
}

const numberOf = (text = ''): string =>
  /^\d+$/.test(text) ? text : String(numberOfSigns(text) ?? '');

/**
 * Japan counts its days by the sun since 1 January of the sixth year of Meiji: what is dated before by
 * an era was another day than the one of the same number.
 */
const FIRST_BY_THE_SUN = 1873;

/** In four figures; `undefined` for a year that its era did not reach. */
function yearOf(text: string): string | undefined {
  const era = /^\p{L}{2}(?=\s?[元\d〇零一二三四五六七八九十])/u.exec(text)?.[0] ?? '';
  const known = ERAS.get(era);
  if (known === undefined) {
    const year = numberOf(text);
    return /^\d{4}$/.test(year) ? year : undefined;
  }
  const [before, last] = known;
  const ofEra = text.slice(era.length).trim();
  const count = ofEra === '元' ? 1 : Number(numberOf(ofEra));
  const isReached = count >= 1 && count <= last;
  return isReached && before + count >= FIRST_BY_THE_SUN ? `${before + count}` : undefined;
}
