import type { Article, Passage } from '../../knowledge/article/article.ts';
import type { Language } from '../../text/language.ts';
import type { ConceptNames } from './concepts.ts';
import type { StopWordBitmaps } from './stop-word-postings.ts';

/** What a token looks like: a name is any word with a capital, or in katakana. */
export const WORD_KIND = { word: 0, name: 1, number: 2, year: 3 } as const;

/**
 * A read-only inverted index beside the token stream of every passage. Numbers stand in typed
 * arrays: passage `p` owns `tokenTerm[tokenStart[p] … tokenStart[p + 1] - 1]`, and so on for each
 * pair of `…Start` and its rows. Term 0 is a stop word.
 */
export type SearchIndex = {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  /** The article, by position, of each passage. */
  readonly articleOf: Uint32Array;
  /** The first passage, by position, of each article, and the number of passages at the end. */
  readonly articleStart: Uint32Array;

  readonly terms: readonly string[];
  readonly termIds: ReadonlyMap<string, number>;
  /** The folded words that stand in passages, each with its number: what spelling looks through. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** By the number of a word: the term it stands for. */
  readonly wordTerm: Uint32Array;
  /** By the number of a word: 1 where it stands somewhere without a capital, so that it is no name. */
  readonly isCommonWord: Uint8Array;

  readonly stopWords: StopWordBitmaps;

  readonly postingStart: Uint32Array;
  readonly postingPassage: Uint32Array;
  readonly postingFrequency: Uint8Array;
  /** By term: the highest of its frequencies. */
  readonly mostFrequent: Uint8Array;

  readonly tokenStart: Uint32Array;
  /** By token: the term it stands for, and in the two highest bits its `WORD_KIND`. */
  readonly tokenTerm: Uint32Array;
  /**
   * Where the token begins in its passage, in UTF-16 code units; the length of the passage's text for
   * those of the headings above it.
   */
  readonly tokenOffset: Uint16Array | Uint32Array;

  /** Begin and end of each sentence in its passage, in UTF-16 code units. */
  readonly sentenceStart: Uint32Array;
  readonly sentenceSpan: Uint32Array;

  /** Names of the glossary found in passages: term id of the concept, first token, token count. */
  readonly tagStart: Uint32Array;
  readonly tag: Uint32Array;

  /** Terms of each passage that are no stop words. */
  readonly length: Uint32Array;
  readonly averageLength: number;
  /** How many passages there are in each language. */
  readonly passagesIn: Readonly<Record<Language, number>>;

  /** Terms of each article's title, and the concepts named there or among its topics. */
  readonly titleTerms: readonly ReadonlySet<number>[];
  /** The articles, by position, whose titles hold a term. */
  readonly titleArticles: ReadonlyMap<number, readonly number[]>;
  readonly concepts: ConceptNames;
  readonly transliteratedNames: TransliteratedNames;
};

/**
 * Names of an archive by the consonants they are heard with, so that `Лютер` finds `Luther`. A name
 * stands there once for its skeleton and once for each shorter one it may go by. The rows of bucket
 * `b`, those whose key begins with its bits, are `start[b]` to `start[b + 1]`.
 */
export type TransliteratedNames = {
  readonly start: Uint32Array;
  readonly key: Uint32Array;
  readonly term: Uint32Array;
  /** Whether there is any name in Latin letters, and any in Cyrillic. */
  readonly isLatin: boolean;
  readonly isCyrillic: boolean;
};

const KIND_FROM = 30;

/** Joins a term, below 2^30, and a `WORD_KIND`: they stand together, for both are read at once. */
export const joinKind = (term: number, kind: number): number => ((kind << KIND_FROM) | term) >>> 0;

/** The term of a joined pair. */
export const termIn = (joined: number): number => joined & (2 ** KIND_FROM - 1);

/** The `WORD_KIND` of a joined pair. */
export const kindIn = (joined: number): number => joined >>> KIND_FROM;

/** In how many passages a term stands. */
export const documentFrequency = (index: SearchIndex, term: number): number =>
  (index.postingStart[term + 1] ?? 0) - (index.postingStart[term] ?? 0);

/** The term that a token, by its position among all tokens, stands for. */
export const termAt = (index: SearchIndex, token: number): number =>
  termIn(index.tokenTerm[token] as number);

/**
 * The first posting of a term from a passage on, or the one behind its last; postings are in the order of
 * passages.
 */
export function firstPosting(index: SearchIndex, term: number, passage: number): number {
  let low = index.postingStart[term] as number;
  let high = index.postingStart[term + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.postingPassage[middle] as number) < passage) low = middle + 1;
    else high = middle;
  }
  return low;
}
