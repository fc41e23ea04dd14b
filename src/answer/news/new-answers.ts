import { readQuery } from '../../search/query/read-query.ts';
import type { Hit } from '../../search/rank/rank.ts';
import type { Archive } from '../answer.ts';
import { judge } from '../judging/judge.ts';
import { questionFault } from '../question-fault.ts';
import type { Excerpt } from '../reply.ts';
import { chooseExcerpts, isFarBelow } from '../shown/choose-excerpts.ts';
import { rankLanguages } from '../shown/merge-languages.ts';
import { ranked } from '../shown/ranked.ts';
import { isSameSentence, type ReadQuote, readQuote } from '../shown/same-sentence.ts';

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
 * What a new passage must hold of the weight of a question, its title and headings included, to be judged
 * at all. Of the new passages that answer in tests/questions/watches, none holds less than twice that.
 */
const LEAST_COVERAGE = 0.25;

/**
 * The new passages that answer a question, best first: each by the rules of an answer, as if the passages
 * that stand before it were not in the archive. Most questions have nothing to do with what is new, which
 * takes no look at the rest of the archive.
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
    ({ evidence }) => evidence.coverage + evidence.topicOnly >= LEAST_COVERAGE,
  );
  if (!near) return [];
  const all = ranked(query, index);
  const isFar = isFarBelow(all.hits, query);
  // What was known before and answers better says nothing against it.
  const peersOf = (hit: Hit): readonly Hit[] => {
    const peers = all.peersOf(hit);
    return peers.slice(Math.max(0, peers.indexOf(hit)));
  };
  const found: NewAnswer[] = [];
  const quotes: ReadQuote[] = [];
  for (const hit of all.hits) {
    if (!isNew(hit.passage) || isFar(hit)) continue;
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
