import type { Days } from './calendar/days.ts';
import { around, type Found, findTimes, type Period, type Understood } from './find-times.ts';
import { inAll } from './languages/alternatives.ts';
import { YEAR_IN_SIGNS } from './languages/ja.ts';
import { numberIn } from './numbers.ts';
import { pattern } from './pattern.ts';
import { ANY } from './phrases.ts';

export type PeriodReading = {
  /** The question without operators, relative dates and order words; other dates stay. */
  readonly rest: string;
  readonly period?: Period;
  readonly order?: 'latest' | 'earliest';
  /** Whether passages outside the period are to be left out; if not, those inside are lifted. */
  readonly strict: boolean;
  /**
   * The times that a passage names which tells of the period, whatever its article is about; with the date
   * that ends it, for the islands were governed "until 1945" and changed hands in 1945. Absent where only articles count.
   */
  readonly told?: Period;
  /** What the reading rests on, in the order of the question. */
  readonly understood: readonly Understood[];
  /** Dates that cannot be read and those that contradict each other, as typed. */
  readonly unread: readonly string[];
};

/**
 * Reads what a question says about time, in English, Russian and Japanese. `today` is
 * `YYYY-MM-DD`; "last year" is the calendar year before it.
 */
export function readPeriod(question: string, today: string): PeriodReading {
  const text = plain(question);
  if (!ANY.test(text)) return { rest: question, strict: false, understood: [], unread: [] };
  const found = findTimes(text, today);
  const orders = found.filter(({ understood }) => orderOf(understood) !== undefined);
  const kinds = new Set(orders.map(({ understood }) => orderOf(understood)));
  const order = kinds.size === 1 ? [...kinds][0] : undefined;
  const dates = found.filter((one) => one.understood && !orders.includes(one));
  const strict = dates.filter(({ isStrict }) => isStrict);
  const used = strict.length > 0 ? strict : dates;
  const period = together(used);
  const isSound = (period?.first ?? '') <= (period?.last ?? '9');
  const against = [...(isSound ? [] : used), ...(kinds.size > 1 ? orders : [])];
  return {
    rest: without(question, found),
    ...(period && isSound && { period }),
    ...(order && { order }),
    strict: isSound && strict.length > 0,
    ...(period && isSound && told(text, period, strict)),
    understood: found.flatMap((one) =>
      one.understood && (used.includes(one) || orders.includes(one)) ? [one.understood] : [],
    ),
    unread: found
      .filter((one) => one.understood === undefined || against.includes(one))
      .map(({ start, end }) => question.slice(start, end).replace(TRAILING, '')),
  };
}

/** The question without anything it says about time. */
export function withoutTimes(question: string): string {
  return without(
    question,
    timesIn(question).map((one) => ({ ...one, isTakenOut: true })),
  );
}

/** Where a text says something about time. */
export function timesIn(text: string): Found[] {
  const small = plain(text);
  // What day it is decides what is meant, not where it stands.
  return ANY.test(small) ? findTimes(small, '2000-01-01') : [];
}

const TRAILING = /[?!.,;:、。？！]{1,3}$/;
const CLOSING = /^[?!.,;:)、。？！）]/;

/** Full-width signs as plain ones and capitals as small letters, which patterns of time are made of. */
function plain(text: string): string {
  const narrow = text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(YEAR_IN_SIGNS, (signs) => `${[...signs].map((sign) => numberIn(sign) ?? 0).join('')}`);
  const small = narrow.toLowerCase();
  // The length stays, so that places are those of the question: İ becomes two signs.
  return small.length === text.length
    ? small
    : narrow.replace(/[^İ]+/g, (run) => run.toLowerCase());
}

const WRITINGS = pattern(inAll(({ writings }) => writings));

/**
 * What is past is told of in later articles, too, where it is what happened that a question bounds:
 * "Who governed until 1945?", but not "articles until 1945", `until:1945` and "until last year".
 */
function told(text: string, period: Period, strict: readonly Found[]): { readonly told?: Period } {
  const ends = strict.flatMap(({ until, isTakenOut }) => (isTakenOut ? [] : (until ?? [])));
  const [last] = ends.sort();
  const isOfArticles = last === undefined || strict.some(({ isTakenOut }) => isTakenOut);
  return isOfArticles || text.search(WRITINGS) >= 0 ? {} : { told: { ...period, last } };
}

const orderOf = (understood?: Understood): 'latest' | 'earliest' | undefined =>
  understood?.kind === 'latest' || understood?.kind === 'earliest' ? understood.kind : undefined;

/**
 * The period of several expressions. Two bounded ones are a comparison ("in 2013 and in 2016") and
 * reach from the first to the last, unless one holds the other, which then is the more exact; a
 * bound cuts whatever is there.
 */
function together(used: readonly Found[]): Period | undefined {
  if (used.length === 0) return undefined;
  const periods = used.map(({ understood = {} }): Period => understood);
  const bounded = periods
    .filter(isBounded)
    .reduce<Days | undefined>(
      (sum, days) => (sum === undefined ? days : joined(sum, days)),
      undefined,
    );
  const cuts = [...(bounded ? [bounded] : []), ...periods.filter((one) => !isBounded(one))];
  const first = cuts
    .flatMap((one) => one.first ?? [])
    .sort()
    .at(-1);
  const last = cuts.flatMap((one) => one.last ?? []).sort()[0];
  return { ...(first && { first }), ...(last && { last }) };
}

const isBounded = (period: Period): period is Days =>
  period.first !== undefined && period.last !== undefined;

const holds = (outer: Days, inner: Days): boolean =>
  outer.first <= inner.first && inner.last <= outer.last;

function joined(a: Days, b: Days): Days {
  if (holds(a, b)) return b;
  return holds(b, a) ? a : around(a, b);
}

function without(question: string, found: readonly Found[]): string {
  const cuts = found.filter(({ isTakenOut }) => isTakenOut);
  if (cuts.length === 0) return question;
  const ends = [0, ...cuts.map(({ end }) => end)];
  return ends
    .map((from, at) => question.slice(from, cuts[at]?.start).trim())
    .filter((piece) => piece !== '')
    .reduce((rest, piece) => rest + (CLOSING.test(piece) ? '' : ' ') + piece, '')
    .trim();
}
