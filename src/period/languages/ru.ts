import { anyOf, DECADE_FIGURES, SPACE, START, WORD_END, YEAR } from '../pattern.ts';
import type { AlphabeticWords } from './words.ts';

/** «2019-го», «2019-м»: after a hyphen or without. */
export const YEAR_ENDING = '(?:го|м|й)';
/** A year with its word. */
export const YEAR_RUSSIAN = `${YEAR}(?:-?${YEAR_ENDING})?\\s?(?:год(?:а|у|ом|е|ы|ов|ах|ам)?|гг?\\.?)(?!\\p{L})`;
/** «Году» and «года», after a date that can have no other year. */
export const OF_YEAR = 'год[ау]';
/** «По 2019 год». */
export const UNTIL = 'по';

const UNITS = {
  day: 'день',
  week: 'неделю',
  month: 'месяц',
  year: 'год',
  decade: 'десятилетие',
};
/** After a number. */
export const UNITS_COUNTED = {
  day: 'д(?:ня|ней)',
  week: 'недел[иь]',
  month: 'месяц(?:а|ев)',
  year: '(?:года|лет)',
  decade: 'десятилети[яй]',
};
const CALENDAR_UNIT = anyOf(UNITS.day, UNITS.week, UNITS.month, UNITS.year);
const CALENDAR_UNIT_COUNTED = anyOf(
  UNITS_COUNTED.day,
  UNITS_COUNTED.week,
  UNITS_COUNTED.month,
  UNITS_COUNTED.year,
);
const UNIT = anyOf(...Object.values(UNITS));
const UNIT_COUNTED = anyOf(...Object.values(UNITS_COUNTED));

const EVENTS_OF_TODAY =
  '(?:новост|встреч|переговор|заявлен|визит|саммит|брифинг|событи|решени|публикац|стать)\\p{L}{1,3}';
const DONE =
  'нового|(?:случил|произошл|появил)(?:ось|о|ись|ось)|(?:сказал|заявил|объявил|решил|обсудил|обсуждал|подписал|опубликовал|сообщил)[аи]?|новости';

const SUPERLATIVE = 'сам(?:ый|ая|ое|ые|ого|ой|ых|ом|ую|ым|ыми)';
/** What happens again and again. */
const EVENT =
  'событ|визит|встреч|переговор|саммит|заявлен|раунд|консультац|контакт|поездк|беседа|бесед|звон|интервью|санкц|решен|мер[аыу]|данн|сообщен|публикац|договор[её]н|раз(?!\\p{L})|врем';

const NOT_MORE =
  '(?<!(?:дцать|десят|сорок|сто|двести|более|больше|менее|меньше|около|почти|свыше|чем|примерно|один|одну|кажд\\p{L}{2}|нов\\p{L}{2}|\\p{N}|[.,])\\s)';
/** «Последние три года жизни» end with the life. */
const NOT_OF = `(?!${SPACE}(?:(?:войн|жизн|правлени|существовани|служб|царствовани|работ|век|эпох|импери|обучени)\\p{L}{0,3}|перед|до|его|е[её]|их|своей|своего|[xvi]{1,5})${WORD_END})`;
const PAST = '(?:последн(?:ие|их|ий|юю|ее)|прошедш(?:ие|их|ий|ую|ее))';

const quarter = (number: number, ordinal: string, roman: string): string =>
  `(?:${ordinal}\\p{L}{2,3}|${roman}|${number}-?(?:й|м|го)?)${SPACE}квартал(?:а|е)?`;
const half = (ordinal: string): string => `${ordinal}\\p{L}{2}${SPACE}половин(?:а|ы|е|у)`;

const DECADE_ENDING = '-(?:е|ые|х|ых)';
const OF_DECADE = `${DECADE_ENDING}(?:${SPACE}год(?:ы|ов|ах))?${WORD_END}`;

