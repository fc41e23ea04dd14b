import type { SearchIndex } from '../index/search-index.ts';
import { shareOfList } from '../query/keyword-query.ts';
import type { Query, QueryTerm } from '../query/query.ts';
import type { Candidate } from '../retrieve/candidates.ts';
import { type ArticleWords, createArticleWords } from './article-words.ts';
import { type Coverage, createCoverage } from './coverage.ts';
import { queryNgrams } from './reading/character-ngrams.ts';
import { createPassageReader, type PassageMatches } from './reading/passage-matches.ts';

/** What a sentence says for itself. Coverage are of the question's whole weight, 0 to 1. */
export type SentenceEvidence = {
  /** Its number in the passage, from 0, and where it stands there in UTF-16 code units. */
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** For each word of the question, the weight of the heaviest variant found, 0 to 1. */
  readonly matched: readonly number[];
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
  /** The first and the last of its words that the question has, from 1, and how many there are. */
  readonly firstMatch: number;
  readonly lastMatch: number;
  readonly matches: number;
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
  /** How much the article is about the words of the question, and about those the passage lacks. */
  readonly topic: number;
  readonly topicOnly: number;
  /** How near to each other the question's neighbouring words stand, 0 to 1. */
  readonly closeness: number;
  /** BM25 as a share of the best candidate's. */
  readonly bm25Share: number;
  readonly length: number;
  /** Share of a list's words that stand in the very form that was typed; 0 for a question. */
  readonly typed: number;
  /** For each word of the question, the weight of the heaviest variant in the headings above it, 0 to 1. */
  readonly under: readonly number[];
  readonly sentences: readonly SentenceEvidence[];
};

/** Finds the evidence in the candidates of a question, in their order. */
export function gatherEvidence(
  query: Query,
  index: SearchIndex,
  found: readonly Candidate[],
): PassageEvidence[] {
  const surfaces = query.terms.map((term) => term.surface);
  const ngrams = queryNgrams(query.text, surfaces);
  const reader = createPassageReader(query, index, ngrams);
  const facts = found.map(({ passage }) => reader.read(passage));
  reader.close();
  const measure = createCoverage(query, ngrams, facts);
  const articles = createArticleWords(query, index);
  const best = Math.max(...found.map(({ bm25 }) => bm25)) || 1;
  return found.map((candidate, at) => {
    const article = articles.of(index.articleOf[candidate.passage] as number);
    return weigh(candidate, facts[at] as PassageMatches, query, index, measure, article, best);
  });
}

/** The share of its pieces that a word found in another form usually keeps. */
const USUAL_PIECES = 0.6;

/** How near to each other words found in another language are taken to stand, of what is found. */
const USUAL_CLOSENESS = 0.7;

function weigh(
  { passage, bm25 }: Candidate,
  facts: PassageMatches,
  query: Query,
  index: SearchIndex,
  measure: Coverage,
  { title, topic }: ArticleWords,
  best: number,
): PassageEvidence {
  const { sentences, matched } = facts;
  const article = index.articleOf[passage] as number;
  const { terms } = query;
  const [titleOnly, topicOnly, names] = [
    facts.none.slice(),
    facts.none.slice(),
    facts.none.slice(),
  ];
  for (let at = 0; at < terms.length; at++) {
    const weight = matched[at] as number;
    if ((terms[at] as QueryTerm).isName) names[at] = weight;
    if (weight > 0) continue;
    titleOnly[at] = title[at] as number;
    topicOnly[at] = topic[at] as number;
  }
  const coverage = measure.ofWeight(matched);
  // A passage in another language holds no pieces of the question's words: what it covers stands in.
  const isForeign = index.articles[article]?.language !== query.language;
  return {
    passage,
    bm25,
    coverage,
    partial: measure.ofParts(matched, facts.pieces, sentences.length),
    pieces: isForeign ? USUAL_PIECES * coverage : measure.ofPieces(facts.pieces, sentences.length),
    rarePieces: isForeign
      ? USUAL_PIECES * coverage
      : measure.ofRarePieces(facts.pieces, sentences.length),
    names: measure.ofWeight(names),
    title: measure.ofWeight(title),
    titleOnly: measure.ofWeight(titleOnly),
    topic: measure.ofWeight(topic),
    topicOnly: measure.ofWeight(topicOnly),
    closeness:
      isForeign && query.translations === undefined && terms.length > 1
        ? USUAL_CLOSENESS * coverage
        : measure.ofCloseness(facts.apart),
    bm25Share: bm25 / best,
    length: index.length[passage] as number,
    typed: query.list === undefined ? 0 : shareOfList(query.list, facts.typed, passage),
    under: facts.under,
    sentences: weighSentences(facts, measure, isForeign),
  };
}

/** What a sentence holds together with the one after it is what that one holds together with the one before. */
function weighSentences(
  { sentences, none, pieces }: PassageMatches,
  measure: Coverage,
  isForeign: boolean,
): SentenceEvidence[] {
  const shares = sentences.map(({ matched }) => (matched === none ? 0 : measure.ofWeight(matched)));
  const pairs = sentences.map(({ matched }, at) => {
    const next = sentences[at + 1]?.matched ?? none;
    if (next === none) return shares[at] as number;
    return matched === none ? (shares[at + 1] as number) : measure.ofBoth(matched, next);
  });
  return sentences.map((sentence, number) => {
    const { matched } = sentence;
    const coverage = shares[number] as number;
    return {
      number,
      start: sentence.start,
      end: sentence.end,
      matched,
      coverage,
      partial: measure.ofParts(matched, pieces, number),
      pieces: isForeign ? USUAL_PIECES * coverage : measure.ofPieces(pieces, number),
      rarePieces: isForeign ? USUAL_PIECES * coverage : measure.ofRarePieces(pieces, number),
      adjacency: Math.min(1, sentence.adjacency / measure.total),
      withNext: pairs[number] as number,
      withPrevious: pairs[number - 1] ?? coverage,
      length: sentence.length,
      hasNumber: sentence.hasNumber,
      hasYear: sentence.hasYear,
      hasName: sentence.hasName,
      firstMatch: sentence.firstMatch,
      lastMatch: sentence.lastMatch,
      matches: sentence.matches,
    };
  });
}
