import { type Days, daysOf, monthsOf } from './calendar/days.ts';
import { inAlphabets } from './languages/alternatives.ts';
import { english, NO_DEADLINE, OF, THE } from './languages/en.ts';
import { DECADE_ALONE, japanese } from './languages/ja.ts';
import { russian } from './languages/ru.ts';
import type { YearPart } from './languages/words.ts';
import { anyOf, SPACE } from './pattern.ts';

/** A part of a year or a decade: its first and last month, and its names before and after a year. */
type Part = {
  readonly months: readonly [first: number, last: number];
  readonly before: string;
  readonly after: string | undefined;
  /** Whether only a year has it, and no decade. */
  readonly isOfYears: boolean;
};

const part = (name: YearPart, first: number, last: number, isOfYears = false): Part => ({
  months: [first, last],
  before: inAlphabets(({ yearParts }) => yearParts[name] ?? []),
  after: japanese.yearParts[name],
  isOfYears,
});

/** Winter lies in two years, and "winter 2017" does not say which: it is read as the year alone. */
const PARTS: readonly Part[] = [
  part('spring', 3, 5, true),
  part('summer', 6, 8, true),
  part('autumn', 9, 11, true),
  part('firstQuarter', 1, 3, true),
  part('secondQuarter', 4, 6, true),
  part('thirdQuarter', 7, 9, true),
  part('fourthQuarter', 10, 12, true),
  part('firstHalf', 1, 6),
  part('secondHalf', 7, 12),
  part('beginning', 1, 4),
  part('middle', 5, 8),
  part('late', 9, 12),
  part('end', 11, 12),
];

/** "The 1990s", "the '90s", «1990-е годы», «90-х годов». */
export const DECADE = anyOf(inAlphabets(({ decade }) => decade));
const DECADE_IN_PART = anyOf(inAlphabets(({ decadeInPart }) => decadeInPart));
export const DECADE_JAPANESE = `${DECADE_ALONE}(?:の?${anyOf(
  ...PARTS.flatMap(({ after, isOfYears }) => (isOfYears ? [] : (after ?? []))),
)})?`;

const NAMES_BEFORE = anyOf(...PARTS.map(({ before }) => before));
const NAMES_AFTER = anyOf(...PARTS.flatMap(({ after }) => after ?? []));

/** A part of a decade, or of what `year` matches: "early 2017", "the first half of the 1990s". */
export const partOf = (year: string): string =>
  `${NO_DEADLINE}${THE}${NAMES_BEFORE}(?:-|${SPACE}${OF}${THE})${anyOf(DECADE_IN_PART, year)}`;

/** A part of what `year` matches, which ends in 年: 2017年春. */
export const partOfJapanese = (year: string): string => `${year}の?${NAMES_AFTER}`;

const READERS = PARTS.map(({ before, after, ...part }) => ({
  ...part,
  name: new RegExp(
    [`^${THE}(?:${before})(?=[-\\s])`, ...(after ? [`年代?の?(?:${after})$`] : [])].join('|'),
    'iu',
  ),
}));
const DECADE_SAID = new RegExp(
  `(\\d{4}|\\d{2})(?:(${english.decadeEnding})|${russian.decadeEnding}(?!\\p{L})|${japanese.decadeEnding})`,
  'iu',
);

/** Whether a date is a decade or a part of one. */
export const isDecade = (text: string): boolean => DECADE_SAID.test(text);

/** Whether a date, its year in figures, is a decade, or a part of one or of a year. */
export const isPart = (text: string): boolean =>
  isDecade(text) || READERS.some(({ name }) => name.test(text));

export function readPart(text: string): Days | undefined {
  const part = READERS.find(({ name }) => name.test(text));
  const decade = DECADE_SAID.exec(text);
  if (decade === null) {
    const year = /\d{4}/.exec(text)?.[0];
    return part && year ? monthsOf(Number(year), ...part.months) : undefined;
  }
  if (part?.isOfYears) return undefined;
  const [, figures = '', isEnglish] = decade;
  const first = Number(figures) + (figures.length === 2 ? 1900 : 0);
  // "The 1800s" are a century.
  const years = isEnglish && first % 100 === 0 && first !== 2000 ? 100 : 10;
  const [from, to] = part?.months ?? [1, 12];
  const share = (months: number): number => (months * years) / 12;
  const [begin, end] = [Math.floor(share(from - 1)), Math.ceil(share(to)) - 1];
  const [a, b] = [daysOf(`${first + begin}`), daysOf(`${first + end}`)];
  return a && b && { first: a.first, last: b.last };
}
