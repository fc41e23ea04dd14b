import { termFrequencyFactor } from '../index/bm25.ts';
import { firstPosting, type SearchIndex } from '../index/search-index.ts';
import { impactIn, type TermImpact, type VariantImpact } from './term-impact.ts';

/** So many passages are read at a time: what they earn stays in the nearest memory. */
export const WINDOW = 4096;

/** How many postings are read in the time that one passage is looked up among them. */
const LOOK_UP = 12;

/** By place in the window. Each question takes them over from the one before, wiped. */
const scores = new Float64Array(WINDOW);
/** The number of the last word that a passage earned by, from 1. */
const creditedBy = new Uint16Array(WINDOW);
/** The places of those that earned anything, as far as they have been counted. */
const touched = new Uint16Array(WINDOW);

/** Where a variant is to be read on: the row of its postings, and the place among the articles titled so. */
type Progress = { row: number; title: number; readonly articles: readonly number[] };

const NONE: readonly number[] = [];

/** Lets passages earn by the words of a question, one window of them after another. */
export function openWindow(words: readonly TermImpact[], index: SearchIndex, norms: Float32Array) {
  const { articleStart, postingPassage, postingFrequency } = index;
  const progress = words.map(({ variants }) =>
    variants.map(
      ({ term, from }): Progress => ({
        row: from,
        title: 0,
        articles: index.titleArticles.get(term) ?? NONE,
      }),
    ),
  );
  let start = 0;
  let filled = 0;

  /** Takes numbers rather than a variant, for this is where the longest loop of a question is. Gives where it ended. */
  const readRows = (
    from: number,
    to: number,
    worth: number,
    held: number,
    number: number,
    isBeside: boolean,
  ): number => {
    const end = start + WINDOW;
    let count = filled;
    let row = from;
    for (; row < to; row++) {
      const passage = postingPassage[row] as number;
      if (passage >= end) break;
      const place = passage - start;
      const credited = creditedBy[place] as number;
      if (credited === number) continue;
      if (credited === 0) {
        if (isBeside) continue;
        touched[count++] = place;
      }
      creditedBy[place] = number;
      const factor = termFrequencyFactor(postingFrequency[row] as number, norms[passage] as number);
      scores[place] = (scores[place] as number) + worth * factor + held;
    }
    filled = count;
    return row;
  };

  /** All passages of an article whose title holds a word earn by it, but for those that have by their text. */
  const readTitles = (
    { titled, heldInTitle }: VariantImpact,
    done: Progress,
    number: number,
    isBeside: boolean,
  ): void => {
    const end = start + WINDOW;
    for (; done.title < done.articles.length; done.title++) {
      const article = done.articles[done.title] as number;
      const last = articleStart[article + 1] as number;
      const to = Math.min(last, end);
      for (let at = Math.max(start, articleStart[article] as number); at < to; at++) {
        const place = at - start;
        const credited = creditedBy[place] as number;
        if (credited === number) continue;
        if (credited === 0) {
          if (isBeside) continue;
          touched[filled++] = place;
        }
        creditedBy[place] = number;
        scores[place] = (scores[place] as number) + (titled + heldInTitle);
      }
      if (last > end) return;
    }
  };

  const readAll = (at: number, isBeside: boolean): void => {
    const { variants } = words[at] as TermImpact;
    const done = progress[at] as Progress[];
    for (let number = 0; number < variants.length; number++) {
      const { term, to, worth, held } = variants[number] as VariantImpact;
      const place = done[number] as Progress;
      if (place.row < to && (postingPassage[place.row] as number) < start)
        place.row = firstPosting(index, term, start);
      place.row = readRows(place.row, to, worth, held, at + 1, isBeside);
    }
    for (let number = 0; number < variants.length; number++)
      readTitles(variants[number] as VariantImpact, done[number] as Progress, at + 1, isBeside);
  };

  const lookUp = (word: TermImpact): void => {
    for (let number = 0; number < filled; number++) {
      const place = touched[number] as number;
      const passage = start + place;
      const found = impactIn(passage, word, index, norms[passage] as number);
      if (found === undefined) continue;
      scores[place] = (scores[place] as number) + found.bm25 + found.held;
    }
  };

  return {
    /** The window that begins with a passage, by its position. */
    begin(passage: number): void {
      start = passage;
    },
    /** Lets all passages of the window earn by a word, given by its number. */
    read: (at: number): void => readAll(at, false),
    /** The same for those alone that have earned something. */
    readBeside(at: number): void {
      if (filled === 0) return;
      const word = words[at] as TermImpact;
      const share = WINDOW / Math.max(WINDOW, index.passages.length);
      if (filled * LOOK_UP < share * word.postings) lookUp(word);
      else readAll(at, true);
    },
    /** Leaves out those that have earned less. */
    drop(least: number): void {
      let kept = 0;
      for (let number = 0; number < filled; number++) {
        const place = touched[number] as number;
        if ((scores[place] as number) >= least) touched[kept++] = place;
        else scores[place] = creditedBy[place] = 0;
      }
      filled = kept;
    },
    /** Gives out the passages that have earned anything, and what; and forgets them. */
    empty(give: (passage: number, earned: number) => void): void {
      for (let number = 0; number < filled; number++) {
        const place = touched[number] as number;
        const earned = scores[place] as number;
        scores[place] = creditedBy[place] = 0;
        give(start + place, earned);
      }
      filled = 0;
    },
  };
}
