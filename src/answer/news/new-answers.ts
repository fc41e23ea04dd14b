import type { SearchIndex } from '../../search/index/search-index.ts';
import { type Query, queryIn } from '../../search/query/query.ts';
import { readQuery } from '../../search/query/read-query.ts';
import { deniedTerms } from '../../search/rank/answer/negation.ts';
import type { Hit } from '../../search/rank/rank.ts';
import type { Archive } from '../answer.ts';
import { judge } from '../judging/judge.ts';
import { unheldOf } from '../missing/unheld.ts';
import { questionFault } from '../question-fault.ts';
import { chooseQuote } from '../quote/choose-quote.ts';
import type { Excerpt } from '../reply.ts';
import { chooseExcerpts } from '../shown/choose-excerpts.ts';
import { rankLanguages } from '../shown/merge-languages.ts';
import { ranked } from '../shown/ranked.ts';
import { isSameSentence, type ReadQuote, readQuote } from '../shown/same-sentence.ts';
import { supportOf } from '../support.ts';

/** A passage that answers, and how sure that is, 0 to 1. */
export type NewAnswer = { readonly excerpt: Excerpt; readonly confidence: number };

type About = {
  /** Whether the passage at this position of the index is new. */
  readonly isNew: (passage: number) => boolean;
  /** What was typed, where the question goes on from an earlier one. */
  readonly typed?: string;
  /** The day "last year" is counted from, `YYYY-MM-DD`. */
  readonly today: string;
};

/**
 * What a new passage must hold of the weight of a question. Of what tests/questions/watches.yml has that
 * counts as an answer and holds less, one in two answers another question.
 */
const LEAST_COVERAGE = 0.75;

/** Or so much at least, where it lacks no more than this share of the words; so of one that goes on from another. */
const SOME_COVERAGE = 0.5;
const MOST_UNHELD = 0.15;

/** A passage this far below the best one, old or new, is not told though it would be shown beside it. */
const LEAST_SHARE = 0.7;

/**
 * The new passages that answer a question, best first: each by the rules of an answer, as if the passages
 * that stand before it were not in the archive. Nobody has asked just now, so more is wanted than of an
 * answer: the quote holds most of the question and, outright, what is asked for, and denies nothing. Most
 * questions have nothing to do with what is new, which takes no look at the rest of the archive.
 */
export function newAnswers(
  question: string,
  archive: Archive,
  { isNew, typed, today }: About,
): readonly NewAnswer[] {
  const { index, speller } = archive;
  if (questionFault(question, index) !== undefined) return [];
  const query = readQuery(question, index, speller, today, archive.across);
  const near = rankLanguages(query, index, isNew).hits.some(
    ({ evidence }) => evidence.coverage >= SOME_COVERAGE,
  );
  if (!near) return [];
  const all = ranked(query, index);
  // Of the question before, a name may have been replaced.
  const goesOn = typed !== undefined && typed !== question;
  const best = Math.max(...all.hits.map(({ score }) => score));
  // What was known before and answers better says nothing against it.
  const peersOf = (hit: Hit): readonly Hit[] => {
    const peers = all.peersOf(hit);
    return peers.slice(Math.max(0, peers.indexOf(hit)));
  };
  const found: NewAnswer[] = [];
  const quotes: ReadQuote[] = [];
  for (const hit of all.hits) {
    if (!isNew(hit.passage) || !saysOutright(hit, query, index, goesOn)) continue;
    if (hit.score < LEAST_SHARE * best) continue;
    const chosen = chooseExcerpts([hit], query, index, { top: 1, quotes: new Map() });
    const [shown] = chosen;
    if (shown === undefined) continue;
    const { isAnswer, value } = judge(chosen, query, index, { ...all, peersOf, typed });
    const quote = readQuote(shown.excerpt.quote);
    if (!isAnswer || quotes.some((one) => isSameSentence(one, quote))) continue;
    quotes.push(quote);
    found.push({ excerpt: shown.excerpt, confidence: value });
  }
  return found;
}

/** Whether what would be quoted holds most of the question and all that it asks for, and denies nothing it does not. */
function saysOutright(hit: Hit, asked: Query, index: SearchIndex, goesOn: boolean): boolean {
  const { language } = hit.article;
  const query = queryIn(asked, language);
  const { coverage } = hit.evidence;
  if (coverage < SOME_COVERAGE) return false;
  const quote = chooseQuote(hit, query, index);
  const text = index.passages[hit.passage]?.text.slice(quote.start, quote.end) ?? '';
  const denies = deniedTerms(text, language).size > 0;
  if (denies && deniedTerms(query.text, query.language).size === 0) return false;
  const support = supportOf(hit, quote, query, index);
  const { unheld } = unheldOf(support.held, query);
  return support.fits === 1 && (goesOn || coverage >= LEAST_COVERAGE || unheld <= MOST_UNHELD);
}
