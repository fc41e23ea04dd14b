import {
  ALL_JAPANESE,
  ANY_DATE,
  COUNTED_HERE,
  DATE,
  DATE_JAPANESE,
  DATE_JAPANESE_HERE,
  DAYS_OF_MONTH,
  FIGURES,
  FIGURES_HERE,
  MONTH,
  NO_SUCH_DAY,
  NO_SUCH_YEAR,
  RELATIVE_HERE,
} from './date-patterns.ts';
import { inAll, inAlphabets } from './languages/alternatives.ts';
import { english, IN_NO_YEAR, ONWARD, TO } from './languages/en.ts';
import {
  BOUND,
  DAY_JAPANESE,
  FROM_JAPANESE,
  japanese,
  SINCE_JAPANESE,
  UNTIL_JAPANESE,
} from './languages/ja.ts';
import { russian, UNTIL } from './languages/ru.ts';
import type { Relation } from './languages/words.ts';
import { anyOf, pattern, SPACE, START, WORD_END, YEAR, YEAR_END } from './pattern.ts';
import { TODAY, TODAY_HERE } from './relative.ts';

export const RELATIONS: ReadonlyMap<string, Relation> = new Map(
  (['since', 'after', 'before', 'until', 'in'] as const).flatMap((relation) =>
    [english, russian, japanese].flatMap(({ relations }) =>
      relations[relation].map((word): [string, Relation] => [word, relation]),
    ),
  ),
);

const OPERATOR_WORDS = [...RELATIONS.keys()]
  .filter((word) => !/\s/.test(word) && !word.startsWith(ONWARD))
  .join('|');

/** `since:2018`, `до:2019-06-01`, 以降:2018. What is no date is matched, too, and not captured. */
export const OPERATOR = pattern(
  `${START}(${OPERATOR_WORDS}):(?:\\s?["“«「]?(${ANY_DATE}|${ALL_JAPANESE}|${TODAY})["”»」]?|\\S+)[,;、]?`,
);

/** `needs` is cheap and fails on nearly every question; without it `pattern` is not tried. */
type Phrase = { readonly pattern: RegExp; readonly needs: RegExp };

const phrase = (needs: RegExp, source: string): Phrase => ({ needs, pattern: pattern(source) });
const hint = (words: string, flags = 'i'): RegExp => new RegExp(words, flags);

const BETWEEN = inAlphabets(({ between }) => between);
const FROM = inAlphabets(({ from }) => from);
const THROUGH = inAlphabets(({ through }) => through);
const SINCE = inAlphabets(({ since }) => since);
const YEAR_WORD = inAlphabets(({ year }) => year);

const YEAR_SIGNS = /\d{4}|\d0|年/;
const BOUND_JAPANESE = hint(japanese.hints.bound, '');
const COUNTED_WORDS = hint(
  `^(?!.*${YEAR})(?=.*(?:${inAll(({ hints }) => hints.unit)}))(?=.*(?:${inAll(({ hints }) => hints.counted)}))`,
  'is',
);

const MONTH_OF_LATE = anyOf(inAlphabets(({ monthAfterDay }) => monthAfterDay));
/** The end, or what a sentence about that time goes on with: "since May on fishing", not "since May left". */
const NOTHING_MORE = `(?=\\s{0,2}(?:[?!.,;)]|$)|${SPACE}${anyOf(
  inAlphabets(({ goesOn }) => goesOn),
  IN_NO_YEAR,
)}\\s)`;

/**
 * Dates in a sentence, those with more words first, for the rest of one is often another. Their
 * groups are dates and a word of `RELATIONS`; two dates are a range.
 */
export const PHRASES: readonly Phrase[] = [
  phrase(hint(`\\d{4}|${YEAR_WORD}`), DAYS_OF_MONTH),
  phrase(
    hint(BETWEEN),
    `${START}(?:${BETWEEN})${SPACE}(${DATE}|${MONTH})${SPACE}(?:${inAlphabets(({ and }) => and)})${SPACE}(${DATE})`,
  ),
  phrase(
    hint(FROM),
    `${START}(?:${FROM})${SPACE}(${DATE}|${MONTH})${SPACE}(?:${inAlphabets(({ to }) => to)})${SPACE}(${DATE})`,
  ),
  phrase(
    /^(?=.*[-–—−~〜])(?=.*(?:\d{4}|年))/s,
    `(${FIGURES_HERE}|${START}${YEAR}|${START}${MONTH})\\s?[-–—−~〜]\\s?(${FIGURES}|${ALL_JAPANESE}|${DAY_JAPANESE}日)`,
  ),
  phrase(
    hint(`^(?=.*\\s(?:${THROUGH})\\s)(?=.*(?:\\d{4}|${YEAR_WORD}))`, 'is'),
    `(?<!${TO}${SPACE})(${FIGURES_HERE}|${START}${MONTH})${SPACE}(?:${THROUGH})${SPACE}(${DATE})`,
  ),
  phrase(
    BOUND_JAPANESE,
    `(${DATE_JAPANESE_HERE})${FROM_JAPANESE}(${DATE_JAPANESE}|(?:${DAY_JAPANESE}月)?(?:${DAY_JAPANESE}日)|${DAY_JAPANESE}月)${UNTIL_JAPANESE}?`,
  ),
  phrase(hint(ONWARD), `${START}${english.from}${SPACE}(${DATE})${SPACE}(${ONWARD}s?)${WORD_END}`),
  phrase(
    hint(inAlphabets(({ hints }) => hints.bound)),
    `${START}(${inAlphabets(({ bound }) => bound)})${SPACE}(${ANY_DATE})`,
  ),
  // «по 2019 год» is until then; «по 1956 году» is about it.
  phrase(
    hint(UNTIL),
    `${START}(${UNTIL})${SPACE}(${DATE})(?<=${russian.year}|\\d)(?!${SPACE}${russian.year})`,
  ),
  phrase(BOUND_JAPANESE, `(${DATE_JAPANESE_HERE})(${BOUND})`),
  // A month alone is the one that was last, and says so only with a bound.
  phrase(hint(SINCE), `${START}(${SINCE})${SPACE}(${MONTH_OF_LATE})${NOTHING_MORE}`),
  phrase(/月以/, `^\\s?(${DAY_JAPANESE}月)(${SINCE_JAPANESE})`),
  phrase(hint(inAll(({ hints }) => hints.relative)), RELATIVE_HERE),
  // Beside a year "ten years ago" may be counted from that.
  phrase(COUNTED_WORDS, COUNTED_HERE),
  phrase(hint(inAll(({ hints }) => hints.today)), `(${TODAY_HERE})の?`),
  phrase(/\d{5}/, `(${NO_SUCH_YEAR})`),
  phrase(YEAR_SIGNS, `(${FIGURES_HERE})`),
  phrase(/\d-\d/, `(${START}${YEAR}-\\d\\d${YEAR_END})`),
  phrase(/3[01]/, `(${NO_SUCH_DAY})`),
];

/** Nothing can be read where this finds nothing: most questions end here. */
export const ANY = new RegExp(
  ['\\d{4}|3[01]|:', inAll(({ hints }) => hints.decade), inAll(({ hints }) => hints.any)].join('|'),
  'u',
);
