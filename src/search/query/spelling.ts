import Fuse from 'fuse.js';
import { runNow } from '../../pace.ts';
import { editDistance } from '../../text/edit-distance.ts';
import { isRealWord } from '../../text/real-words/real-words.ts';
import { documentFrequency, type SearchIndex } from '../index/search-index.ts';
import type { Variant } from './query.ts';
import {
  allowedEdits,
  beginningWith,
  groupByLength,
  isLookedUp,
  mostAlike,
  SHORTEST,
  type VocabularyByLength,
} from './vocabulary.ts';

/** What an unknown word was read as: the likeliest word, and all terms that may be meant. */
export type SpellingCorrection = { readonly word?: string; readonly variants: readonly Variant[] };

export type Speller = {
  /**
   * Reads a folded word that no passage holds; `isName` when it was typed with a capital, which makes
   * it a name (`Paris` is not `parts`). A word of the language is never another one.
   */
  readonly correct: (word: string, isName: boolean) => SpellingCorrection;
};

/** Fuse's score is 0 for the same word and 1 for none in common: past this it is another word. */
const MOST_DIFFERENT = 0.5;

/** How many readings of one word are searched for at once. */
const READINGS = 4;

/** A word with figures in it is a number, a year or a type: `1960s` is not `1990s`. */
const HAS_FIGURES = /\p{N}/u;

/** In a name of as many letters two may be slips. */
const LONG_NAME = 7;

/** Kana carry more than letters do, so that a short word in them is told from its neighbours. */
const ALPHABET = /^[a-zа-я]/;

/**
 * Looks unknown words up among the words that passages hold, with Fuse.js. Fuse compares one word
 * after another, so the vocabulary is narrowed first: by length, then by letters held in common.
 */
export const createSpeller = (index: SearchIndex): Speller => runNow(buildSpeller(index));

/** As `createSpeller`, with places to pause. */
export function* buildSpeller(index: SearchIndex): Generator<void, Speller, void> {
  const groups = yield* groupByLength(index.vocabulary.keys());
  const isCommon = (word: string): boolean =>
    index.isCommonWord[index.vocabulary.get(word) ?? -1] === 1;
  return {
    correct(word, isName) {
      if (!isLookedUp(word) || isRealWord(word)) return { variants: [] };
      const near = mostAlike(word, groups).filter((item) =>
        isLikely(word, item, editDistance(word, item)),
      );
      const fuse = new Fuse(near, {
        includeScore: true,
        isCaseSensitive: true,
        location: 0,
        distance: 20,
        threshold: MOST_DIFFERENT,
        ignoreFieldNorm: true,
      });
      const found = fuse
        .search(word, { limit: 60 })
        .map(({ item, score = 1 }) => ({ item, score, edits: editDistance(word, item) }))
        .filter(({ item }) => !HAS_FIGURES.test(item) && !(isName && isCommon(item)))
        .filter(({ item, edits }) => !isName || isSameName(word, item, edits))
        .map(({ item, score, edits }) => ({
          item,
          distance: score + edits / word.length,
          likeness: 0.95 - (0.9 * edits) / word.length,
        }));
      const readings = best(found, index);
      return readings.length === 0 ? completed(word, index, groups) : toReading(readings);
    },
  };
}

/** Two names of few letters that differ in two are two people: Tanabe is not Tanaka. */
const isSameName = (word: string, item: string, edits: number): boolean =>
  edits < 2 || (Math.max(word.length, item.length) >= LONG_NAME && word[0] === item[0]);

/** A word of four letters is only read as one that it lacks a letter of: `king` is not `kind`. */
const isLikely = (word: string, item: string, edits: number): boolean =>
  edits <= allowedEdits(word) &&
  (word.length > SHORTEST || item.length > word.length || !ALPHABET.test(word));

type Candidate = {
  readonly item: string;
  readonly distance: number;
  /** How much the word counts if it is the one that was meant, below 1. */
  readonly likeness: number;
};
type Ranked = { readonly item: string; readonly term: number; readonly weight: number };

/** The nearest few, the commoner word first among equals; each term once. */
function best(found: readonly Candidate[], index: SearchIndex): Ranked[] {
  const ranked = found
    .map((candidate) => {
      const term = index.wordTerm[index.vocabulary.get(candidate.item) ?? -1] ?? 0;
      return { ...candidate, term, frequency: documentFrequency(index, term) };
    })
    .sort(
      (a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.item < b.item ? -1 : 1),
    );
  const nearest = ranked[0]?.distance ?? 0;
  const terms = new Set<number>();
  const kept: Ranked[] = [];
  for (const { item, term, distance, likeness } of ranked) {
    if (terms.has(term) || kept.length === READINGS) continue;
    terms.add(term);
    kept.push({ item, term, weight: Math.max(0.2, likeness - 2 * (distance - nearest)) });
  }
  return kept;
}

function toReading(ranked: readonly Ranked[]): SpellingCorrection {
  const word = ranked[0]?.item;
  return {
    ...(word === undefined ? {} : { word }),
    variants: ranked.map(({ term, weight }) => ({ term, weight })),
  };
}

/** The words that `word` is the beginning of: `econom` for `economic`. */
function completed(
  word: string,
  index: SearchIndex,
  groups: VocabularyByLength,
): SpellingCorrection {
  const longer = beginningWith(word, groups).map((item): Ranked => {
    const term = index.wordTerm[index.vocabulary.get(item) ?? -1] as number;
    return { item, term, weight: 0.5 };
  });
  longer.sort(
    (a, b) =>
      documentFrequency(index, b.term) - documentFrequency(index, a.term) ||
      (a.item < b.item ? -1 : 1),
  );
  const terms = new Set<number>();
  return toReading(
    longer.filter(({ term }) => !terms.has(term) && terms.add(term)).slice(0, READINGS),
  );
}
