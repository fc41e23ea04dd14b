import type { Article } from '../../knowledge/article/article.ts';
import { unlessAhead } from '../../period/calendar/ahead.ts';
import type { SearchIndex } from '../index/search-index.ts';
import type { Query } from '../query/query.ts';
import type { Candidate } from '../retrieve/candidates.ts';
import { type AnswerFeature, createAnswerFeatures } from './answer/features.ts';
import { ANSWER_WEIGHTS, BEST_ANSWER_WEIGHTS, mostOfAnswer } from './answer/weights.ts';
import { byPhrases, candidatesOf, sentencesWith, withoutUnwanted } from './by-phrases.ts';
import { gatherEvidence, type PassageEvidence, type SentenceEvidence } from './evidence.ts';
import {
  BEST_SENTENCE_WEIGHTS,
  PASSAGE_WEIGHTS,
  passageFeatures,
  SENTENCE_WEIGHTS,
  sentenceFeatures,
  TIME_WEIGHTS,
  timeFeatures,
  weighted,
  weightedSentence,
} from './weights.ts';
import { daysOf, isWithin, latestDayOf, passagesNaming, passagesTelling } from './within-period.ts';

type AnswerFeatures = Readonly<Record<AnswerFeature, number>>;

/** A passage that may answer, how well, and the sentence of it that speaks most to the question. */
export type Hit = {
  readonly passage: number;
  readonly score: number;
  readonly evidence: PassageEvidence;
  readonly sentence: SentenceEvidence;
  /** What speaks for the sentence saying what was asked; absent for a list of words, which asks nothing. */
  readonly answer?: AnswerFeatures;
  readonly article: Article;
};

/**
 * How many passages BM25 hands on to be looked at closely. The right one is among the first 30 for
 * 99 questions of 100.
 */
const LOOKED_AT = 30;

export type Ranking = {
  readonly hits: readonly Hit[];
  /** Whether nothing stands within the period asked for, so that the hits stand outside it. */
  readonly isOutside: boolean;
};

/** Hits this near the best score are equals, to be put in order by date where that is asked for. */
const NEAR = 4;

/**
 * The passages that may answer, best first; ties by date of publication, newest first, then id. A
 * period that was asked for leaves the others out, unless nothing is left; `keepOf` leaves out whatever
 * it does not let through. What holds a phrase of the question stands before what does not.
 */
export function rank(
  query: Query,
  index: SearchIndex,
  keepOf?: (passage: number) => boolean,
): Ranking {
  const keep = withoutUnwanted(query, keepOf);
  const articleOf = (passage: number): Article =>
    index.articles[index.articleOf[passage] as number] as Article;
  const { period, strict, told, order } = query.time;
  const withinBy = (isThen: (passage: number) => boolean): readonly Candidate[] =>
    candidatesOf(query, index, LOOKED_AT, (at) => isThen(at) && (keep?.(at) ?? true));
  let within: readonly Candidate[] = [];
  if (period !== undefined && strict) {
    const telling = told && passagesTelling(told, index);
    within = withinBy((at) => isWithin(articleOf(at), period) || telling?.has(at) === true);
    // What names a year is of that year, whatever its article tells of.
    if (within.length === 0) {
      const naming = passagesNaming(period, index);
      within = withinBy((at) => naming.has(at));
    }
  }
  const inTime = within.length === 0 ? [] : hitsOf(within, query, index);
  const isOpen = told !== undefined && told.first === undefined;
  const all =
    inTime.length > 0 && !isOpen
      ? inTime
      : hitsOf(candidatesOf(query, index, LOOKED_AT, keep), query, index);
  // What is past is told without its year, too.
  const isOutside = strict && (inTime.length === 0 || mostOf(inTime) < mostOf(all) - A_WORD);
  const hits = isOutside || !strict ? all : inTime;
  hits.sort((a, b) => b.score - a.score || byDateThenId(a, b, query.today));
  const ordered = order === undefined ? hits : inOrder(hits, order, query.today);
  return { hits: byPhrases(ordered, query), isOutside };
}

/** The share of a question that one of its words is, at least. */
const A_WORD = 0.15;

/** The most that one of the passages holds of a question. */
const mostOf = (hits: readonly Hit[]): number =>
  Math.max(0, ...hits.map(({ evidence }) => evidence.coverage));

