import { ENGLISH_MONTH, RUSSIAN_MONTH } from './calendar/days.ts';
import {
  ALL_JAPANESE,
  ANY_DATE,
  COUNTED_HERE,
  DATE,
  DATE_JAPANESE,
  DATE_JAPANESE_HERE,
  DAY_JAPANESE,
  DAYS_OF_MONTH,
  FIGURES,
  FIGURES_HERE,
  MONTH,
  NO_SUCH_DAY,
  NO_SUCH_YEAR,
  RELATIVE_HERE,
} from './date-patterns.ts';
import { anyOf, pattern, SPACE, START, WORD_END, YEAR_END } from './pattern.ts';
import { TODAY, TODAY_HERE } from './today.ts';
import { YEAR } from './years.ts';

/** How a date bounds the time asked for. `after` and `before` leave the date itself out. */
export type Relation = 'since' | 'after' | 'before' | 'until' | 'in';

/** The words that bound the time as operators, `since:2018`; most do so in a sentence, too. */
const WORDS: Readonly<Record<Relation, readonly string[]>> = {
  since: ['since', 'from', 'с', 'со', '以降', '以後', 'から', 'onward', 'onwards'],
  after: ['after', 'после', 'より後'],
  before: ['before', 'prior to', 'до', 'より前'],
  until: ['until', 'till', 'up to', 'по', '以前', 'まで', 'までに'],
  in: ['in', 'on', 'в'],
};

export const RELATIONS: ReadonlyMap<string, Relation> = new Map(
  (Object.keys(WORDS) as Relation[]).flatMap((relation) =>
    WORDS[relation].map((word): [string, Relation] => [word, relation]),
  ),
);

const OPERATOR_WORDS = [...RELATIONS.keys()].filter((word) => !/\s|onward/.test(word)).join('|');

/** `since:2018`, `до:2019-06-01`, 以降:2018. What is no date is matched, too, and not captured. */
export const OPERATOR = pattern(
  `${START}(${OPERATOR_WORDS}):(?:\\s?["“«「]?(${ANY_DATE}|${ALL_JAPANESE}|${TODAY})["”»」]?|\\S+)[,;、]?`,
);

/** `needs` is cheap and fails on nearly every question; without it `pattern` is not tried. */
type Phrase = { readonly pattern: RegExp; readonly needs: RegExp };

const phrase = (needs: RegExp, source: string): Phrase => ({ needs, pattern: pattern(source) });
const BOUND_JAPANESE = /以|から|より|まで/;

const YEAR_SIGNS = /\d{4}|\d0|年/;
const RELATIVE_WORDS =
  /(?:last|this)\s{1,2}(?:week|month|year)|before\s{1,2}last|yesterday|прошл|эт(?:от|ого|ом|а|ой|у)\s{1,2}(?:год|мес|нед)|вчера|[昨去今先]|おとと/i;
const COUNTED_WORDS =
  /^(?!.*(?:1[6-9]|2[01])\d\d)(?=.*(?:day|week|month|year|decade|д[не]|недел|месяц|год|лет|[年月日間]))(?=.*(?:last|past|ago|последн|прошедш|назад|前|過去|直近|最近|ここ))/is;

const MONTH_OF_LATE = anyOf(ENGLISH_MONTH, RUSSIAN_MONTH);
/** The end, or what a sentence about that time goes on with: "since May on fishing", not "since May left". */
const NOTHING_MORE = `(?=\\s{0,2}(?:[?!.,;)]|$)|${SPACE}${anyOf('about|on|with|between|regarding|over', 'об?|про|между|в|на', 'in(?!\\s{1,2}\\d)')}\\s)`;

/**
 * Dates in a sentence, those with more words first, for the rest of one is often another. Their
 * groups are dates and a word of `RELATIONS`; two dates are a range.
 */
