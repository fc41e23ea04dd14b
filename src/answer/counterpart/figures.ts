import { numbersIn, type Value, valuesIn } from '../../values/find-values.ts';

/** The numbers and times that a text names, whatever language they are written in. */
export type Figures = {
  /** Days, months, years, decades and centuries: the narrowest key of each, and what holds it. */
  readonly times: readonly (readonly string[])[];
  readonly numbers: ReadonlySet<string>;
};

const DECIMAL = /\d+[.,]\d{1,2}(?!\d)/g;
const DAY = /^#\d{4}-\d\d-\d\d$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;

export function figuresIn(text: string): Figures {
  const times = valuesIn(text).filter(({ kind }) => kind !== 'number');
  const rest = [...without(text, times)].join('');
  const decimals = (rest.match(DECIMAL) ?? []).map((figure) => figure.replace(',', '.'));
  const numbers = [...decimals, ...numbersIn(rest.replace(DECIMAL, ' '))];
  const years = numbers.filter((number) => YEAR.test(number));
  return {
    times: [...times.map(({ key, wider }) => [key, ...wider]), ...years.map((year) => [year])],
    numbers: new Set(numbers.filter((number) => !YEAR.test(number))),
  };
}

/** A text with blanks in place of some of its values. */
function* without(text: string, values: readonly Value[]): Generator<string> {
  let at = 0;
  for (const { start, end } of values.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    yield text.slice(at, start);
    yield ' ';
    at = end;
  }
  yield text.slice(at);
}

/** Two times that do not contradict each other: the same day, a day and its month, a month and its year. */
const areOneTime = (a: readonly string[], b: readonly string[]): boolean =>
  [a, b].every(
    ([key = '']) => !YEAR.test(key) || [a, b].every(([other = '']) => !DAY.test(other)),
  ) &&
  (b.includes(a[0] as string) || a.includes(b[0] as string));

const day = ([key = '']: readonly string[]): string => `${Number(/-(\d\d)$/.exec(key)?.[1] ?? 0)}`;

/** Numbers up to this one are also written as words, or not at all: "both", "a", "the two". */
const SMALL = 12;

/** Whether two texts tell of the same times, and of no number of which the other tells another. */
export function agree(a: Figures, b: Figures): boolean {
  const isTold = (time: readonly string[], other: Figures): boolean =>
    other.times.some((one) => areOneTime(time, one)) || other.numbers.has(day(time));
  if (!a.times.every((time) => isTold(time, b)) || !b.times.every((time) => isTold(time, a)))
    return false;
  const isDay = (number: string, other: Figures): boolean =>
    other.times.some((time) => day(time) === number);
  const only = (one: Figures, other: Figures): string[] =>
    [...one.numbers].filter((number) => !other.numbers.has(number) && !isDay(number, other));
  const [ofA, ofB] = [only(a, b), only(b, a)];
  if ([...ofA, ...ofB].some((number) => Number(number) > SMALL || number.includes('.')))
    return false;
  return ofA.length === 0 || ofB.length === 0;
}
