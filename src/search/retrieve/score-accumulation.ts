import { lengthNorm, termFrequencyFactor } from '../index/bm25.ts';
import { createScratch } from '../index/scratch.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { impactIn, type TermImpact } from './term-impact.ts';
import { topK } from './top-k.ts';

type Scratch = {
  /** By passage: what it has earned so far. */
  readonly scores: Float64Array;
  /** By passage: the number of the last word that it earned by, from 1. */
  readonly creditedBy: Uint16Array;
  /** By passage: what its length takes off each mention. */
  readonly norm: Float32Array;
  /** The passages that earned anything, as far as they have been counted. */
  readonly touched: Uint32Array;
};

export const scratchOf = createScratch((index): Scratch => {
  const passages = index.passages.length;
  return {
    scores: new Float64Array(passages),
    creditedBy: new Uint16Array(passages),
    norm: Float32Array.from(index.length, (length) => lengthNorm(length, index.averageLength)),
    touched: new Uint32Array(passages),
  };
});

type Wanted = {
  /** How many passages are wanted. */
  readonly count: number;
  /** The most that a passage can earn afterwards. */
  readonly bonus: number;
  readonly keep?: (passage: number) => boolean;
};

/** To find out who is still alive takes the time that so many postings for each passage take. */
const WORTH_A_LOOK = 2;

/** How many postings are read in the time that one passage is looked up among them. */
const LOOK_UP = 12;

/**
 * Lets the passages earn by each word, and gives how many did and those among them that may be of
 * the best. The words that earn most come first; as soon as the others cannot lift a new passage
 * among the best, only those that may be are looked up: MaxScore, as in Turtle and Flood, "Query
 * Evaluation: Strategies and Optimizations" (1995).
 */
export function accumulateScores(
  words: readonly TermImpact[],
  index: SearchIndex,
  scratch: Scratch,
  { count, bonus, keep }: Wanted,
): { readonly count: number; readonly alive: ArrayLike<number> } {
  const { touched, scores } = scratch;
  let filled = 0;
  let alive: readonly number[] | undefined;
  words.forEach((word, at) => {
    const found = alive ?? touched.subarray(0, filled);
    if (keep === undefined && found.length > count && word.postings > WORTH_A_LOOK * found.length) {
      alive = stillAlive(found, words, at, count, bonus, scores) ?? alive;
    }
    if (alive !== undefined && alive.length * LOOK_UP < word.postings) {
      lookUp(word, alive, index, scratch);
    } else filled = readPostings(word, at + 1, filled, index, scratch);
  });
  const all = alive ?? touched.subarray(0, filled);
  return { count: filled, alive: keep === undefined ? all : all.filter(keep) };
}

/** Lets every passage that holds a word, or whose title does, earn by it. How many have earned then. */
function readPostings(
  { variants }: TermImpact,
  number: number,
  filled: number,
  index: SearchIndex,
  scratch: Scratch,
): number {
  let count = filled;
  for (const { from, to, worth, held } of variants) {
    count = readRows(from, to, worth, held, number, count, index, scratch);
  }
  for (const { term, titled, heldInTitle } of variants) {
    for (const article of index.titleArticles.get(term) ?? []) {
      count = readTitle(article, titled + heldInTitle, number, count, index, scratch);
    }
  }
  return count;
}

/** Takes numbers rather than a variant, for this is where the longest loop of a question is. */
function readRows(
  from: number,
  to: number,
  worth: number,
  held: number,
  number: number,
  filled: number,
  { postingPassage, postingFrequency }: SearchIndex,
  { scores, creditedBy, norm, touched }: Scratch,
): number {
  let count = filled;
  for (let row = from; row < to; row++) {
    const passage = postingPassage[row] as number;
    const credited = creditedBy[passage] as number;
    if (credited === number) continue;
    if (credited === 0) touched[count++] = passage;
    creditedBy[passage] = number;
    const factor = termFrequencyFactor(postingFrequency[row] as number, norm[passage] as number);
    scores[passage] = (scores[passage] as number) + worth * factor + held;
  }
  return count;
}

function readTitle(
  article: number,
  impact: number,
  number: number,
  filled: number,
  { articleStart }: SearchIndex,
  { scores, creditedBy, touched }: Scratch,
): number {
  let count = filled;
  const to = articleStart[article + 1] as number;
  for (let passage = articleStart[article] as number; passage < to; passage++) {
    const credited = creditedBy[passage] as number;
    if (credited === number) continue;
    if (credited === 0) touched[count++] = passage;
    creditedBy[passage] = number;
    scores[passage] = (scores[passage] as number) + impact;
  }
  return count;
}

/** Lets a few passages earn by a word, which is looked up among its postings. */
function lookUp(
  word: TermImpact,
  passages: readonly number[],
  index: SearchIndex,
  { scores, norm }: Scratch,
): void {
  for (const passage of passages) {
    const found = impactIn(passage, word, index, norm[passage] as number);
    if (found === undefined) continue;
    scores[passage] = (scores[passage] as number) + found.bm25 + found.held;
  }
}

/**
 * Those of `found` that may be among the best once the words from `done` on have been read;
 * `undefined` while those words may lift any other passage among them.
 */
function stillAlive(
  found: ArrayLike<number>,
  words: readonly TermImpact[],
  done: number,
  count: number,
  bonus: number,
  scores: Float64Array,
): number[] | undefined {
  const most = sumOfMost(words.slice(done)) + bonus;
  if (most >= sumOfMost(words.slice(0, done))) return undefined;
  const least = scores[topK(found, scores, count).at(-1) as number] as number;
  if (most >= least) return undefined;
  const alive: number[] = [];
  for (let at = 0; at < found.length; at++) {
    const passage = found[at] as number;
    if ((scores[passage] as number) + most >= least) alive.push(passage);
  }
  return alive;
}

const sumOfMost = (words: readonly TermImpact[]): number =>
  words.reduce((sum, { most }) => sum + most, 0);

/** Forgets what was earned. */
export function wipe({ scores, creditedBy, touched }: Scratch, count: number): void {
  for (let at = 0; at < count; at++) {
    const passage = touched[at] as number;
    scores[passage] = 0;
    creditedBy[passage] = 0;
  }
}
