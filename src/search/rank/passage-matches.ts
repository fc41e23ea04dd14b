import { type SearchIndex, termAt, WORD_KIND } from '../index/search-index.ts';
import type { Query, QueryTerm } from '../query/query.ts';
import { ngramsIn, type QueryNgrams } from './character-ngrams.ts';
import { NOTHING, openSurfaceLookup, SOME_NAME } from './surface-lookup.ts';
import { openTermLookup } from './term-lookup.ts';

/** What was found in a sentence. */
export type SentenceMatches = {
  readonly start: number;
  readonly end: number;
  /** For each word of the question, the weight of the heaviest variant found, 0 to 1. */
  readonly matched: number[];
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

/** What was found in a passage. */
export type PassageMatches = {
  readonly sentences: readonly SentenceMatches[];
  /** As in a sentence, in all of them and above them. */
  readonly matched: number[];
  /** As in a sentence, in the headings above the passage. */
  readonly under: number[];
  /** A row of bits for the pieces of the question that each sentence holds, then one for all. */
  readonly pieces: Int32Array;
  /** For each word but the last, the fewest words from it to the next one of the question. */
  readonly apart: number[];
  /** As `matched`, where only the very form that was typed counts, and other names. */
  readonly typed: number[];
};

/** Reads passages for one question; `close` it when all are read. */
export function createPassageReader(query: Query, index: SearchIndex, ngrams: QueryNgrams) {
  const roles = openTermLookup(query, index);
  const words = openSurfaceLookup(roles, ngrams, index, query.list);
  const { terms } = query;

  return {
    read(passage: number): PassageMatches {
      const { text } = index.passages[passage] as { text: string };
      const isJapanese = index.articles[index.articleOf[passage] as number]?.language === 'ja';
      const sentences = emptySentences(passage, index, terms.length);
      const facts: PassageMatches = {
        sentences,
        matched: new Array<number>(terms.length).fill(0),
        under: new Array<number>(terms.length).fill(0),
        pieces: new Int32Array((sentences.length + 1) * ngrams.width),
        apart: new Array<number>(Math.max(0, terms.length - 1)).fill(Number.POSITIVE_INFINITY),
        typed: new Array<number>(terms.length).fill(0),
      };
      const seen = new Array<number>(terms.length).fill(Number.NEGATIVE_INFINITY);
      const first = index.tokenStart[passage] as number;
      const last = index.tokenStart[passage + 1] as number;
      let token = first;
      let previous = -1;
      let previousToken = -9;
      for (let number = 0; number < sentences.length; number++) {
        const sentence = sentences[number] as SentenceMatches;
        const next = sentences[number + 1]?.start ?? text.length;
        const begun = token;
        for (; token < last; token++) {
          const offset = index.tokenOffset[token] as number;
          if (offset >= next) break;
          const surface = index.tokenSurface[token] as number;
          const end = token + 1 < last ? (index.tokenOffset[token + 1] as number) : text.length;
          const word = words.of(surface, text, offset, end);
          if (word === NOTHING) continue;
          if (word === SOME_NAME) {
            if (offset > sentence.start) sentence.hasName = true;
            continue;
          }
          if (!isJapanese) words.addPieces(word, facts.pieces, number * ngrams.width);
          const role = words.role(word);
          if (role === 0) {
            noteKind(sentence, words.kind(word), offset);
            continue;
          }
          const at = roles.match(role, sentence.matched);
          sentence.lastMatch = token - begun + 1;
          if (sentence.matches === 0) sentence.firstMatch = sentence.lastMatch;
          sentence.matches += 1;
          seen[at] = token;
          noteNearest(facts.apart, seen, at);
          if (words.typed(word) > 0) facts.typed[words.typed(word) - 1] = 1;
          if (previous >= 0 && Math.abs(at - previous) === 1 && token - previousToken <= 3) {
            const both = (terms[at] as QueryTerm).weight + (terms[previous] as QueryTerm).weight;
            sentence.adjacency += (at > previous ? 0.5 : 0.25) * both;
          }
          previous = at;
          previousToken = token;
        }
        sentence.length = token - begun;
      }
      for (; token < last; token++) {
        const role = roles.of(termAt(index, token));
        if (role > 0) roles.match(role, facts.under);
      }
      addTags(passage, first, facts);
      if (isJapanese) {
        for (let at = 0; at < sentences.length; at++) {
          const { start, end } = sentences[at] as SentenceMatches;
          ngramsIn(text, start, end, ngrams, facts.pieces, at * ngrams.width);
        }
      }
      sum(facts, ngrams.width);
      return facts;
    },
    close(): void {
      roles.close();
      words.close();
    },
  };

  function addTags(
    passage: number,
    first: number,
    { sentences, typed, under }: PassageMatches,
  ): void {
    const { text } = index.passages[passage] as { text: string };
    const to = index.tagStart[passage + 1] as number;
    for (let row = index.tagStart[passage] as number; row < to; row++) {
      const role = roles.of(index.tag[3 * row] as number);
      if (role === 0) continue;
      roles.match(role, typed);
      const offset = index.tokenOffset[first + (index.tag[3 * row + 1] as number)] as number;
      const sentence = sentences.findLast((candidate) => candidate.start <= offset);
      if (offset >= text.length) roles.match(role, under);
      else if (sentence !== undefined) roles.match(role, sentence.matched);
    }
  }
}

function emptySentences(passage: number, index: SearchIndex, words: number): SentenceMatches[] {
  const sentences: SentenceMatches[] = [];
  const to = index.sentenceStart[passage + 1] as number;
  for (let span = index.sentenceStart[passage] as number; span < to; span++) {
    sentences.push({
      start: index.sentenceSpan[2 * span] as number,
      end: index.sentenceSpan[2 * span + 1] as number,
      matched: new Array<number>(words).fill(0),
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

/** Brings the word `at`, just seen, nearer to its two neighbours in the question. */
function noteNearest(apart: number[], seen: number[], at: number): void {
  const here = seen[at] as number;
  const before = here - (seen[at - 1] ?? Number.NEGATIVE_INFINITY);
  if (at > 0 && before < (apart[at - 1] as number)) apart[at - 1] = before;
  const after = here - (seen[at + 1] ?? Number.NEGATIVE_INFINITY);
  if (at < apart.length && after < (apart[at] as number)) apart[at] = after;
}

function noteKind(sentence: SentenceMatches, kind: number, offset: number): void {
  if (kind === WORD_KIND.year) sentence.hasYear = true;
  if (kind === WORD_KIND.year || kind === WORD_KIND.number) sentence.hasNumber = true;
  else if (kind === WORD_KIND.name && offset > sentence.start) sentence.hasName = true;
}

/** Adds up what the sentences and the headings hold to what the passage holds. */
function sum({ sentences, matched, under, pieces }: PassageMatches, width: number): void {
  for (let at = 0; at < matched.length; at++) matched[at] = under[at] as number;
  const all = sentences.length * width;
  for (let number = 0; number < sentences.length; number++) {
    const from = (sentences[number] as SentenceMatches).matched;
    for (let at = 0; at < matched.length; at++) {
      if ((from[at] as number) > (matched[at] as number)) matched[at] = from[at] as number;
    }
    for (let at = 0; at < width; at++) {
      pieces[all + at] = (pieces[all + at] as number) | (pieces[number * width + at] as number);
    }
  }
}
