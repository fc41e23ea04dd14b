import { lengthNorm, termFrequencyFactor } from '../index/bm25.ts';
import { createScratch } from '../index/scratch.ts';
import type { SearchIndex } from '../index/search-index.ts';
import { openWindow, WINDOW } from './passage-window.ts';
import type { TermImpact } from './term-impact.ts';
import { createTopK, type Scored } from './top-k.ts';

type Wanted = {
  /** How many passages are wanted, one or more. */
  readonly count: number;
  /** What a passage earns beside its words, and the most that any can. */
  readonly bonus?: { readonly of: (passage: number) => number; readonly most: number };
  readonly keep?: (passage: number) => boolean;
};

/** By passage: what its length takes off each mention. */
export const normsOf = createScratch((index) =>
  Float32Array.from(index.length, (length) => lengthNorm(length, index.averageLength)),
);

/** Sums in another order differ in their last digits. */
const ROUNDING = 1e-9;

/**
 * The passages that earn most by the words of a question, best first, ties by position. The words come in the order
 * of what they can earn: those by which alone no passage would be among the best count only for passages that earn by
 * others and may still be among them. MaxScore, as in Turtle and Flood, "Query Evaluation: Strategies and
 * Optimizations" (1995), a window of passages at a time.
 */
export function bestPassages(
  words: readonly TermImpact[],
  index: SearchIndex,
  { count, bonus, keep }: Wanted,
): readonly Scored[] {
  const norms = normsOf(index);
  const best = createTopK(count);
  const sure = keep === undefined ? sureScore(words, index, norms, count) : 0;
  /** By number of a word: the most that a passage can earn by it and all later ones. */
  const most = mostFrom(words, bonus?.most ?? 0);
  const window = openWindow(words, index, norms);
  const offer = (passage: number, earned: number): void => {
    const score = bonus === undefined ? earned : earned + bonus.of(passage);
    if (best.isWanted(passage, score) && (keep?.(passage) ?? true)) best.add(passage, score);
  };
  let leading = words.length;
  for (let start = 0; start < index.passages.length; start += WINDOW) {
    const least = Math.max(sure, best.least()) - ROUNDING;
    while (leading > 0 && (most[leading - 1] as number) < least) leading--;
    window.begin(start);
    for (let at = 0; at < leading; at++) window.read(at);
    for (let at = leading; at < words.length; at++) {
      window.drop(least - (most[at] as number));
      window.readBeside(at);
    }
    window.drop(least - (most[words.length] as number));
    window.empty(offer);
  }
  return best.ranked();
}

/** By number of a word, and one beyond: the sum of what it and those after it can earn, and of what else can. */
function mostFrom(words: readonly TermImpact[], beside: number): readonly number[] {
  const most = new Array<number>(words.length + 1).fill(beside);
  for (let at = words.length - 1; at >= 0; at--)
    most[at] = (most[at + 1] as number) + (words[at] as TermImpact).most;
  return most;
}

/** So many postings of a word tell well enough what many of its passages earn. */
const SAMPLE = 150;

/** What `count` passages are sure to earn, by one word alone: the first that so many hold. */
function sureScore(
  words: readonly TermImpact[],
  { postingPassage, postingFrequency }: SearchIndex,
  norms: Float32Array,
  count: number,
): number {
  for (const { variants } of words) {
    const [heaviest] = variants;
    if (heaviest === undefined || heaviest.to - heaviest.from < count) continue;
    const best = createTopK(count);
    const to = Math.min(heaviest.to, heaviest.from + Math.max(SAMPLE, count));
    for (let row = heaviest.from; row < to; row++) {
      const passage = postingPassage[row] as number;
      const factor = termFrequencyFactor(postingFrequency[row] as number, norms[passage] as number);
      const score = heaviest.worth * factor + heaviest.held;
      if (best.isWanted(passage, score)) best.add(passage, score);
    }
    return best.least();
  }
  return 0;
}
