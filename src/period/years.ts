import { inAlphabets } from './languages/alternatives.ts';
import { BOUND_AFTER_YEAR, ERAS, NUMERAL } from './languages/ja.ts';
import { YEAR_ENDING } from './languages/ru.ts';
import { numberIn } from './numbers.ts';
import { anyOf, SPACE, WORD_END, YEAR, YEAR_END } from './pattern.ts';
import { relativeYearsInFigures } from './relative.ts';

/** What four bare figures count, or follow, when they are no year. */
export const NOT_COUNTED = `(?!${SPACE}${anyOf(inAlphabets(({ counted }) => counted))}${WORD_END})`;
const NOT_NUMBERED = `(?<!${anyOf(inAlphabets(({ beforeNumber }) => beforeNumber))}\\s)`;
/** A year without a word that says so. */
export const BARE_YEAR = `${NOT_NUMBERED}${YEAR}(?:-?${YEAR_ENDING}${WORD_END}|${YEAR_END}${NOT_COUNTED}|(?=${BOUND_AFTER_YEAR}))`;

const YEAR_OF_ERA = new RegExp(`(${[...ERAS.keys()].join('|')})\\s?(元|[^年]{1,4})(?=年)`, 'gu');
const SIGNS_OF_DAY = new RegExp(`${NUMERAL}{1,3}(?=[月日])`, 'gu');

/**
 * A date with its year in figures: 平成29年3月 as 2017年3月, "March last year" as "March 2025". The
 * year of an era that was over by then becomes 0, which no calendar has.
 */
export function inFigures(text: string, today: string): string {
  const plain = text
    .replace(YEAR_OF_ERA, (_, era: string, number: string) => {
      const [before, last] = ERAS.get(era) ?? [0, 0];
      const year = number === '元' ? 1 : (numberIn(number) ?? 0);
      return year >= 1 && year <= last ? `${before + year}` : '0';
    })
    .replace(SIGNS_OF_DAY, (number) => `${numberIn(number)}`);
  return relativeYearsInFigures(plain, today);
}
