import { ROLE, roleOf, type Value, valuesIn } from '../../values/find-values.ts';
import { NUMBERS, ordinalOf } from '../../values/word-numbers.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { Variant } from './query.ts';
import type { Token } from './query-expansion.ts';

/** How much a passage earns that holds a number in another way, or a time that holds what was asked. */
const VALUE_WEIGHT = 0.95;
const DAY_OF_ANY_YEAR = 0.6;
const MONTH_OF_DAY = 0.5;
const YEAR_OF_DATE = 0.3;
const WITHIN_DECADE = 0.7;
const WITHIN_CENTURY = 0.5;

type QueryValues = {
  /** The tokens, a stop word that is a month or the first of a name among them made a word. */
  readonly tokens: readonly Token[];
  /** By number of the token: the terms of the same number or time, and of what lies within it. */
  readonly values: ReadonlyMap<number, readonly Variant[]>;
};

/** A number that is written out. */
const isNumberWord = (word: string): boolean => NUMBERS.has(word) || ordinalOf(word) !== undefined;

/** Signs of a date that say nothing by themselves. */
const DATE_SIGN = /^(?:[年月日の代]|年代|世紀|of|the|г|гг|год[а-я]*)$/;

/** The one Roman number that is a stop word: of Nicholas I, for the pronoun is no value. */
const ROMAN_ONE = /^[IІ]$/;

/** Text whose tokens are its runs of letters, so that each of them says whether it may be of a number. */
const WORDS_ALONE = /^[a-z ,-]*[.?!]*$/i;

/** Reads the numbers and times of a question, so that they are found in whatever way they are written. */
export function readValues(
  text: string,
  tokens: readonly Token[],
  index: SearchIndex,
): QueryValues {
  const values = new Map<number, Variant[]>();
  const mayHold = ({ surface }: Token): boolean => roleOf(surface) >= ROLE.figures;
  if (WORDS_ALONE.test(text) && !tokens.some(mayHold)) return { tokens, values };
  const made = [...tokens];
  for (const value of valuesIn(text)) {
    for (const [at, token] of tokens.entries()) {
      const end = token.start + token.raw.length;
      if (end <= value.start || token.start >= value.end || DATE_SIGN.test(token.surface)) continue;
      const isHeld = index.termIds.has(value.key);
      if (token.term === '') {
        const isMonth = value.kind === 'date' && /^\p{L}{3}/u.test(token.raw);
        if (!isMonth && !ROMAN_ONE.test(token.raw)) continue;
        made[at] = { ...token, term: value.key };
      } else if (value.kind === 'date' && isHeld && isNumberWord(token.surface)) {
        // Of «третье мая», any third and any May would be as good as the day.
        made[at] = { ...token, term: value.key };
      }
      const found = variantsOf(value, token).flatMap(([key, weight]) => {
        const term = index.termIds.get(key);
        return term === undefined || key === made[at]?.term ? [] : { term, weight };
      });
      if (found.length > 0) values.set(at, [...(values.get(at) ?? []), ...found]);
    }
  }
  return { tokens: made, values };
}

type Keyed = readonly [key: string, weight: number];

function variantsOf(value: Value, token: Token): readonly Keyed[] {
  switch (value.kind) {
    case 'number':
      return [[value.key, VALUE_WEIGHT]];
    case 'date':
      return ofDate(value, token);
    case 'decade':
      return [[value.key, 1], ...yearsFrom(Number.parseInt(value.key, 10), 10, WITHIN_DECADE)];
    case 'century':
      return [[value.key, 1], ...ofCentury(Number(value.key.slice(2)))];
  }
}

/** A year's own figures are no sign of its month, nor the other way round. */
function ofDate({ key, wider }: Value, { raw }: Token): Keyed[] {
  const isYear = /^\d{4}$/.test(raw);
  const isWhole = /\d[./]\d/.test(raw);
  const found: Keyed[] = [[key, 1]];
  for (const one of wider) {
    if (/^\d{4}$/.test(one)) {
      if (isYear || isWhole || /\p{Script=Han}/u.test(raw))
        found.push([one, isYear ? 1 : YEAR_OF_DATE]);
    } else if (/^#\d{2}-/.test(one)) {
      if (!isYear) found.push([one, DAY_OF_ANY_YEAR]);
    } else found.push([one, MONTH_OF_DAY]);
  }
  return found;
}

const yearsFrom = (first: number, count: number, weight: number): Keyed[] =>
  Array.from({ length: count }, (_, at): Keyed => [`${first + at}`, weight]);

function ofCentury(century: number): Keyed[] {
  const first = 100 * (century - 1);
  const decades = Array.from(
    { length: 10 },
    (_, at): Keyed => [`${first + 10 * at}s`, WITHIN_CENTURY],
  );
  return [...decades, ...yearsFrom(first + 1, 100, WITHIN_CENTURY)];
}
