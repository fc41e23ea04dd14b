import type { SearchIndex } from '../search/index/search-index.ts';
import type { Query } from '../search/query/query.ts';
import { BEST_ANSWER_WEIGHTS } from '../search/rank/answer/weights.ts';
import type { Hit } from '../search/rank/rank.ts';
import { PASSAGE_WEIGHTS, weighted } from '../search/rank/weights.ts';
import { ACROSS_BIAS, ACROSS_WEIGHTS } from './confidence-across.ts';
import { lacksPhrase } from './missing/phrase.ts';
import { lacksPredicate } from './missing/predicate.ts';
import { unheldOf } from './missing/unheld.ts';
import { chooseQuote } from './quote/choose-quote.ts';
import { restsOnGuess } from './rests-on-guess.ts';
import { type Support, supportOf } from './support.ts';
import { toldBeside } from './told-beside.ts';

/** From this confidence on, the first passage is shown as an answer; below, as the closest. */
export const ANSWER_FROM = 0.5;

/** The lead over the third hit, in points of score, from which more lead tells no more. */
const CLEAR_LEAD = 8;

/** Hits that are surely not the answer begin here: what their scores say is how high noise reaches. */
const BACKGROUND_FROM = 5;

/**
 * What speaks for and against the first hit being an answer. Fitted as a logistic regression on
 * questions of three public sets, plain and misspelt, put to archives with and without their article,
 * and, for a tenth of the weight, on tests/questions; questions without an answer in English and
 * questions with one in Russian count most. The bias puts the line where 1 to 3 in 100 questions
 * without an answer pass. docs/retrieval.md holds the figures.
 */
const WEIGHTS = {
  names: -2.38,
  namesMissing: -2.72,
  unknown: -0.23,
  corrections: -0.38,
  length: 4.99,
  rarity: -0.39,
  bm25: 12.01,
  coverageSquared: -4.74,
  partial: 3.9,
  pieces: -0.36,
  adjacency: -0.89,
  title: 0.39,
  topicOnly: -4.69,
  score: 3.78,
  aboveBackground: 6.08,
  sameArticle: 2.2,
  aheadOfThird: 1.4,
  foreign: 0.39,
} as const;
const BIAS = -14.25;

/** The share of the question from which a quote that also holds what is asked for is an answer. */
const NEARLY_ALL = 0.95;

/**
 * The share of the question from which a passage that tells the kind of thing asked for, or whom it is asked of, is
 * an answer, where the words alone leave at least so much hope of one.
 */
const CARRIED = 0.7;
const LEAST_IF_CARRIED = 0.1;

/** As high as it gets for a quote that lacks what no answer may lack. */
export const NOT_AN_ANSWER = 0.49;

type About = {
  /** The part of the question whose names and numbers the quote must hold, where it is not all of it. */
  readonly typed?: string | undefined;
  /** Whether the first hit was taken from far behind for what it tells. */
  readonly isFarBehind?: boolean;
};

/**
 * How sure the first hit is to answer, 0 to 1; 0 when there is none. A quote never counts as an answer
 * that lacks, with what stands around it, a name or a number of the question or the kind of thing that is
 * asked for, that denies what the question does not deny, nor one without the words in quotation marks,
 * without what was done at the event asked of, or that does not itself hold outright the person, place,
 * number or reason asked for. One that holds nearly all words and that kind outright always does, or stands
 * below a heading that holds them; one whose passage carries most of them needs less hope.
 */
