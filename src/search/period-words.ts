import { ENGLISH_MONTH } from './period-dates.ts';

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

export const pattern = (source: string): RegExp => new RegExp(source, 'giu');
export const anyOf = (...sources: readonly string[]): string => `(?:${sources.join('|')})`;

/** A run of spaces is never read without a bound, which keeps every pattern linear. */
export const SPACE = '\\s{1,2}';
export const WORD_END = '(?![\\p{L}\\p{N}])';
export const START = "(?<![\\p{L}\\p{N}][-–+.,/:'’]?|[$€£¥#№])";
/** Japanese has no space before a date. */
const START_JAPANESE = '(?<!\\p{N}[.,]?|紀元前|第)';

const YEAR = '(?:1[6-9]|2[01])\\d\\d';
const YEAR_END = '(?![\\p{L}\\p{N}%+]|[-–—−./,:]\\p{N}|-\\p{L})';
/** What four bare figures count, or follow, when they are no year. */
const NOT_COUNTED = `(?!${SPACE}${anyOf(
  'people|persons|men|women|soldiers|troops|residents|islanders|refugees|victims|ships|vessels',
  'km|kilomet(?:re|er)s|met(?:re|er)s|miles|feet|tons|tonnes|square|hectares|years|days|hours',
  'dollars|yen|rubles|roubles|euros|percent|million|billion|trillion|bce?',
  '(?:человек|солдат|жител|беженц|суд|километр|метр|мил|тонн|гектар|доллар|иен|рубл|евро|процент)\\p{L}{0,3}',
  'людей|лет|дней|часов|км|кв|тыс|тысяч|млн|миллион\\p{L}{0,2}|млрд|миллиард\\p{L}{0,2}',
)}${WORD_END})`;
const NOT_NUMBERED =
  '(?<!(?:resolutions?|no\\.|over|than|nearly|almost|about|резолюци[яиюй]|более|около|почти)\\s)';

const MONTH = anyOf(
  ENGLISH_MONTH,
  'ма[йяе]',
  '(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:[ьяею]|[её]м)',
  '(?:март|август)(?:[ае]|ом)?',
);
const DAY = '\\d{1,2}';
const ORDINAL = `${DAY}(?:st|nd|rd|th|-?го)?`;
const YEAR_RUSSIAN = `${YEAR}(?:-?(?:го|м|й))?\\s?(?:год(?:а|у|ом|е|ы|ов|ах|ам)?|гг?\\.?)(?!\\p{L})`;
const BARE_YEAR = `${NOT_NUMBERED}${YEAR}(?:-?(?:го|м|й)${WORD_END}|${YEAR_END}${NOT_COUNTED}|(?=以降|以後|以前|から|まで|より))`;

const RELATIVE = anyOf(
  `(?<!the\\s)(?:last|this)${SPACE}(?:year|month)(?:['’]s)?${WORD_END}(?!${SPACE}of${WORD_END})`,
  `(?:прошл|эт)(?:ый|от|ого|ом)${SPACE}(?:год[ау]?|месяц[ае]?)${WORD_END}`,
);
const RELATIVE_JAPANESE = '(?<!一)(?:昨年|去年|今年|先月|今月)(?!度)';
/** 2000年前 is two thousand years ago, 1990年代 a decade, 2016年度 a year that ends in March. */
const JAPANESE = `${YEAR}年(?:\\s?${DAY}月(?:\\s?${DAY}日)?|(?!\\s?${DAY}月|代|度|間|前(?!半)|後(?!半)))`;

