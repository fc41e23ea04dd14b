import { isPartialDate, type PartialDate } from '../../period/calendar/partial-date.ts';
import { ERAS } from '../../period/languages/ja.ts';
import { numberIn } from '../../period/numbers.ts';

/** A date of publication as a person typed or pasted it. */
export type PublishedDate =
  | { readonly kind: 'read'; readonly date: PartialDate }
  /** 04/11/2025 is in April to some and in November to others. */
  | { readonly kind: 'unclear'; readonly dates: readonly [PartialDate, PartialDate] }
  | { readonly kind: 'unread' };

/** No date is longer, with its weekday and time. */
const LONGEST = 100;

const UNREAD: PublishedDate = { kind: 'unread' };

/** Reads a date that is written in any common form, in English, Russian or Japanese, and nothing else. */
export function readPublished(typed: string): PublishedDate {
  if (typed.length > LONGEST) return UNREAD;
  const text = inFigures(withoutTime(typed.normalize('NFKC').toLowerCase().trim()));
  return inNumbers(text) ?? inWords(text) ?? UNREAD;
}

const TIME = /(?:(?<=\d)t|[\s,]|(?<=[)日年г.]))\s*(?:(?:at|в)\s)?\s*\d{1,2}[:時]\d{2}.*$/u;

const withoutTime = (text: string): string => text.replace(TIME, '').trim();

const YEAR_OF_ERA = new RegExp(
  `(${[...ERAS.keys()].join('|')})\\s*(元|[^年\\s]{1,4})(?=\\s*年)`,
  'u',
);
const LETTER_OF_ERA = /^([mtshr])\.?\s*(\d{1,2}|元)(?=[./-]\d)/u;
const ERA_OF_LETTER: Readonly<Record<string, string>> = {
  m: '明治',
  t: '大正',
  s: '昭和',
  h: '平成',
  r: '令和',
};

/** 令和七年四月十一日 as 2025年4月11日. The year of an era that was over by then is no year. */
function inFigures(text: string): string {
  const yearOf = (era: string, number: string): string => {
    const [before, last] = ERAS.get(era) ?? [0, 0];
    const year = number === '元' ? 1 : (numberIn(number) ?? 0);
    return year >= 1 && year <= last ? `${before + year}` : '0';
  };
  return text
    .replace(LETTER_OF_ERA, (_, letter: string, year: string) =>
      yearOf(ERA_OF_LETTER[letter] ?? '', year),
    )
    .replace(YEAR_OF_ERA, (_, era: string, number: string) => yearOf(era, number))
    .replace(/[〇零一二三四五六七八九]{4}(?=\s*年)/u, (year) =>
      [...year].map((sign) => '〇一二三四五六七八九'.indexOf(sign === '零' ? '〇' : sign)).join(''),
    )
    .replace(/[一二三四五六七八九十]{1,3}(?=\s*[月日])/gu, (number) => `${numberIn(number)}`);
}

const WEEKDAY_JAPANESE = /\s*\(?[月火水木金土日](?:曜日?)?\)?$/u;

const YEAR_FIRST = /^(\d{4})(?:([-./])(\d{1,2})(?:\2(\d{1,2}))?)?\.?$/u;
const JAPANESE = /^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?$/u;
const YEAR_LAST = /^(\d{1,2})([-./])(?:(\d{1,2})\2)?(\d{4})(?:\s*г(?:\.|ода?)?)?\.?$/u;

function inNumbers(text: string): PublishedDate | undefined {
  const solid = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (solid !== null) return dateOf(solid[1], solid[2], solid[3]);
  const spaced = text.replace(/\s*([-./])\s*/gu, '$1').replace(/[‐‑–—]/gu, '-');
  const first = YEAR_FIRST.exec(spaced);
  if (first !== null) return dateOf(first[1], first[3], first[4]);
  const japanese = JAPANESE.exec(text) ?? JAPANESE.exec(text.replace(WEEKDAY_JAPANESE, ''));
  if (japanese !== null) return dateOf(japanese[1], japanese[2], japanese[3]);
  const [, one, sign, two, year] = YEAR_LAST.exec(spaced) ?? [];
  if (one === undefined || year === undefined) return undefined;
  return two === undefined ? dateOf(year, one) : dayAndMonth(year, [one, two], sign === '.');
}