export const PHRASES: readonly Phrase[] = [
  phrase(/\d{4}|year|год/i, DAYS_OF_MONTH),
  phrase(
    /between|между/i,
    `${START}(?:between|между)${SPACE}(${DATE}|${MONTH})${SPACE}(?:and|to|и)${SPACE}(${DATE})`,
  ),
  phrase(
    /from|с/i,
    `${START}(?:from|со?)${SPACE}(${DATE}|${MONTH})${SPACE}(?:to|until|till|through|по|до)${SPACE}(${DATE})`,
  ),
  phrase(
    /^(?=.*[-–—−~〜])(?=.*(?:\d{4}|年))/s,
    `(${FIGURES_HERE}|${START}${YEAR}|${START}${MONTH})\\s?[-–—−~〜]\\s?(${FIGURES}|${ALL_JAPANESE}|${DAY_JAPANESE}日)`,
  ),
  phrase(
    /^(?=.*\s(?:to|through|по)\s)(?=.*(?:\d{4}|year|год))/is,
    `(?<!to${SPACE})(${FIGURES_HERE}|${START}${MONTH})${SPACE}(?:to|through|по)${SPACE}(${DATE})`,
  ),
  phrase(
    BOUND_JAPANESE,
    `(${DATE_JAPANESE_HERE})(?:から|より)、?翌?(${DATE_JAPANESE}|(?:${DAY_JAPANESE}月)?(?:${DAY_JAPANESE}日)|${DAY_JAPANESE}月)(?:まで|の間)?`,
  ),
  phrase(/onward/i, `${START}from${SPACE}(${DATE})${SPACE}(onwards?)${WORD_END}`),
  phrase(
    /since|after|before|prior|til|up|с|до/i,
    `${START}(since|after|(?<!day${SPACE})before|prior${SPACE}to|until|till|up${SPACE}to|со?|после|до)${SPACE}(${ANY_DATE})`,
  ),
  // «по 2019 год» is until then; «по 1956 году» is about it.
  phrase(/по/i, `${START}(по)${SPACE}(${DATE})(?<=год|\\d)(?!${SPACE}год)`),
  phrase(BOUND_JAPANESE, `(${DATE_JAPANESE_HERE})(以降|以後|から|より前|より後|以前|までに?)`),
  // A month alone is the one that was last, and says so only with a bound.
  phrase(/since|с/i, `${START}(since|с)${SPACE}(${MONTH_OF_LATE})${NOTHING_MORE}`),
  phrase(/月以/, `^\\s?(${DAY_JAPANESE}月)(以降|以後)`),
  phrase(RELATIVE_WORDS, RELATIVE_HERE),
  // Beside a year "ten years ago" may be counted from that.
  phrase(COUNTED_WORDS, COUNTED_HERE),
  phrase(/today|сегодня|[今本]日/i, `(${TODAY_HERE})の?`),
  phrase(/\d{5}/, `(${NO_SUCH_YEAR})`),
  phrase(YEAR_SIGNS, `(${FIGURES_HERE})`),
  phrase(/\d-\d/, `(${START}${YEAR}-\\d\\d${YEAR_END})`),
  phrase(/3[01]/, `(${NO_SUCH_DAY})`),
];

/** Nothing can be read where this finds nothing: most questions end here. */
export const ANY = new RegExp(
  [
    "\\d{4}|3[01]|:|\\d0[’']?s|\\d0-[еых]|\\d0年代|(?:明治|大正|昭和|平成|令和)",
    'latest|newest|recent|earliest|oldest|last |this |past |yesterday|today| ago|before last|since ',
    'последн|свеж|новейш|сам\\p{L}{2,3} (?:ранн|стар|нов)|прошл|прошедш|эт(?:от|ом|ого) |эт(?:а|ой|у) недел',
    'назад|вчера|сегодня|с (?:янв|фев|мар|апр|мая|ию|авг|сен|окт|ноя|дек)',
    '[最昨去今先]|本日|一番|直近|過去|ここ|おとと|[年間月日]前|月以',
  ].join('|'),
  'u',
);
