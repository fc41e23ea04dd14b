import type { Unit } from '../calendar/units.ts';

/** How a date bounds the time asked for. `after` and `before` leave the date itself out. */
export type Relation = 'since' | 'after' | 'before' | 'until' | 'in';

export type RelativeDay =
  | 'dayBeforeYesterday'
  | 'yesterday'
  | 'weekBeforeLast'
  | 'lastWeek'
  | 'thisWeek'
  | 'monthBeforeLast'
  | 'lastMonth'
  | 'thisMonth';

export type RelativeYear = 'yearBeforeLast' | 'lastYear' | 'thisYear';

export type YearPart =
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'firstQuarter'
  | 'secondQuarter'
  | 'thirdQuarter'
  | 'fourthQuarter'
  | 'firstHalf'
  | 'secondHalf'
  | 'beginning'
  | 'middle'
  | 'late'
  | 'end';

/** The numbers that are said in words. */
export const SAID_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50] as const;

/**
 * How one language speaks of time: sources of regular expressions for text in small letters, without
 * capturing groups. What stands in an array, and a text with `|` in it, are alternatives.
 */
export type PeriodWords = {
  /** The words that bound the time as operators, `since:2018`; most do so in a sentence, too. */
  readonly relations: Readonly<Record<Relation, readonly string[]>>;
  readonly units: Readonly<Record<Unit, string>>;
  /** As an operator: `on:today`. */
  readonly today: string;
  /** "Today" is mostly nowadays. It is this day with what happens on one. */
  readonly todayHere: readonly string[];
  readonly relativeDays: Readonly<Record<RelativeDay, string>>;
  /** A year counted from the present one, as it stands alone or after a month. */
  readonly relativeYear: readonly string[];
  /** Which of them it is. */
  readonly relativeYears: Readonly<Record<RelativeYear, string>>;
  /** Two years ago; `count` matches a number, in words too. */
  readonly ago: (count: string) => string;
  /** The past three months. */
  readonly past: (count: string) => string;
  /** Names of a part of a year or a decade; they stand after the year in Japanese, else before it. */
  readonly yearParts: Readonly<Partial<Record<YearPart, string>>>;
  /** What makes a year a decade. */
  readonly decadeEnding: string;
  /** Order words that ask how to list and say nothing of the subject: they are taken out. */
  readonly latest: readonly string[];
  /**
   * "Last" orders only what happens again and again, and stays, for it may be part of the subject:
   * the last visit, but not the Last Emperor or the last ice age.
   */
  readonly last: readonly string[];
  /** Rarely an instruction: taken out only where the question begins or ends with it. */
  readonly earliest: readonly string[];
  /** What is written and published: beside it a date is that of an article, not of what is told. */
  readonly writings: readonly string[];
  /** Cheap to look for: without one of them no pattern of that kind is tried. */
  readonly hints: {
    readonly decade: string;
    readonly any: string;
    readonly bound: string;
    readonly relative: string;
    readonly unit: string;
    readonly counted: string;
    readonly today: string;
  };
};

/** The same of a language with an alphabet, whose words stand before a date. */
export type AlphabeticWords = PeriodWords & {
  /** The name of a month in any form, and as it follows a day. */
  readonly month: string;
  readonly monthAfterDay: string;
  /** The first three letters of each month's name, in all its forms, with blanks between them. */
  readonly monthBeginnings: readonly string[];
  readonly february: string;
  readonly monthsOfThirty: string;
  /** Of a day's number. */
  readonly ordinalEnding: string;
  /** Of 30 and 31. */
  readonly lateOrdinalEnding: string;
  readonly year: string;
  readonly numbers: Readonly<Record<(typeof SAID_NUMBERS)[number], string>>;
  readonly decade: readonly string[];
  /** As part of a longer name, "early 1990s", where it may be shorter. */
  readonly decadeInPart: readonly string[];
  /** What four bare figures count, or follow, when they are no year. */
  readonly counted: readonly string[];
  readonly beforeNumber: string;
  /** What a year that is asked for follows, and a bare year in any case. */
  readonly beforeAskedYear: string;
  readonly beforeYear: string;
  /** Goes with a date that is counted from today. */
  readonly around: string;
  readonly between: string;
  readonly and: string;
  readonly from: string;
  readonly to: string;
  /** Between the days of one month. */
  readonly toDay: string;
  /** Between dates without "from". */
  readonly through: string;
  readonly bound: string;
  /** Before a month alone, which is the one that was last. */
  readonly since: string;
  /** What a sentence goes on with after that. */
  readonly goesOn: string;
};
