import { type SearchIndex, WORD_KIND } from '../../index/search-index.ts';

/** What was found in a sentence. */
export type SentenceMatches = {
  readonly start: number;
  readonly end: number;
  /** For each word of the question, the weight of the heaviest variant found, 0 to 1; `none` where all are 0. */
  matched: number[];
  /** Weight of the question's neighbouring words that are neighbours here. */
  adjacency: number;
  /** Its words, stop words included. */
  length: number;
  hasNumber: boolean;
  hasYear: boolean;
  hasName: boolean;
  /** The first and the last of its words that the question has, from 1, and how many there are; 0 for none. */
  firstMatch: number;
  lastMatch: number;
  matches: number;
};

/** The sentences of a passage, by its position, in which nothing has been found yet. */
export function emptySentences(
  passage: number,
  index: SearchIndex,
  none: number[],
): SentenceMatches[] {
  const sentences: SentenceMatches[] = [];
  const to = index.sentenceStart[passage + 1] as number;
  for (let span = index.sentenceStart[passage] as number; span < to; span++) {
    sentences.push({
      start: index.sentenceSpan[2 * span] as number,
      end: index.sentenceSpan[2 * span + 1] as number,
      matched: none,
      adjacency: 0,
      length: 0,
      hasNumber: false,
      hasYear: false,
      hasName: false,
      firstMatch: 0,
      lastMatch: 0,
      matches: 0,
    });
  }
  return sentences;
}

/** Notes that a sentence holds a word of a `WORD_KIND` which the question does not hold. */
export function noteKind(sentence: SentenceMatches, kind: number, offset: number): void {
  if (kind === WORD_KIND.year) sentence.hasYear = true;
  if (kind === WORD_KIND.year || kind === WORD_KIND.number) sentence.hasNumber = true;
  else if (kind === WORD_KIND.name && offset > sentence.start) sentence.hasName = true;
}
