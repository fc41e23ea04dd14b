import type { SearchIndex } from '../../search/index/search-index.ts';
import { type Query, queryIn } from '../../search/query/query.ts';
import type { Asked } from '../../search/query/question-words/kinds.ts';
import { BY_PERSONS } from '../../search/rank/answer/doer/by-persons.ts';
import { TOLD_BY_NUMBER } from '../../search/rank/answer/fit.ts';
import type { Hit } from '../../search/rank/rank.ts';
import { chooseQuote } from '../quote/choose-quote.ts';
import { type Support, supportOf } from '../support.ts';

/** So many hits are looked at. */
const LOOKED_AT = 6;

/**
 * Points of score that one may stand behind the first to come before it; more where it is asked for what is seldom
 * beside the point: a number of something, a sum, a reason.
 */
const NEAR = 2;
const NEAR_IF_TO_THE_POINT = 5;
const TO_THE_POINT: ReadonlySet<Asked> = new Set([...TOLD_BY_NUMBER, 'cause']);

/** Hits in the order to be shown in. */
type Ordered = {
  readonly hits: readonly Hit[];
  /** The first of them, where it was taken from so far behind that it answers something else as often as not. */
  readonly farBehind?: Hit;
};

/**
 * Hits, one that holds the person, number or reason asked for before a first one that does not, where both are
 * about as near to the question.
 */
export function firstThatTells(hits: readonly Hit[], query: Query, index: SearchIndex): Ordered {
  const [first] = hits;
  if (first === undefined || query.expected.asked.length === 0) return { hits };
  const support = (hit: Hit): Support => {
    const own = queryIn(query, hit.article.language);
    return supportOf(hit, chooseQuote(hit, own, index), own, index);
  };
  if (tells(support(first))) return { hits };
  const isToThePoint = query.expected.asked.every((kind) => TO_THE_POINT.has(kind));
  const least = first.score - (isToThePoint ? NEAR_IF_TO_THE_POINT : NEAR);
  const { asked } = query.expected;
  const isSigned = asked.includes('person') && BY_PERSONS[query.language].test(query.text);
  const better = hits.slice(1, LOOKED_AT).find((hit) => {
    const isOfTheSame = isSigned && hit.article === first.article;
    if (hit.score < least && !isOfTheSame) return false;
    const held = support(hit);
    return (held.namesMissing === 0 || isOfTheSame) && held.numbersMissing === 0 && tells(held);
  });
  if (better === undefined) return { hits };
  return {
    hits: [better, ...hits.filter((hit) => hit !== better)],
    ...(better.score < first.score - NEAR && { farBehind: better }),
  };
}

const tells = ({ holdsAsked, fitsNear, isOfOthers, isOfOtherTime }: Support): boolean =>
  holdsAsked && fitsNear > 0 && !isOfOthers() && !isOfOtherTime();
