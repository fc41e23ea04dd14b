import { daysOf } from '../period/calendar/days.ts';
import { ERAS } from '../period/languages/ja.ts';
import { monthNamed } from '../period/written-days.ts';
import { numberOfSigns } from './japanese-numbers.ts';
import { romanValue } from './roman-numbers.ts';
import { ORDINAL_WORDS, ordinalIn } from './word-numbers.ts';

/** A date, or a part of one, where it stands; parts that are not said are absent. */
export type FoundDate = {
  readonly start: number;
  readonly end: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
};

const MONTHS =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const MONTHS_RUSSIAN =
  '(?:январ|феврал|апрел|июн|июл|сентябр|октябр|ноябр|декабр)(?:[ьяею]|[её]м)|(?:март|август)(?:а|е|ом)?|ма[йяею]|(?:янв|февр?|мар|апр|авг|сент?|окт|нояб?|дек)(?=\\.)';
const MONTH = `(?:${MONTHS}|${MONTHS_RUSSIAN})\\.?`;
const YEAR = '(?:1[0-9]|2[01])\\d\\d(?!\\d)';
const DAY = `(?:(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th|-?го|-?е)?(?!\\d)|${ORDINAL_WORDS})`;
const GAP = '[\\s\\u00a0]{1,2}';
const BEGIN = '(?<![\\p{L}\\p{N}]|\\d[.,/-])';
const END = '(?![\\p{L}\\p{N}])';

const KANJI = '〇零一二三四五六七八九十';
const ERA = [...ERAS.keys()].join('|');
const OF_JAPANESE = `(?:(?<era>${ERA})\\s?(?<ofEra>元|\\d{1,2}|[${KANJI}]{1,4})|(?<year>${YEAR}|[${KANJI}千百]{4,9}))\\s?年`;

const named = (name: string, source: string): string => `(?<${name}>${source})`;

/** A way to write dates; its groups are named after what they hold. */
type Form = {
  /** What a text must have for it, quickly seen. */
  readonly needs: RegExp;
  readonly pattern: RegExp;
};

const forms = (needs: RegExp, ...sources: readonly string[]): readonly Form[] =>
  sources.map((source) => ({ needs, pattern: new RegExp(source, 'gu') }));

const FORMS: readonly Form[] = [
  ...forms(
    new RegExp(`${MONTHS}|${MONTHS_RUSSIAN}`, 'u'),
    `${BEGIN}(?:the\\s)?${named('day', DAY)}${GAP}(?:of\\s)?${named('month', MONTH)}(?:,?${GAP}(?:of\\s)?${named('year', YEAR)})?${END}`,
    `${BEGIN}${named('month', MONTH)}${GAP}(?:the\\s)?${named('day', DAY)}(?:,?${GAP}${named('year', YEAR)})?${END}`,
    `${BEGIN}${named('month', MONTH)},?${GAP}(?:of\\s)?${named('year', YEAR)}${END}`,
  ),
  ...forms(
    /\d[./-][\divxх]/,
    `${BEGIN}${named('year', YEAR)}(?<part>[-/.])${named('month', '0?[1-9]|1[0-2]')}\\k<part>${named('day', '\\d{1,2}')}(?![\\d])`,
    `${BEGIN}${named('day', '\\d{1,2}')}(?<part>[.-])${named('month', '0?[1-9]|1[0-2]|[ivxх]{1,4}')}\\k<part>${named('year', YEAR)}`,
    `${BEGIN}${named('day', '\\d{2}')}\\.${named('month', '0[1-9]|1[0-2]')}\\.${named('short', '\\d\\d')}(?![\\d.])`,
    `${BEGIN}${named('a', '\\d{1,2}')}/${named('b', '\\d{1,2}')}/${named('year', YEAR)}`,
    `${BEGIN}${named('month', '0[1-9]|1[0-2]')}[./]${named('year', YEAR)}(?![./-]\\d)`,
    `${BEGIN}${named('year', YEAR)}-${named('month', '0[1-9]|1[0-2]')}(?![\\d-])`,
  ),
  ...forms(
    /[月年]/,
    `(?<!\\d)${OF_JAPANESE}(?:の?\\s?${named('month', `\\d{1,2}|[${KANJI}]{1,2}`)}\\s?月(?:の?\\s?${named('day', `\\d{1,2}|[${KANJI}]{1,3}`)}\\s?日)?)?(?!代)`,
    `(?<![\\d年${KANJI}]|年\\s|年の)${named('month', `\\d{1,2}|[${KANJI}]{1,2}`)}\\s?月の?\\s?${named('day', `\\d{1,2}|[${KANJI}]{1,3}`)}\\s?日`,
  ),
];

/** Two figures of a year are of this century up to here. */
const LATEST_SHORT = 30;

/** What the groups of a form hold. */
type Groups = Readonly<
  Partial<Record<'year' | 'short' | 'era' | 'ofEra' | 'month' | 'day' | 'a' | 'b', string>>
>;

const numberOf = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const figures = /\d+/.exec(text)?.[0];
  if (figures !== undefined) return Number(figures);
  return ordinalIn(text) ?? numberOfSigns(text);
};

function monthOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[ivxх]+$/.test(text)) return romanValue(text.toUpperCase());
  return /[a-zа-я]{3}/.test(text) ? monthNamed(text) : numberOf(text);
}

function yearOf({ year, short, era, ofEra }: Groups): number | undefined {
  if (era !== undefined) {
    const [before, last] = ERAS.get(era) ?? [0, 0];
    const number = ofEra === '元' ? 1 : (numberOf(ofEra) ?? 0);
    return number > 0 && number <= last ? before + number : undefined;
  }
  if (short !== undefined) return Number(short) + (Number(short) > LATEST_SHORT ? 1900 : 2000);
  return numberOf(year);
}

/** The dates of a text in small letters and narrow figures; where two days may be meant, both. */
export function datesIn(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  const fitting = FORMS.filter(({ needs }) => needs.test(text));
  for (const { pattern } of fitting) {
    for (const match of text.matchAll(pattern)) {
      const groups = (match.groups ?? {}) as Groups;
      const place = { start: match.index, end: match.index + match[0].length };
      if (found.some(({ start, end }) => start < place.end && place.start < end)) continue;
      const year = yearOf(groups);
      const days =
        groups.a === undefined
          ? [[monthOf(groups.month), numberOf(groups.day)] as const]
          : (
              [
                ['a', 'b'],
                ['b', 'a'],
              ] as const
            ).map(([month, day]) => [numberOf(groups[month]), numberOf(groups[day])] as const);
      for (const [month, day] of days) {
        if (!isReal(year, month, day)) continue;
        found.push({
          ...place,
          ...(year !== undefined && { year }),
          ...(month !== undefined && { month }),
          ...(day !== undefined && { day }),
        });
      }
    }
  }
  return found;
}

/** A day of no year is looked for in a leap year. */
const isReal = (year = 2000, month?: number, day?: number): boolean =>
  year >= 1000 &&
  year < 2200 &&
  daysOf(`${year}`, month?.toString(), day?.toString()) !== undefined;
