import { english } from './languages/en.ts';
import { DIGITS, NUMERAL } from './languages/ja.ts';
import { russian } from './languages/ru.ts';
import { SAID_NUMBERS } from './languages/words.ts';

/** Numbers as people say them with a unit of time; the words are those that go before one. */
const WORDS = SAID_NUMBERS.map(
  (number) => [`${english.numbers[number]}|${russian.numbers[number]}`, number] as const,
);

/** Numbers from 1 to `tens` times ten, in figures or in English and Russian words. */
export const numberTo = (tens: number): string =>
  `(?:${tens}0|[1-${tens - 1}]\\d|[1-9]|${WORDS.flatMap(([source, value]) => (value <= tens * 10 ? source : [])).join('|')})`;

/** The same in figures or Chinese numerals. */
export const numberToJapanese = (tens: number): string =>
  `(?:${tens}0|[1-${tens - 1}]\\d|[1-9]|${DIGITS[tens - 1]}十|[${DIGITS.slice(1, tens - 1)}]?十[${DIGITS}]?|[${DIGITS}])`;

const SIGNS = new RegExp(`${NUMERAL}{1,4}`);
const READERS = WORDS.map(
  ([source, value]) => [new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'iu'), value] as const,
);

/** The number in a short text, in figures or words, Chinese ones too; `undefined` without one. */
export function numberIn(text: string): number | undefined {
  const figures = /\d{1,4}/.exec(text)?.[0];
  if (figures !== undefined) return Number(figures);
  const signs = SIGNS.exec(text)?.[0];
  if (signs !== undefined) return ofSigns(signs);
  return READERS.find(([reader]) => reader.test(text))?.[1];
}

/** 三 is 3, 十 10, 二十九 29, 三〇 30, 一九六五 1965. */
function ofSigns(signs: string): number {
  const digit = (sign = '〇'): number => Math.max(0, `〇${DIGITS}`.indexOf(sign));
  const ten = signs.indexOf('十');
  if (ten === -1) return [...signs].reduce((sum, sign) => sum * 10 + digit(sign), 0);
  return (ten === 0 ? 1 : digit(signs[ten - 1])) * 10 + digit(signs[ten + 1]);
}