/** The candidates looked at closely, each with its best sentence, in the order given. */
export function hitsOf(found: readonly Candidate[], query: Query, index: SearchIndex): Hit[] {
  const hits: Hit[] = [];
  const recencyOf = query.expected.now ? recencyAmong(found, index, query.today) : () => 0;
  const featuresOf = query.list === undefined ? createAnswerFeatures(query, index) : undefined;
  for (const evidence of gatherEvidence(query, index, found)) {
    const { text } = index.passages[evidence.passage] as { text: string };
    const article = index.articles[index.articleOf[evidence.passage] as number] as Article;
    const among = sentencesWith(query, evidence.passage, evidence.sentences);
    const best = bestSentence(among, query, (sentence) =>
      featuresOf?.(
        sentence,
        evidence.sentences[sentence.number - 1],
        text.slice(sentence.start, sentence.end),
        article.language,
        recencyOf(article),
      ),
    );
    if (best === undefined) continue;
    const score = scoreOf(evidence, best, query, article);
    hits.push({ passage: evidence.passage, score, evidence, ...best, article });
  }
  return hits;
}

/** How late an article tells of, among those of the candidates: 0 for the earliest, 1 for the latest. */
function recencyAmong(
  found: readonly Candidate[],
  index: SearchIndex,
  today: string,
): (article: Article) => number {
  const ends = [...new Set(found.map(({ passage }) => index.articleOf[passage] as number))]
    .map((at) => latestDayOf(index.articles[at] as Article, today))
    .sort();
  return (article) =>
    ends.length < 2 ? 0 : ends.lastIndexOf(latestDayOf(article, today)) / (ends.length - 1);
}

/** The sum that `explain` takes apart. */
const scoreOf = (
  evidence: PassageEvidence,
  { sentence, answer }: Best,
  query: Query,
  article: Article,
): number =>
  weighted(passageFeatures(evidence, query), PASSAGE_WEIGHTS) +
  weightedSentence(sentenceFeatures(sentence, query), BEST_SENTENCE_WEIGHTS) +
  (answer === undefined ? 0 : weighted(answer, BEST_ANSWER_WEIGHTS)) +
  weighted(timeFeatures(article, query), TIME_WEIGHTS);

/** The best hits in the order of what they tell of; the others stay behind them. */
function inOrder(
  hits: readonly Hit[],
  order: 'latest' | 'earliest',
  today: string,
): readonly Hit[] {
  const best = hits[0]?.score ?? 0;
  const near = hits.filter(({ score }) => score >= best - NEAR);
  const day = ({ article }: Hit): string =>
    order === 'latest' ? latestDayOf(article, today) : daysOf(article).first;
  const sign = order === 'latest' ? -1 : 1;
  near.sort((a, b) => (day(a) === day(b) ? 0 : day(a) < day(b) ? -sign : sign));
  return [...near, ...hits.slice(near.length)];
}

/** A sentence, and what speaks for it saying what was asked. */
type Best = Pick<Hit, 'sentence' | 'answer'>;

/** The best sentence; only those are read for what they say that it could make the best. */
function bestSentence(
  sentences: readonly SentenceEvidence[],
  query: Query,
  answerOf: (sentence: SentenceEvidence) => AnswerFeatures | undefined,
): Best | undefined {
  const most = mostOfAnswer(query.expected);
  const byWords = sentences
    .map((sentence, at) => ({
      sentence,
      at,
      words: weightedSentence(sentenceFeatures(sentence, query), SENTENCE_WEIGHTS),
    }))
    .sort((a, b) => b.words - a.words);
  let best: (Best & { readonly at: number }) | undefined;
  let highest = Number.NEGATIVE_INFINITY;
  for (const { sentence, at, words } of byWords) {
    if (words + most < highest) break;
    const answer = answerOf(sentence);
    const score = words + (answer === undefined ? 0 : weighted(answer, ANSWER_WEIGHTS));
    if (score < highest || (score === highest && best !== undefined && at > best.at)) continue;
    highest = score;
    best = { sentence, ...(answer && { answer }), at };
  }
  return best && { sentence: best.sentence, ...(best.answer && { answer: best.answer }) };
}

function byDateThenId(a: Hit, b: Hit, today: string): number {
  const [first = '', second = ''] = [a, b].map(({ article }) =>
    unlessAhead(article.published, today),
  );
  return first === second ? a.passage - b.passage : first < second ? 1 : -1;
}