const DATE = anyOf(
  `${YEAR}[-/]${DAY}[-/]${DAY}${YEAR_END}|${YEAR}-(?:0[1-9]|1[0-2])${YEAR_END}`,
  `${DAY}\\.${DAY}\\.${YEAR}${YEAR_END}`,
  `${DAY}/${DAY}/${YEAR}${YEAR_END}`,
  `(?:${ORDINAL}${SPACE}(?:of${SPACE})?)?${MONTH}(?:\\.|,)?${SPACE}(?:${ORDINAL},?${SPACE}|of${SPACE})?(?:${YEAR_RUSSIAN}|${YEAR}(?:-?го)?${YEAR_END})`,
  JAPANESE,
  YEAR_RUSSIAN,
  BARE_YEAR,
  RELATIVE,
  RELATIVE_JAPANESE,
);
/** A date where it stands. */
const DATE_HERE = anyOf(
  `${START}${DATE}`,
  `${START_JAPANESE}${anyOf(JAPANESE, RELATIVE_JAPANESE)}`,
);

/** The 31st of a month of thirty days, and the 30th of February: there is none in any year. */
const NO_SUCH_DAY = anyOf(
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

const OPERATOR_WORDS = [...RELATIONS.keys()].filter((word) => !/\s|onward/.test(word)).join('|');

/** `since:2018`, `до:2019-06-01`, 以降:2018. What is no date is matched, too, and not captured. */
export const OPERATOR = pattern(
  `${START}(${OPERATOR_WORDS}):(?:\\s?["“«「]?(${DATE})["”»」]?|\\S+)[,;、]?`,
);

/** `needs` is cheap and fails on nearly every question; without it `pattern` is not tried. */
type Phrase = { readonly pattern: RegExp; readonly needs: RegExp };

const phrase = (needs: RegExp, source: string): Phrase => ({ needs, pattern: pattern(source) });
const DIGIT = /\d/;
const BOUND_JAPANESE = /以|から|より|まで/;

/**
 * Dates in a sentence, those with more words first, for the rest of one is often another. Their
 * groups are dates and a word of `RELATIONS`; two dates are a range.
 */
export const PHRASES: readonly Phrase[] = [
  phrase(
    /between|между/i,
    `${START}(?:between|между)${SPACE}(${DATE}|${MONTH})${SPACE}(?:and|to|и)${SPACE}(${DATE})`,
  ),
  phrase(
    /from|с/i,
    `${START}(?:from|со?)${SPACE}(${DATE}|${MONTH})${SPACE}(?:to|until|till|through|по|до)${SPACE}(${DATE})`,
  ),
  phrase(/[-–—−~〜]/, `(${DATE_HERE}|${START}${YEAR})\\s?[-–—−~〜]\\s?(${DATE})`),
  phrase(
    BOUND_JAPANESE,
    `(${DATE_HERE})(?:から|より)、?翌?(${DATE}|${DAY}月(?:${DAY}日)?)(?:まで|の間)?`,
  ),
  phrase(/onward/i, `${START}from${SPACE}(${DATE})${SPACE}(onwards?)${WORD_END}`),
  phrase(
    /since|after|before|prior|til|up|с|до/i,
    `${START}(since|after|before|prior${SPACE}to|until|till|up${SPACE}to|со?|после|до)${SPACE}(${DATE})`,
  ),
  // «по 2019 год» is until then; «по 1956 году» is about it.
  phrase(/по/i, `${START}(по)${SPACE}(${DATE})(?<=год|\\d)(?!${SPACE}год)`),
  phrase(BOUND_JAPANESE, `(${DATE_HERE})(以降|以後|から|より前|より後|以前|までに?)`),
  // What stands around a relative date and goes with it.
  phrase(
    /last|this|прошл|эт|[昨去今先]/i,
    `${START}(?:(?:in|during|в|за)${SPACE})?(${RELATIVE})|(${RELATIVE_JAPANESE})[のには]?`,
  ),
  phrase(DIGIT, `(${DATE_HERE})`),
  phrase(/\d-\d/, `(${START}${YEAR}-\\d\\d${YEAR_END})`),
  phrase(/3[01]/, `(${NO_SUCH_DAY})`),
];

/** Nothing can be read where this finds nothing: most questions end here. */
export const ANY =
  /\d{4}|3[01]|:|latest|newest|recent|earliest|oldest|last |this |последн|свеж|ранн|прошл|эт(?:от|ом|ого) |[最昨去今先]/iu;