export const russian: AlphabeticWords = {
  relations: {
    since: ['с', 'со'],
    after: ['после'],
    before: ['до'],
    until: ['по'],
    in: ['в'],
  },
  month: anyOf(
    'ма[йяе]',
    '(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:[ьяею]|[её]м)',
    '(?:март|август)(?:[ае]|ом)?',
  ),
  monthAfterDay:
    '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)',
  // The forms of `май` differ in their third letter.
  monthBeginnings: 'янв|фев|мар|апр|май мая мае|июн|июл|авг|сен|окт|ноя|дек'.split('|'),
  february: 'феврал[ьяею]',
  monthsOfThirty: '(?:апрел|июн|сентябр|ноябр)[ьяею]',
  ordinalEnding: '-?го',
  lateOrdinalEnding: '-?го',
  year: 'год',
  units: UNITS,
  numbers: {
    1: 'од(?:ин|ну|ного|ной)',
    2: 'дв(?:а|е|ух)',
    3: 'тр(?:и|[её]х)',
    4: 'четыр(?:е|[её]х)',
    5: 'пят[ьи]',
    6: 'шест[ьи]',
    7: 'сем[ьи]',
    8: 'вос(?:емь|ьми)',
    9: 'девят[ьи]',
    10: 'десят[ьи]',
    11: 'одиннадцат[ьи]',
    12: 'двенадцат[ьи]',
    15: 'пятнадцат[ьи]',
    20: 'двадцат[ьи]',
    30: 'тридцат[ьи]',
    40: 'сорока?',
    50: 'пятьдесят|пятидесяти',
  },
  today: 'сегодня',
  todayHere: [
    `${START}сегодняшн\\p{L}{2,3}(?=${SPACE}${EVENTS_OF_TODAY}${WORD_END})`,
    `(?<=(?<!\\p{L})(?:${DONE})${SPACE}(?:\\p{L}{1,20}${SPACE})?)сегодня${WORD_END}`,
    `${START}сегодня(?=${SPACE}(?:${DONE})${WORD_END})`,
  ],
  relativeDays: {
    dayBeforeYesterday: 'позавчера',
    yesterday: `вчера|вчерашн(?:ий|яя|ее|ие|его|ей|их|ем|юю)(?:${SPACE}д(?:ень|ня))?`,
    weekBeforeLast: `позапрошл(?:ая|ой|ую)${SPACE}недел[яеию]`,
    lastWeek: `прошл(?:ая|ой|ую)${SPACE}недел[яеию]`,
    thisWeek: `эт(?:а|ой|у)${SPACE}недел[яеию]`,
    monthBeforeLast: `позапрошл(?:ый|ого|ом)${SPACE}месяц[ае]?`,
    lastMonth: `прошл(?:ый|ого|ом)${SPACE}месяц[ае]?`,
    thisMonth: `эт(?:от|ого|ом)${SPACE}месяц[ае]?`,
  },
  relativeYear: [`(?:(?:поза)?прошл|эт)(?:ый|от|ого|ом)${SPACE}год[ау]?${WORD_END}`],
  relativeYears: {
    yearBeforeLast: `позапрошл\\p{L}{2,3}${SPACE}год[ау]?`,
    lastYear: `прошл\\p{L}{2,3}${SPACE}год[ау]?`,
    thisYear: `эт(?:от|ого|ом)${SPACE}год[ау]?`,
  },
  ago: (count) =>
    `${NOT_MORE}(?:(?:${count}${SPACE})?${CALENDAR_UNIT}|${count}${SPACE}${CALENDAR_UNIT_COUNTED})${SPACE}(?:тому${SPACE})?назад`,
  past: (count) =>
    `(?:${PAST}${SPACE}${count}${SPACE}${anyOf(UNIT, UNIT_COUNTED)}|за${SPACE}${PAST}${SPACE}${UNIT})${WORD_END}${NOT_OF}`,
  yearParts: {
    spring: 'весн(?:а|ы|е|у|ой)',
    summer: 'лет(?:о|а|ом)',
    autumn: 'осен(?:ь|и|ью)',
    firstQuarter: quarter(1, 'перв', 'i'),
    secondQuarter: quarter(2, 'втор', 'ii'),
    thirdQuarter: quarter(3, 'трет', 'iii'),
    fourthQuarter: quarter(4, 'четв[её]рт', 'iv'),
    firstHalf: half('перв'),
    secondHalf: half('втор'),
    beginning: 'начал(?:о|а|е|у)',
    middle: 'середин(?:а|ы|е|у)',
    end: 'кон(?:це|цу)',
  },
  decadeEnding: DECADE_ENDING,
  // «90-х» alone may count anything.
  decade: [
    `${DECADE_FIGURES}${OF_DECADE}`,
    `(?<=(?<!\\p{L})(?:в|с|до|после)${SPACE})[3-9]0${OF_DECADE}`,
    `[3-9]0-(?:е|х)${SPACE}год(?:ы|ов|ах)${WORD_END}`,
  ],
  decadeInPart: [`(?:${DECADE_FIGURES}|[3-9]0)${OF_DECADE}`],
  counted: [
    '(?:человек|солдат|жител|беженц|суд|километр|метр|мил|тонн|гектар|доллар|иен|рубл|евро|процент)\\p{L}{0,3}',
    'людей|лет|дней|часов|км|кв|тыс|тысяч|млн|миллион\\p{L}{0,2}|млрд|миллиард\\p{L}{0,2}',
  ],
  beforeNumber: 'резолюци[яиюй]|более|около|почти',
  beforeAskedYear: 'в|за',
  beforeYear: 'в|с|до|после',
  around: `в|за|на|в${SPACE}течение|на${SPACE}протяжении`,
  between: 'между',
  and: 'и',
  from: 'со?',
  to: 'по|до',
  toDay: 'по|до|и',
  through: 'по',
  bound: 'со?|после|до',
  since: 'с',
  goesOn: 'об?|про|между|в|на',
  latest: [
    `${START}(?:${SUPERLATIVE}${SPACE})?(?:последн|свеж)\\p{L}{2,3}${SPACE}новост\\p{L}{1,3}${WORD_END}`,
    `${START}${SUPERLATIVE}${SPACE}(?:последн|свеж)\\p{L}{2,3}${WORD_END}`,
    `${START}последнее(?=${SPACE}(?:об?|про|по)\\s)`,
  ],
  last: [
    `${START}(?:(?:последн|свеж|новейш)\\p{L}{2,3}|${SUPERLATIVE}${SPACE}нов\\p{L}{2})${SPACE}(?=(?:${EVENT})\\p{L}{0,5}${WORD_END}|2\\+2)`,
  ],
  earliest: [`${START}${SUPERLATIVE}${SPACE}(?:ранн|стар)\\p{L}{2,3}${WORD_END}`],
  writings: [
    `${START}(?:стать(?:[яиюе]|[её]й|ями?|ях)|(?:публикаци|новост|замет(?:о?к)|сообщени|репортаж|материал|отч[её]т|доклад)\\p{L}{0,3}|(?:опубликован|написан|вышедш)\\p{L}{1,4})${WORD_END}`,
  ],
  hints: {
    decade: '\\d0-[еых]',
    any: [
      'последн|свеж|новейш|сам\\p{L}{2,3} (?:ранн|стар|нов)|прошл|прошедш|эт(?:от|ом|ого) |эт(?:а|ой|у) недел',
      'назад|вчера|сегодня|с (?:янв|фев|мар|апр|мая|ию|авг|сен|окт|ноя|дек)',
    ].join('|'),
    bound: 'с|до',
    relative: `прошл|эт(?:от|ого|ом|а|ой|у)${SPACE}(?:год|мес|нед)|вчера`,
    unit: 'д[не]|недел|месяц|год|лет',
    counted: 'последн|прошедш|назад',
    today: 'сегодня',
  },
};
