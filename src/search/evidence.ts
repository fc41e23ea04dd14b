import type { Candidate } from './candidates.ts';
import { queryGrams } from './grams.ts';
import { createPassageReader, type PassageFacts, type SentenceFacts } from './passage-facts.ts';
import type { Query, QueryTerm } from './query.ts';
import type { SearchIndex } from './search-index.ts';
import { createShares, type Shares } from './shares.ts';

/** What a sentence says for itself. Shares are of the question's whole weight, 0 to 1. */
export type SentenceEvidence = {
  /** Its number in the passage, from 0, and where it stands there in UTF-16 code units. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** For each word of the question, the weight of the heaviest variant found, 0 to 1. */
  readonly matched: Float64Array;
  /** Share of the question that stands in it. */
  readonly coverage: number;
  /** Share of the question that only part of a word speaks for: `invention` for `invented`. */
  readonly partial: number;
  /** Share of the question's pieces that it holds, and of their rarity among the candidates. */
  readonly pieces: number;
  readonly rarePieces: number;
  /** Share of the question's neighbouring words that are neighbours here too. */
  readonly adjacency: number;
  /** Share of the question that it holds together with the sentence after it, or before it. */
  readonly withNext: number;
  readonly withPrevious: number;
  /** Its words, stop words included. */
  readonly length: number;
  /** Whether it holds a number, a year, a name that the question does not hold. */
  readonly hasNumber: boolean;
  readonly hasYear: boolean;
  readonly hasName: boolean;
};

/** What a passage says for itself. */
export type PassageEvidence = {
  readonly passage: number;
  readonly bm25: number;
  readonly coverage: number;
  /** Share of the question that only part of a word speaks for anywhere in the passage. */
  readonly partial: number;
  readonly pieces: number;
  readonly rarePieces: number;
  /** Share of the question that are names and numbers and stand in the passage. */
  readonly names: number;
  /** Share of the question that stands in the title of the article. */
  readonly title: number;
  /** Share of the question that stands in the title and not in the passage. */
  readonly titleOnly: number;
  /** Share of the question that is not in the passage but in its article. */
  readonly article: number;
  readonly length: number;
  readonly sentences: readonly SentenceEvidence[];
};

/** Finds the evidence in the candidates of a question, in their order. */
export function gatherEvidence(
  query: Query,
  index: SearchIndex,
  found: readonly Candidate[],
): PassageEvidence[] {
  const surfaces = query.terms.map((term) => term.surface);
  const grams = queryGrams(query.text, surfaces);
  const reader = createPassageReader(query, index, grams);
  const facts = found.map(({ passage }) => reader.read(passage));
  reader.close();
  const shares = createShares(query, grams, facts);
  return found.map((candidate, at) =>
    weigh(candidate, facts[at] as PassageFacts, query, index, shares),
  );
}

/** The share of its pieces that a word found in another form usually keeps. */
const USUAL_PIECES = 0.6;

function weigh(
  { passage, bm25 }: Candidate,
  facts: PassageFacts,
  query: Query,
  index: SearchIndex,
  shares: Shares,
): PassageEvidence {
  const { sentences, matched } = facts;
  const article = index.articleOf[passage] as number;
  const { terms } = query;
  const inTitle = new Float64Array(terms.length);
  const inTitleOnly = new Float64Array(terms.length);
  const inArticle = new Float64Array(terms.length);
  const names = new Float64Array(terms.length);
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] as QueryTerm;
    const weight = matched[at] as number;
    inTitle[at] = titleWeight(term, index, article);
    if (term.isName) names[at] = weight;
    if (weight > 0) continue;
    inTitleOnly[at] = inTitle[at] as number;
    inArticle[at] = articleWeight(term, index, article);
  }
  const coverage = shares.ofWeight(matched);
  // A passage in another language holds no pieces of the question's words: what it covers stands in.
  const isForeign = index.articles[article]?.language !== query.language;
  const evidence: SentenceEvidence[] = [];
  for (let at = 0; at < sentences.length; at++) {
    evidence.push(weighSentence(sentences, at, facts, shares, isForeign));
  }
  return {
    passage,
    bm25,
    coverage,
    partial: shares.ofParts(matched, facts.pieces, sentences.length),
    pieces: isForeign ? USUAL_PIECES * coverage : shares.ofPieces(facts.pieces, sentences.length),
    rarePieces: isForeign
      ? USUAL_PIECES * coverage
      : shares.ofRarePieces(facts.pieces, sentences.length),
    names: shares.ofWeight(names),
    title: shares.ofWeight(inTitle),
    titleOnly: shares.ofWeight(inTitleOnly),
    article: shares.ofWeight(inArticle),
    length: index.length[passage] as number,
    sentences: evidence,
  };
}

function weighSentence(
  sentences: readonly SentenceFacts[],
  number: number,
  { pieces }: PassageFacts,
  shares: Shares,
  isForeign: boolean,
): SentenceEvidence {
  const sentence = sentences[number] as SentenceFacts;
  const { matched } = sentence;
  const next = sentences[number + 1]?.matched;
  const previous = sentences[number - 1]?.matched;
  const coverage = shares.ofWeight(matched);
  return {
    number,
    start: sentence.start,
    end: sentence.end,
    matched,
    coverage,
    partial: shares.ofParts(matched, pieces, number),
    pieces: isForeign ? USUAL_PIECES * coverage : shares.ofPieces(pieces, number),
    rarePieces: isForeign ? USUAL_PIECES * coverage : shares.ofRarePieces(pieces, number),
    adjacency: Math.min(1, sentence.adjacency / shares.total),
    withNext: next === undefined ? coverage : shares.ofBoth(matched, next),
    withPrevious: previous === undefined ? coverage : shares.ofBoth(matched, previous),
    length: sentence.length,
    hasNumber: sentence.hasNumber,
    hasYear: sentence.hasYear,
    hasName: sentence.hasName,
  };
}

function titleWeight(term: QueryTerm, index: SearchIndex, article: number): number {
  const title = index.titleTerms[article];
  let heaviest = 0;
  for (const variant of term.variants) {
    if (variant.weight > heaviest && title?.has(variant.term)) heaviest = variant.weight;
  }
  return heaviest;
}

function articleWeight(term: QueryTerm, index: SearchIndex, article: number): number {
  const from = index.articleStart[article] as number;
  const to = index.articleStart[article + 1] as number;
  for (const variant of term.variants) {
    if (hasPostingBetween(index, variant.term, from, to)) return variant.weight;
  }
  return 0;
}

/** Whether a term stands in a passage of `from` to `to` (not included): postings are in order. */
function hasPostingBetween(index: SearchIndex, term: number, from: number, to: number): boolean {
  let low = index.postingStart[term] as number;
  const end = index.postingStart[term + 1] as number;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((index.postingPassage[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low < end && (index.postingPassage[low] as number) < to;
}
