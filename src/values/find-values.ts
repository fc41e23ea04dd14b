import { alphabeticNumbers } from './alphabetic-numbers.ts';
import { datesIn, type FoundDate } from './dates.ts';
import { japaneseNumbers } from './japanese-numbers.ts';
import { english } from './languages/en.ts';
import { russian } from './languages/ru.ts';
import { longTimesIn } from './long-times.ts';
import { romanNumbers } from './roman-numbers.ts';
import { JOINTS, NUMBERS, ordinalOf, SCALES, WHOLES } from './word-numbers.ts';

/**
 * A number or a time and where it stands, a half-open range of UTF-16 code units; under one key whatever
 * language and form it is written in. A number's key is its figures, a day's `#1964-05-03`.
 */
export type Value = {
  readonly start: number;
  readonly end: number;
  readonly kind: 'number' | 'date' | 'decade' | 'century';
  readonly key: string;
  /** Keys of what holds it: of a day its month, its day of any year, its year. */
  readonly wider: readonly string[];
};

/** Wide figures and signs as narrow ones, capitals as small letters; its length is that of the text. */
function plain(text: string): string {
  const narrow = /[！-～]/.test(text)
    ? text.replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    : text;
  const small = narrow.toLowerCase();
  return small.length === text.length ? small : narrow;
}

const two = (number: number): string => `${number}`.padStart(2, '0');

function dateValue({ start, end, year, month, day }: FoundDate): Value {
  const keys: string[] = [];
  if (year !== undefined && month !== undefined && day !== undefined)
    keys.push(`#${year}-${two(month)}-${two(day)}`);
  if (year !== undefined && month !== undefined) keys.push(`#${year}-${two(month)}`);
  if (month !== undefined && day !== undefined) keys.push(`#${two(month)}-${two(day)}`);
  if (year !== undefined) keys.push(`${year}`);
  const [key = '', ...wider] = keys;
  return { start, end, kind: 'date', key, wider };
}

/** The numbers, dates, decades and centuries of a text; plain figures are their own keys and left out. */
export function valuesIn(text: string): Value[] {
  const small = plain(text);
  const dates = datesIn(small);
  const times = longTimesIn(small);
  const taken = [...dates, ...times];
  const numbers = [...alphabeticNumbers(small), ...japaneseNumbers(small), ...romanNumbers(text)];
  return [
    ...dates.map(dateValue),
    ...times.map(
      ({ start, end, decade, century }): Value => ({
        start,
        end,
        kind: decade === undefined ? 'century' : 'decade',
        key: decade === undefined ? `#c${century}` : `${decade}s`,
        wider: [],
      }),
    ),
    ...numbers
      .filter(({ start, end }) => !taken.some((one) => one.start < end && start < one.end))
      .map(
        ({ start, end, value }): Value => ({
          start,
          end,
          kind: 'number',
          key: `${value}`,
          wider: [],
        }),
      ),
  ];
}

/** The numbers of a text in figures, however they are written; those of dates among them. */
export function numbersIn(text: string): string[] {
  const values = valuesIn(text).filter(({ kind }) => kind === 'number');
  const plainFigures = [...plain(text).matchAll(/\d+/g)].filter(
    ({ index }) => !values.some(({ start, end }) => start <= index && index < end),
  );
  return [...values.map(({ key }) => key), ...plainFigures.map(([figures]) => figures)];
}

/** What a token may be of a value. */
export const ROLE = { none: 0, around: 1, figures: 2, value: 3 } as const;

const AROUND = new Set([
  ...[english, russian].flatMap(({ around }) => around.split(' ')),
  ...JOINTS,
  ...'年 月 日 の 年代 世紀 年月'.split(' '),
]);
const MONTH =
  /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|ober)?\.?$|^(?:январ|феврал|март|апрел|мая|май|мае|июн|июл|август|сентябр|октябр|ноябр|декабр)|^(?:янв|февр?|апр|авг|сент|окт|нояб|дек)$/;
const DECADE = new RegExp(
  `^(?:${Object.values(english.decades).join('|')}|(?:${Object.values(russian.decades).join('|')})(?:ые|ых|ым|ыми))$`,
);
const KANJI = /[二三四五六七八九十百千万億兆壱弐拾]|^一|^[明大昭平令][治正和成]$/;
/** As folding leaves Roman signs, Russian letters among them; «их» is a word. */
const ROMAN = /^(?!их$)[ivxих]{1,7}$/;

/** What a folded token may be of a value: cheap, for every word of an archive passes here. */
export function roleOf(word: string): number {
  const first = word.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return /^\d+$/.test(word) ? ROLE.figures : ROLE.value;
  if (AROUND.has(word)) return ROLE.around;
  if (first > 0x3000) return KANJI.test(word) ? ROLE.value : ROLE.none;
  const isValue =
    NUMBERS.has(word) ||
    SCALES.has(word) ||
    WHOLES.has(word) ||
    MONTH.test(word) ||
    DECADE.test(word) ||
    ROMAN.test(word) ||
    ordinalOf(word) !== undefined;
  return isValue ? ROLE.value : ROLE.none;
}
