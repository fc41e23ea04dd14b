import type { SearchIndex } from '../../search/index/search-index.ts';
import { type Query, queryIn } from '../../search/query/query.ts';
import type { Hit } from '../../search/rank/rank.ts';
import { ANSWER_FROM, confidence, NOT_AN_ANSWER } from '../confidence.ts';
import { missingWords } from '../missing/missing-words.ts';
import type { Shown } from '../shown/choose-excerpts.ts';
import type { Merged } from '../shown/merge-languages.ts';
import { isInTime } from '../shown/time.ts';

/** A reply that mentions nowhere half of the question's weight answers another one. */
const MOST_MISSING = 0.5;

/** Whether the first of what is shown answers, and how sure that is, 0 to 1. */
export type Judgement = {
  readonly isAnswer: boolean;
  readonly value: number;
  /** Names, numbers and rare words of the question that nothing shown mentions. */
  readonly missing: readonly string[];
};

type Further = {
  /** What was typed now, where the question goes on from another. */
  readonly typed?: string | undefined;
  /** The hit that was put first though it stands far behind. */
  readonly farBehind?: Hit | undefined;
};

/** Judges what is shown of a ranking. */
export function judge(
  chosen: readonly Shown[],
  query: Query,
  index: SearchIndex,
  { peersOf, isOutside, typed, farBehind }: Pick<Merged, 'peersOf' | 'isOutside'> & Further,
): Judgement {
  const shown = chosen.map(({ hit }) => hit);
  const [first] = shown;
  const likely =
    first === undefined
      ? 0
      : confidence(
          [first, ...peersOf(first).filter((hit) => hit !== first)],
          queryIn(query, first.article.language),
          index,
          { typed, isFarBehind: first === farBehind },
        );
  const missing = missingWords(query, shown, index, likely >= ANSWER_FROM);
  const value =
    missing.share >= MOST_MISSING && !holdsPhrase(shown, query)
      ? Math.min(likely, NOT_AN_ANSWER)
      : likely;
  const isAnswer = value >= ANSWER_FROM && isInTime(query.time, chosen, isOutside);
  return { isAnswer, value, missing: missing.words };
}

/** What somebody quotes at length is what they ask about, whatever stands around it. */
const holdsPhrase = ([first]: readonly Hit[], { phrases }: Query): boolean =>
  phrases.some(
    ({ isExact, places }) => isExact && first !== undefined && places.has(first.passage),
  );
