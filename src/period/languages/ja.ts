import { anyOf, YEAR } from '../pattern.ts';
import type { PeriodWords } from './words.ts';

/** Japanese has no space before a date. */
export const START_JAPANESE = '(?<!\\p{N}[.,]?|紀元前|第)';

export const DIGITS = '一二三四五六七八九';
/** A sign of a number. */
export const NUMERAL = `[〇${DIGITS}十]`;
/** A year by its figures, 一九六五. */
export const YEAR_IN_SIGNS = new RegExp(
  `(?<![〇零${DIGITS}十百千])[一二][〇零${DIGITS}]{3}(?=年)`,
  'gu',
);
export const DAY_JAPANESE = `(?:\\d{1,2}|${NUMERAL}{1,3})`;

/** A Japanese era: the year before its first, and its last year. The present one has no last. */
export const ERAS: ReadonlyMap<string, readonly [before: number, last: number]> = new Map([
  ['明治', [1867, 45]],
  ['大正', [1911, 15]],
  ['昭和', [1925, 64]],
  ['平成', [1988, 31]],
  ['令和', [2018, 99]],
]);
/** 平成29, 令和元, 昭和三十一. */
const ERA_YEAR = `${anyOf(...ERAS.keys())}\\s?(?:元|\\d{1,2}|${NUMERAL}{1,4})`;
export const YEAR_JAPANESE = `${anyOf(YEAR, ERA_YEAR)}年`;

/** 2000年前 is two thousand years ago, 1990年代 a decade, 2016年度 a year that ends in March. */
export const monthsOrYear = (year: string): string =>
  `${year}(?:の?\\s?${DAY_JAPANESE}月(?:\\s?${DAY_JAPANESE}日)?|(?!の?\\s?${DAY_JAPANESE}月|代|度|間|前(?!半)|後(?!半)))`;

/** 1900年代 is a decade to some and a century to others. */
export const DECADE_ALONE = `(?:${anyOf('(?:1[6-9]|20)[1-9]0', '2000', '[3-9]0', ERA_YEAR)}年代)`;

/** What bounds the time: after a whole date, a bare year, and a month alone, which is the last one. */
export const BOUND = '以降|以後|から|より前|より後|以前|までに?';
export const BOUND_AFTER_YEAR = '以降|以後|以前|から|まで|より';
export const SINCE_JAPANESE = '以降|以後';
/** From one date until another. */
export const FROM_JAPANESE = '(?:から|より)、?翌?';
export const UNTIL_JAPANESE = '(?:まで|の間)';
/** What follows a year that is asked for, and no such year as 20190年. */
export const AFTER_ASKED_YEAR = 'に(?![よ関対基つ])';
export const AFTER_NO_YEAR = `の?${DAY_JAPANESE}月|以[降後前]`;
/** Goes with a date that is counted from today. */
export const PARTICLE = '[のにはで]';

/** 秋 is autumn, but 秋田 a town. */
const NO_NAME = '(?!(?!以[降後前])\\p{Script=Han})';

const EVENTS_OF_TODAY = 'ニュース|会談|会見|会合|発表|声明|訪問|協議|出来事|動き|記事';
/** What happens again and again. */
const EVENT = '首脳会談|会談|会合|会見|訪問|訪日|訪ロ|訪露|協議|交渉|声明|電話|発表|2\\+2';

/** その3年前 is not before today. */
const NOT_BEFORE_ANOTHER =
  '(?<![\\p{N}\\p{Script=Han}\\p{Script=Katakana}のー]|(?<!今)から|さらに|より|その|およそ)';

const UNITS = {
  day: '日',
  week: '週間',
  month: '[かカヵケヶ箇]月',
  year: '年',
  decade: '十年紀',
};
const CALENDAR_UNIT = anyOf(UNITS.day, UNITS.week, UNITS.month, UNITS.year);
const UNIT = anyOf(...Object.values(UNITS));

export const japanese: PeriodWords = {
  relations: {
    since: ['以降', '以後', 'から'],
    after: ['より後'],
    before: ['より前'],
    until: ['以前', 'まで', 'までに'],
    in: [],
  },
  units: UNITS,
  today: '今日|本日',
  todayHere: [`(?:今日|(?<!日)本日)(?=の(?:${EVENTS_OF_TODAY})|は?、?何が(?:起き|あ))`],
  relativeDays: {
    dayBeforeYesterday: '一昨日|おととい',
    yesterday: '昨日',
    weekBeforeLast: '先々週',
    lastWeek: '先週(?![末号])',
    thisWeek: '今週(?![末号])',
    monthBeforeLast: '先々月',
    lastMonth: '先月(?!号)',
    thisMonth: '今月(?!号)',
  },
  // 昨年度 is a year that ends in March.
  relativeYear: ['(?:一昨年|おととし|昨年|去年|今年)(?!度)'],
  relativeYears: { yearBeforeLast: '一昨年|おととし', lastYear: '[昨去]年', thisYear: '今年' },
  ago: (count) => `${NOT_BEFORE_ANOTHER}(?:今から)?${count}${CALENDAR_UNIT}前(?!\\p{Script=Han})`,
  past: (count) => `(?:ここ|過去|直近|最近)の?${count}${UNIT}間?(?![間前目度生ぶ])`,
  yearParts: {
    spring: `春季?${NO_NAME}`,
    summer: `夏季?${NO_NAME}`,
    autumn: `秋季?${NO_NAME}`,
    firstQuarter: '第?1四半期',
    secondQuarter: '第?2四半期',
    thirdQuarter: '第?3四半期',
    fourthQuarter: '第?4四半期',
    firstHalf: '前半|上半期',
    secondHalf: '後半|下半期',
    beginning: '初頭|初め(?!て)|はじめ(?!て)',
    middle: '半ば|なかば|中頃',
    end: '末',
  },
  decadeEnding: '年代',
  latest: ['(?:最新(?![鋭型式作技版刊])|最近(?![接傍])|(?:最も|一番)新しい)の?(?:ニュース|情報)?'],
  last: [`(?:最後|直近|前回)の(?=(?:${EVENT})(?!者|団))`],
  earliest: ['(?<!\\p{Script=Han})(?:最古|(?:最も|一番)古い)の?'],
  writings: ['記事|ニュース|報道|報告書?|投稿|公開|掲載|刊行'],
  hints: {
    decade: `\\d0年代|${anyOf(...ERAS.keys())}`,
    any: '[最昨去今先]|本日|一番|直近|過去|ここ|おとと|[年間月日]前|月以',
    bound: '以|から|より|まで',
    relative: '[昨去今先]|おとと',
    unit: '[年月日間]',
    counted: '前|過去|直近|最近|ここ',
    today: '[今本]日',
  },
};