export function confidence(
  hits: readonly Hit[],
  query: Query,
  index: SearchIndex,
  { typed, isFarBehind = false }: About = {},
): number {
  const first = hits[0];
  if (first === undefined || query.terms.length === 0) return 0;
  const quote = chooseQuote(first, query, index);
  const told = toldBeside(hits, query, index);
  const support = supportOf(first, quote, query, index, typed, told);
  const features = confidenceFeatures(hits, query, index);
  const logit =
    query.translations === undefined
      ? BIAS + weighted(features, WEIGHTS)
      : ACROSS_BIAS + weighted({ ...features, ...unheldOf(support.held, query) }, ACROSS_WEIGHTS);
  const value = 1 / (1 + Math.exp(-logit));
  // Names alone ask nothing that holding them would answer.
  const isPlain =
    support.fits === 1 &&
    query.terms.some(({ isName }) => !isName) &&
    ((support.inQuote >= NEARLY_ALL && query.expected.asked.length > 0) ||
      support.inHeading >= NEARLY_ALL);
  const isCarried =
    value >= LEAST_IF_CARRIED &&
    support.carried >= CARRIED &&
    (isToldByKind(query) || query.terms.some(({ isName }) => isName));
  const likely = isPlain || isCarried ? Math.max(value, ANSWER_FROM) : value;
  // Most rules take a look at who does what, which no quote needs that is no answer anyway.
  if (likely <= NOT_AN_ANSWER) return likely;
  const isNone =
    isFarBehind ||
    (first.answer?.opposed ?? 0) > 0 ||
    lacksPhrase(first, quote, query, support.held) ||
    restsOnGuess(first, query) ||
    lacks(support) ||
    lacksPredicate(first, query, index);
  return isNone ? Math.min(value, NOT_AN_ANSWER) : likely;
}

/** Nearly any sentence says something, or puts one thing beside another. */
const isToldByKind = ({ expected: { asked } }: Query): boolean =>
  asked.length > 0 && !asked.includes('list') && !asked.includes('speech');

const lacks = (support: Support): boolean =>
  support.namesMissing > 0 ||
  support.numbersMissing > 0 ||
  support.fitsNear === 0 ||
  !support.holdsAsked ||
  support.isOfOthers() ||
  support.isOfOtherTime();

/** What the confidence in the first of `hits` rests on; there must be one. */
function confidenceFeatures(
  hits: readonly Hit[],
  query: Query,
  index: SearchIndex,
): Readonly<Record<keyof typeof WEIGHTS, number>> {
  const first = hits[0] as Hit;
  const words = query.terms.length;
  const { evidence, sentence } = first;
  const score = scoreAsAsked(first);
  const background = hits.slice(BACKGROUND_FROM).map(scoreAsAsked);
  const thirdScore = hits[2] === undefined ? Number.NEGATIVE_INFINITY : scoreAsAsked(hits[2]);
  const rarest = Math.log(1 + index.passages.length);
  return {
    names: shareOf(query, ({ isName }) => isName),
    namesMissing: shareOf(query, ({ isName }, at) => isName && !isFound(first, at)),
    unknown: shareOf(query, ({ variants }) => variants.length === 0),
    corrections: query.corrections.length / words,
    length: Math.log(words) / 2,
    rarity: query.weight / rarest / words,
    bm25: evidence.bm25 / (1.9 * (query.weight || 1)),
    coverageSquared: evidence.coverage ** 2,
    partial: evidence.partial,
    pieces: evidence.pieces,
    adjacency: sentence.adjacency,
    title: evidence.title,
    topicOnly: evidence.topicOnly,
    score: score / 20,
    aboveBackground: (score - mean(background)) / 20,
    sameArticle: hits.slice(1, 6).filter(({ article }) => article === first.article).length / 5,
    aheadOfThird: Math.min(1, (score - thirdScore) / CLEAR_LEAD),
    foreign: first.article.language === query.language ? 0 : 1,
  };
}

/**
 * The words of a list that stand as typed decide the order; they say nothing about an answer. What a
 * sentence holds of what is asked for is looked at by itself.
 */
const scoreAsAsked = ({ score, evidence, answer }: Hit): number =>
  score -
  PASSAGE_WEIGHTS.typed * evidence.typed -
  (answer === undefined ? 0 : weighted(answer, BEST_ANSWER_WEIGHTS));

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The share of the question's weight that the words picked out have. */
const shareOf = (
  query: Query,
  isPicked: (term: Query['terms'][number], at: number) => boolean,
): number =>
  query.terms.reduce((sum, term, at) => sum + (isPicked(term, at) ? term.weight : 0), 0) /
  (query.weight || 1);

const isFound = ({ evidence }: Hit, at: number): boolean =>
  (evidence.under[at] as number) > 0 ||
  evidence.sentences.some(({ matched }) => (matched[at] as number) > 0);
