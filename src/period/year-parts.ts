import { type Days, daysOf, monthsOf } from './calendar/days.ts';
import { anyOf, SPACE, WORD_END } from './pattern.ts';
import { ERA_YEAR } from './years.ts';

/** A part of a year or a decade: its first and last month, and its names before and after a year. */
type Part = {
  readonly months: readonly [first: number, last: number];
  readonly before?: string;
  readonly after?: string;
  /** Whether only a year has it, and no decade. */
  readonly isOfYears?: boolean;
};

/** 秋 is autumn, but 秋田 a town. */
const NO_NAME = '(?!(?!以[降後前])\\p{Script=Han})';
const QUARTERS = ['first|перв|i', 'second|втор|ii', 'third|трет|iii', 'fourth|четв[её]рт|iv'].map(
  (names, at): Part => {
    const [english, russian, roman] = names.split('|');
    const number = at + 1;
    const ordinal = `(?:${russian}\\p{L}{2,3}|${roman}|${number}-?(?:й|м|го)?)`;
    return {
      months: [at * 3 + 1, at * 3 + 3],
      before: `q${number}|${english}${SPACE}quarter|${ordinal}${SPACE}квартал(?:а|е)?`,
      after: `第?${number}四半期`,
      isOfYears: true,
    };
  },
);
const half = (english: string, russian: string): string =>
  `${english}${SPACE}half|${russian}\\p{L}{2}${SPACE}половин(?:а|ы|е|у)`;

/** Winter lies in two years, and "winter 2017" does not say which: it is read as the year alone. */
const PARTS: readonly Part[] = [
  {
    months: [3, 5],
    before: 'spring|весн(?:а|ы|е|у|ой)',
    after: `春季?${NO_NAME}`,
    isOfYears: true,
  },
  { months: [6, 8], before: 'summer|лет(?:о|а|ом)', after: `夏季?${NO_NAME}`, isOfYears: true },
  {
    months: [9, 11],
    before: 'autumn|fall|осен(?:ь|и|ью)',
    after: `秋季?${NO_NAME}`,
    isOfYears: true,
  },
  ...QUARTERS,
  { months: [1, 6], before: half('first', 'перв'), after: '前半|上半期' },
  { months: [7, 12], before: half('(?:second|latter)', 'втор'), after: '後半|下半期' },
  {
    months: [1, 4],
    before: `early|(?:start|beginning)${SPACE}of|начал(?:о|а|е|у)`,
    after: '初頭|初め(?!て)|はじめ(?!て)',
  },
  { months: [5, 8], before: `mid|middle${SPACE}of|середин(?:а|ы|е|у)`, after: '半ば|なかば|中頃' },
  { months: [9, 12], before: 'late' },
  { months: [11, 12], before: `end${SPACE}of|кон(?:це|цу)`, after: '末' },
];
/** "Before the end of 2019" and «до конца 2019 года» are deadlines: what tells of them stands earlier. */
const NO_DEADLINE = `(?:(?!(?:the${SPACE})?end${SPACE})|(?<=(?:at|in|until|till|towards?)${SPACE}))`;

const DECADE_FIGURES = '(?:1[6-9]|20)\\d0';
const RUSSIAN_ENDING = `-(?:е|ые|х|ых)(?:${SPACE}год(?:ы|ов|ах))?${WORD_END}`;
/** "The 1990s", "the '90s", «1990-е годы», «90-х годов»; "90s" and «90-х» alone may count anything. */
const DECADE_IN_PART = anyOf(
  `${DECADE_FIGURES}['’]?s${WORD_END}`,
  `['’]?[3-9]0['’]?s${WORD_END}`,
  `(?:${DECADE_FIGURES}|[3-9]0)${RUSSIAN_ENDING}`,
);
export const DECADE = anyOf(
  `(?:the${SPACE})?${DECADE_FIGURES}['’]?s${WORD_END}`,
  `the${SPACE}['’]?[3-9]0['’]?s${WORD_END}`,
  `${DECADE_FIGURES}${RUSSIAN_ENDING}`,
  `(?<=(?<!\\p{L})(?:в|с|до|после)${SPACE})[3-9]0${RUSSIAN_ENDING}`,
  `[3-9]0-(?:е|х)${SPACE}год(?:ы|ов|ах)${WORD_END}`,
);
/** 1900年代 is a decade to some and a century to others. */
const DECADE_JAPANESE_FIGURES = `(?:${anyOf('(?:1[6-9]|20)[1-9]0', '2000', '[3-9]0', ERA_YEAR)}年代)`;
export const DECADE_JAPANESE = `${DECADE_JAPANESE_FIGURES}(?:の?${anyOf(
  ...PARTS.flatMap(({ after, isOfYears }) => (isOfYears ? [] : (after ?? []))),
)})?`;

const NAMES_BEFORE = anyOf(...PARTS.flatMap(({ before }) => before ?? []));
const NAMES_AFTER = anyOf(...PARTS.flatMap(({ after }) => after ?? []));

/** A part of a decade, or of what `year` matches: "early 2017", "the first half of the 1990s". */
export const partOf = (year: string): string =>
  `${NO_DEADLINE}(?:the${SPACE})?${NAMES_BEFORE}(?:-|${SPACE}(?:of${SPACE})?(?:the${SPACE})?)${anyOf(DECADE_IN_PART, year)}`;

/** A part of what `year` matches, which ends in 年: 2017年春. */
export const partOfJapanese = (year: string): string => `${year}の?${NAMES_AFTER}`;

const READERS = PARTS.map(({ before, after, ...part }) => ({
  ...part,
  name: new RegExp(
    [
      ...(before ? [`^(?:the${SPACE})?(?:${before})(?=[-\\s])`] : []),
      ...(after ? [`年代?の?(?:${after})$`] : []),
    ].join('|'),
    'iu',
  ),
}));
const DECADE_SAID = /(\d{4}|\d{2})(?:(['’]?s)|-(?:е|ые|х|ых)(?!\p{L})|年代)/iu;

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
