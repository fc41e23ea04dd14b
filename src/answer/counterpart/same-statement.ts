import type { SearchIndex } from '../../search/index/search-index.ts';
import type { AcrossLanguages } from '../../search/query/across/ask-across.ts';
import { agree, figuresIn } from './figures.ts';
import { saidWords, sharesHeld } from './said-words.ts';
import type { Statement } from './statement.ts';

/** What each of two such statements holds of the other's words at least, and both multiplied. */
const LEAST = 0.6;
const LEAST_TOGETHER = 0.55;

/** What is held of each sentence of two; and where the other is one sentence, which may leave one of them unsaid. */
const LEAST_OF_SENTENCE = 0.55;
const LEAST_OF_MORE = 0.75;

/** One of them may name one thing more by name than the other. */
const MOST_MORE_NAMES = 1;

/** What is held of one that names something by name which the other does not. */
const LEAST_WITH_MORE = 0.75;

/**
 * How much statements in other languages say the same as this one, 0 to 1; 0 where they do not: where one tells of
 * another time, of another number or of somebody else, or its words are too many that the other has not.
 */
export function createSameness(statement: Statement, across: AcrossLanguages, index: SearchIndex) {
  const own = figuresIn(statement.text);
  const words = new Map<string, ReturnType<typeof saidWords>>();
  const wordsIn = ({ language }: Statement): ReturnType<typeof saidWords> => {
    const known = words.get(language) ?? saidWords(statement, language, across, index);
    words.set(language, known);
    return known;
  };
  return {
    /** Whether they may, by what is seen without translating. */
    mayBe(other: Statement): boolean {
      const [more, less] = [
        onlyIn(statement.named, other.named),
        onlyIn(other.named, statement.named),
      ];
      if (Math.min(more, less) > 0 || Math.max(more, less) > MOST_MORE_NAMES) return false;
      if (onlyIn(statement.years, other.years) + onlyIn(other.years, statement.years) > 0)
        return false;
      return agree(own, figuresIn(other.text));
    },
    of(other: Statement): number {
      const there = sharesHeld(wordsIn(other), other);
      if (isTooLittle(there, statement, other)) return 0;
      const back = sharesHeld(saidWords(other, statement.language, across, index), statement);
      if (isTooLittle(back, other, statement)) return 0;
      const together = there.share * back.share;
      return together < LEAST_TOGETHER ? 0 : together;
    },
  };
}

const isTooLittle = (
  { share, least }: ReturnType<typeof sharesHeld>,
  statement: Statement,
  other: Statement,
): boolean =>
  share < leastOf(statement, other) ||
  least < (statement.ends.length > other.ends.length ? LEAST_OF_MORE : LEAST_OF_SENTENCE);

const leastOf = (statement: Statement, other: Statement): number =>
  onlyIn(statement.named, other.named) > 0 ? LEAST_WITH_MORE : LEAST;

function onlyIn(these: ReadonlySet<number>, others: ReadonlySet<number>): number {
  let only = 0;
  for (const one of these) if (!others.has(one)) only++;
  return only;
}