/** Where there are points between the numbers, the day comes first, if there is such a month. */
function dayAndMonth(
  year: string,
  [one, two]: readonly [string, string],
  isPointed: boolean,
): PublishedDate {
  const dayFirst = dateOf(year, two, one);
  const monthFirst = dateOf(year, one, two);
  if (dayFirst.kind !== 'read') return monthFirst;
  if (isPointed || monthFirst.kind !== 'read' || dayFirst.date === monthFirst.date) return dayFirst;
  return { kind: 'unclear', dates: [dayFirst.date, monthFirst.date] };
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'январь', 'января', 'январе'],
  ['february', 'февраль', 'февраля', 'феврале'],
  ['march', 'март', 'марта', 'марте'],
  ['april', 'апрель', 'апреля', 'апреле'],
  ['may', 'май', 'мая', 'мае'],
  ['june', 'июнь', 'июня', 'июне'],
  ['july', 'июль', 'июля', 'июле'],
  ['august', 'август', 'августа', 'августе'],
  ['september', 'сентябрь', 'сентября', 'сентябре'],
  ['october', 'октябрь', 'октября', 'октябре'],
  ['november', 'ноябрь', 'ноября', 'ноябре'],
  ['december', 'декабрь', 'декабря', 'декабре'],
];

const WEEKDAYS: readonly string[] = [
  ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ...['понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота', 'воскресенье'],
  ...['среду', 'пятницу', 'субботу'],
];

const SHORT_WEEKDAYS = new Set(['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']);

/** What says nothing of the date itself. */
const FILLERS = new Set(
  ['the of on in year published posted updated', 'г год года году опубликовано от в во'].flatMap(
    (words) => words.split(' '),
  ),
);

const PIECE = /(\d+)(?:-?(?:st|nd|rd|th|го|ого|е|ое)(?!\p{L}))?|(\p{L}+)|([\s,.:;()/–—-])/gu;

/** One month by its name, one year of four figures and at most one day, in whatever order. */
function inWords(text: string): PublishedDate | undefined {
  const months: number[] = [];
  const years: string[] = [];
  const days: string[] = [];
  let at = 0;
  for (const { index, 0: piece, 1: figures, 2: word } of text.matchAll(PIECE)) {
    if (index !== at) return undefined;
    at += piece.length;
    if (figures !== undefined) {
      if (figures.length > 4 || figures.length === 3) return undefined;
      (figures.length === 4 ? years : days).push(figures);
    } else if (word !== undefined && !FILLERS.has(word) && !isWeekday(word)) {
      const month = MONTHS.findIndex((names) => names.some((name) => isShortFor(word, name)));
      if (month === -1) return undefined;
      months.push(month + 1);
    }
  }
  if (at !== text.length || years.length !== 1 || days.length > 1 || months.length > 1) {
    return undefined;
  }
  if (months.length === 0) return days.length === 0 ? dateOf(years[0]) : undefined;
  return dateOf(years[0], String(months[0]), days[0]);
}

const isShortFor = (word: string, name: string): boolean =>
  word.length >= 3 && name.startsWith(word);

const isWeekday = (word: string): boolean =>
  SHORT_WEEKDAYS.has(word) || WEEKDAYS.some((name) => isShortFor(word, name));

function dateOf(year = '', month?: string, day?: string): PublishedDate {
  const parts = [year, month, day].flatMap((part) => (part === undefined ? [] : [part]));
  const date = parts.map((part) => part.padStart(2, '0')).join('-');
  return isPartialDate(date) ? { kind: 'read', date } : UNREAD;
}
