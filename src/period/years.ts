import { numberIn } from './numbers.ts';
import { anyOf, SPACE, WORD_END } from './pattern.ts';

export const YEAR = '(?:1[6-9]|2[01])\\d\\d';
export const YEAR_RUSSIAN = `${YEAR}(?:-?(?:го|м|й))?\\s?(?:год(?:а|у|ом|е|ы|ов|ах|ам)?|гг?\\.?)(?!\\p{L})`;

/** A Japanese era: the year before its first, and its last year. The present one has no last. */
const ERAS: ReadonlyMap<string, readonly [before: number, last: number]> = new Map([
  ['明治', [1867, 45]],
  ['大正', [1911, 15]],
  ['昭和', [1925, 64]],
  ['平成', [1988, 31]],
  ['令和', [2018, 99]],
]);
/** 平成29, 令和元, 昭和三十一. */
export const ERA_YEAR = `${anyOf(...ERAS.keys())}\\s?(?:元|\\d{1,2}|[一二三四五六七八九十]{1,4})`;
const YEAR_OF_ERA = new RegExp(`(${[...ERAS.keys()].join('|')})\\s?(元|[^年]{1,4})(?=年)`, 'gu');

/** A year counted from the present one, as it stands alone or after a month. */
export const RELATIVE_YEAR = anyOf(
  `(?<!the\\s)(?:last|this)${SPACE}year(?:['’]s)?${WORD_END}(?!${SPACE}of${WORD_END})`,
  `the${SPACE}year${SPACE}before${SPACE}last${WORD_END}`,
  `(?:(?:поза)?прошл|эт)(?:ый|от|ого|ом)${SPACE}год[ау]?${WORD_END}`,
);
/** 昨年度 is a year that ends in March. */
export const RELATIVE_YEAR_JAPANESE = '(?:一昨年|おととし|昨年|去年|今年)(?!度)';

const BACK: readonly (readonly [words: RegExp, years: number])[] = [
  [/(?:the\s{1,2}year\s{1,2}before\s{1,2}last|позапрошл\p{L}{2,3}\s{1,2}год[ау]?)/giu, 2],
  [/一昨年|おととし/gu, 2],
  [/last\s{1,2}year(?:['’]s)?|прошл\p{L}{2,3}\s{1,2}год[ау]?/giu, 1],
  [/[昨去]年/gu, 1],
  [/this\s{1,2}year(?:['’]s)?|эт(?:от|ого|ом)\s{1,2}год[ау]?/giu, 0],
  [/今年/gu, 0],
];

/**
 * A date with its year in figures: 平成29年3月 as 2017年3月, "March last year" as "March 2025". The
 * year of an era that was over by then becomes 0, which no calendar has.
 */
export function inFigures(text: string, today: string): string {
  let plain = text.replace(YEAR_OF_ERA, (_, era: string, number: string) => {
    const [before, last] = ERAS.get(era) ?? [0, 0];
    const year = number === '元' ? 1 : (numberIn(number) ?? 0);
    return year >= 1 && year <= last ? `${before + year}` : '0';
  });
  plain = plain.replace(
    /[一二三四五六七八九十]{1,3}(?=[月日])/gu,
    (number) => `${numberIn(number)}`,
  );
  for (const [words, years] of BACK) {
    plain = plain.replace(words, (said) => {
      const sign = said.endsWith('年') || said === 'おととし' ? '年' : '';
      return `${Number(today.slice(0, 4)) - years}${sign}`;
    });
  }
  return plain;
}
