import type { Days } from './calendar/days.ts';
import { CALENDAR, calendarDays, daysUntil, nameOf, type Unit, unitIn } from './calendar/units.ts';
import { numberIn, numberTo, numberToJapanese } from './numbers.ts';
import { anyOf, SPACE, WORD_END, whole } from './pattern.ts';

/** How dates that are counted from today are said, and which days are meant. */
type Relative = {
  readonly english: string;
  readonly russian: string;
  readonly japanese: string;
  readonly days: (today: string, text: string) => Days | undefined;
};

const named = (
  unit: Exclude<Unit, 'decade'>,
  back: number,
  words: Omit<Relative, 'days'>,
): Relative => ({
  ...words,
  days: (today) => calendarDays(today, unit, back),
});

const NAMED: readonly Relative[] = [
  named('day', 2, {
    english: `the${SPACE}day${SPACE}before${SPACE}yesterday`,
    russian: 'позавчера',
    japanese: '一昨日|おととい',
  }),
  named('day', 1, {
    english: "yesterday(?:['’]s)?",
    russian: `вчера|вчерашн(?:ий|яя|ее|ие|его|ей|их|ем|юю)(?:${SPACE}д(?:ень|ня))?`,
    japanese: '昨日',
  }),
  named('week', 2, {
    english: `the${SPACE}week${SPACE}before${SPACE}last`,
    russian: `позапрошл(?:ая|ой|ую)${SPACE}недел[яеию]`,
    japanese: '先々週',
  }),
  named('week', 1, {
    english: `(?<!the${SPACE})last${SPACE}week(?:['’]s)?`,
    russian: `прошл(?:ая|ой|ую)${SPACE}недел[яеию]`,
    japanese: '先週(?![末号])',
  }),
  named('week', 0, {
    english: `(?<!the${SPACE})this${SPACE}week(?:['’]s)?`,
    russian: `эт(?:а|ой|у)${SPACE}недел[яеию]`,
    japanese: '今週(?![末号])',
  }),
  named('month', 2, {
    english: `the${SPACE}month${SPACE}before${SPACE}last`,
    russian: `позапрошл(?:ый|ого|ом)${SPACE}месяц[ае]?`,
    japanese: '先々月',
  }),
  named('month', 1, {
    english: `(?<!the${SPACE})last${SPACE}month(?:['’]s)?`,
    russian: `прошл(?:ый|ого|ом)${SPACE}месяц[ае]?`,
    japanese: '先月(?!号)',
  }),
  named('month', 0, {
    english: `(?<!the${SPACE})this${SPACE}month(?:['’]s)?`,
    russian: `эт(?:от|ого|ом)${SPACE}месяц[ае]?`,
    japanese: '今月(?!号)',
  }),
];

/** "More than two years ago" is no year, "twenty two years ago" not two, その3年前 not before today. */
const NOT_MORE =
  '(?<!(?:than|over|about|around|nearly|almost|some|least|roughly|half|hundred|thousand|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|million|more|once|every|each|another)\\s)';
const NOT_MORE_RUSSIAN =
  '(?<!(?:дцать|десят|сорок|сто|двести|более|больше|менее|меньше|около|почти|свыше|чем|примерно|один|одну|кажд\\p{L}{2}|нов\\p{L}{2}|\\p{N}|[.,])\\s)';
const NOT_BEFORE_ANOTHER =
  '(?<![\\p{N}\\p{Script=Han}\\p{Script=Katakana}のー]|(?<!今)から|さらに|より|その|およそ)';

/** Fifty-one years ago, and who counts them means no one year; the past forty is history, not news. */
const [AGO, AGO_JAPANESE] = [numberTo(5), numberToJapanese(5)];
const [PAST_COUNT, PAST_COUNT_JAPANESE] = [numberTo(3), numberToJapanese(3)];

const ago: Relative = {
  english: `${NOT_MORE}(?:an?|${AGO})${SPACE}${nameOf('english', CALENDAR)}s?${SPACE}ago`,
  russian: `${NOT_MORE_RUSSIAN}(?:(?:${AGO}${SPACE})?${nameOf('russian', CALENDAR)}|${AGO}${SPACE}${nameOf('counted', CALENDAR)})${SPACE}(?:тому${SPACE})?назад`,
  japanese: `${NOT_BEFORE_ANOTHER}(?:今から)?${AGO_JAPANESE}${nameOf('japanese', CALENDAR)}前(?!\\p{Script=Han})`,
  days: (today, text) => {
    const unit = unitIn(text);
    return unit && unit !== 'decade' ? calendarDays(today, unit, numberIn(text) ?? 1) : undefined;
  },
};

/** "The last years of the war" and «последние три года жизни» end with the war and the life. */
const NOT_OF = `(?!${SPACE}(?:of|before|prior|leading|when|while|as|that|which|alive|in${SPACE}(?:office|power))${WORD_END})`;
const NOT_OF_RUSSIAN = `(?!${SPACE}(?:(?:войн|жизн|правлени|существовани|служб|царствовани|работ|век|эпох|импери|обучени)\\p{L}{0,3}|перед|до|его|е[её]|их|своей|своего|[xvi]{1,5})${WORD_END})`;
const PAST = `(?<!(?:his|her|its|their|our|my|your|whose|these|those|['’]s)${SPACE})(?:the${SPACE})?(?:past|last)`;
const PAST_RUSSIAN = '(?:последн(?:ие|их|ий|юю|ее)|прошедш(?:ие|их|ий|ую|ее))';

const past: Relative = {
  english: `(?:${PAST}${SPACE}${PAST_COUNT}${SPACE}${nameOf('english')}s?|the${SPACE}past${SPACE}${nameOf('english')}|(?:in|over|during|within|for)${SPACE}the${SPACE}last${SPACE}${nameOf('english')})${WORD_END}${NOT_OF}`,
  russian: `(?:${PAST_RUSSIAN}${SPACE}${PAST_COUNT}${SPACE}${anyOf(nameOf('russian'), nameOf('counted'))}|за${SPACE}${PAST_RUSSIAN}${SPACE}${nameOf('russian')})${WORD_END}${NOT_OF_RUSSIAN}`,
  japanese: `(?:ここ|過去|直近|最近)の?${PAST_COUNT_JAPANESE}${nameOf('japanese')}間?(?![間前目度生ぶ])`,
  days: (today, text) => {
    const unit = unitIn(text);
    return unit && daysUntil(today, unit, numberIn(text) ?? 1);
  },
};

const COUNTED: readonly Relative[] = [ago, past];

const alphabetic = (relatives: readonly Relative[]): string =>
  `${anyOf(...relatives.map(({ english, russian }) => anyOf(english, russian)))}${WORD_END}(?!${SPACE}of${WORD_END})`;
const japaneseOf = (relatives: readonly Relative[]): string =>
  anyOf(...relatives.map(({ japanese }) => japanese));

/** Yesterday, last week. */
export const NAMED_DAYS = alphabetic(NAMED);
export const NAMED_DAYS_JAPANESE = japaneseOf(NAMED);
/** Two years ago, the past three months. */
export const COUNTED_DAYS = alphabetic(COUNTED);
export const COUNTED_DAYS_JAPANESE = japaneseOf(COUNTED);

const READERS = [...NAMED, ...COUNTED].map(({ english, russian, japanese, days }) => ({
  name: whole(anyOf(english, russian, japanese)),
  days,
}));

/** The days a date that is counted from today stands for; `undefined` where it is another date. */
export const readRelative = (text: string, today: string): Days | undefined =>
  READERS.find(({ name }) => name.test(text))?.days(today, text);
