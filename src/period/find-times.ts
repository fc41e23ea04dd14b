import { type Days, dayFrom } from './calendar/days.ts';
import { inAlphabets } from './languages/alternatives.ts';
import { AFTER_ASKED_YEAR } from './languages/ja.ts';
import type { Relation } from './languages/words.ts';
import { EARLIEST, LAST, LATEST } from './order.ts';
import { OPERATOR, PHRASES, RELATIONS } from './phrases.ts';
import { isRelative, readDate } from './read-date.ts';
import { isDecade } from './year-parts.ts';

/** Days `YYYY-MM-DD`, both included; without `first` it has no beginning, without `last` no end. */
export type Period = { readonly first?: string; readonly last?: string };

/** `in` leaves others out or, where a date is but part of a name, lifts; `about` lifts and is told of. */
export type Understood = Period & {
  readonly kind: 'since' | 'before' | 'between' | 'in' | 'about' | 'latest' | 'earliest';
};

/** An expression of time and where it stands: a half-open range of UTF-16 code units. */
export type Found = {
  readonly start: number;
  readonly end: number;
  readonly isTakenOut: boolean;
  readonly isStrict: boolean;
  /** The last day of a date by which a question ends what it asks for, that date whole. */
  readonly until?: string;
  /** Absent where the date cannot be read. */
  readonly understood?: Understood;
};

/** Stands where something was found, so that no part of it is found again: no letter, no space. */
const TAKEN = '\uffff';

/** Finds what `text` says about time, from left to right and without overlaps. */
export function findTimes(text: string, today: string): Found[] {
  const found: Found[] = [];
  let left = text;
  const take = (pattern: RegExp, read: (match: RegExpExecArray) => Found | undefined): void => {
    const first = found.length;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(left); match !== null; match = pattern.exec(left)) {
      const one = read(match);
      if (one !== undefined) found.push(one);
    }
    for (const { start, end } of found.slice(first)) {
      left = left.slice(0, start) + TAKEN.repeat(end - start) + left.slice(end);
    }
  };
  if (text.includes(':')) take(OPERATOR, (match) => ofOperator(match, today));
  for (const { needs, pattern } of PHRASES) {
    if (needs.test(text)) take(pattern, (match) => ofPhrase(match, today));
  }
  take(LATEST, (match) => ofOrder(match, 'latest', true));
  take(LAST, (match) => ofOrder(match, 'latest', false));
  take(EARLIEST, (match) => ofOrder(match, 'earliest', isAtAnEnd(match)));
  return found.sort((a, b) => a.start - b.start);
}

function ofOperator(match: RegExpExecArray, today: string): Found {
  const [, word = '', date] = match;
  const days = date === undefined ? undefined : readDate(date, today);
  const understood = days && bounded(days, relationOf(word) ?? 'in');
  return { ...placeOf(match), isTakenOut: true, isStrict: true, ...(understood && { understood }) };
}

/** From one decade to another is roughly said: it lifts, and leaves nothing out. */
function ofPhrase(match: RegExpExecArray, today: string): Found | undefined {
  if (isShortRange(match[0])) return undefined;
  const groups = match.slice(1).filter((group) => group !== undefined);
  const relation = groups.map(relationOf).find((one) => one !== undefined) ?? 'in';
  const [from = '', to] = groups.filter((group) => relationOf(group) === undefined);
  const days = readDate(from, today, to);
  const end = to === undefined ? days : readDate(to, today, from);
  const isRead = days !== undefined && end !== undefined;
  const isRange = to !== undefined;
  const isTakenOut = isRelative(from, today) && (!isRange || isRelative(to, today));
  const isRough = isRange && isDecade(from) && isDecade(to);
  const isStrict = !isRough && (isTakenOut || isRange || relation !== 'in');
  const until = isRange
    ? end?.last
    : relation === 'before' || relation === 'until'
      ? days?.last
      : undefined;
  const understood =
    isRead &&
    (isRange
      ? ({ kind: isRough ? 'about' : 'between', ...around(days, end) } as const)
      : isStrict || !isAskedFor(match, days)
        ? bounded(days, relation)
        : ({ kind: 'about', ...days } as const));
  return {
    ...placeOf(match),
    isTakenOut,
    isStrict,
    ...(isStrict && until && { until }),
    ...(understood && { understood }),
  };
}

/** 2016-18 are years and stay words; 2017-13 is neither years nor a month. */
function isShortRange(text: string): boolean {
  const [, from, to] = /^\d\d(\d\d)-(\d\d)$/.exec(text) ?? [];
  return from !== undefined && to !== undefined && Number(to) > 12 && to > from;
}

const BEFORE_ASKED_YEAR = new RegExp(
  `(?<!\\p{L})(?:${inAlphabets(({ beforeAskedYear }) => beforeAskedYear)})\\s{1,2}$`,
  'iu',
);
const HERE_AFTER_ASKED_YEAR = new RegExp(`^${AFTER_ASKED_YEAR}`, 'u');

/**
 * A month, a day, a part of a year, and a year after "in" are asked for; "the 1956 declaration" only
 * names a year.
 */
const isAskedFor = (match: RegExpExecArray, { first, last }: Days): boolean =>
  !(first.endsWith('-01-01') && last.endsWith('-12-31')) ||
  BEFORE_ASKED_YEAR.test(match.input.slice(Math.max(0, match.index - 9), match.index)) ||
  HERE_AFTER_ASKED_YEAR.test(match.input.slice(placeOf(match).end).slice(0, 2));

const ofOrder = (
  match: RegExpExecArray,
  kind: 'latest' | 'earliest',
  isTakenOut: boolean,
): Found => ({ ...placeOf(match), isTakenOut, isStrict: false, understood: { kind } });

const placeOf = (match: RegExpExecArray): { readonly start: number; readonly end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
});

const relationOf = (word: string): Relation | undefined =>
  RELATIONS.get(word.toLowerCase().replace(/\s+/, ' '));

function bounded({ first, last }: Days, relation: Relation): Understood {
  switch (relation) {
    case 'since':
      return { kind: 'since', first };
    case 'after':
      return { kind: 'since', first: dayFrom(last, 1) };
    case 'before':
      return { kind: 'before', last: dayFrom(first, -1) };
    case 'until':
      return { kind: 'before', last };
    case 'in':
      return { kind: 'in', first, last };
  }
}

/** The days from the first of two to the last, whichever was said first. */
export function around(a: Days, b: Days): Days {
  const [first = a.first, , , last = a.last] = [a.first, a.last, b.first, b.last].sort();
  return { first, last };
}

/** Whether no word stands before the match, or none after it. */
function isAtAnEnd(match: RegExpExecArray): boolean {
  const word = /[\p{L}\p{N}]/u;
  const { start, end } = placeOf(match);
  return !word.test(match.input.slice(0, start)) || !word.test(match.input.slice(end));
}
