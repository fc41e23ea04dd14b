import { inverseDocumentFrequency } from './bm25.ts';
import type { Candidate } from './candidates.ts';
import { gramsIn, type QueryGrams, queryGrams } from './grams.ts';
import type { Query, QueryTerm } from './query.ts';
import type { SearchIndex } from './search-index.ts';

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
  const matches = matchTable(query, index);
  const grams = queryGrams(
    query.text,
    query.terms.map((term) => term.surface),
  );
  const drafts = found.map(({ passage, bm25 }) => {
    const sentences = readSentences(passage, index, query, matches);
    const { text } = index.passages[passage] as { text: string };
    const pieces = sentences.map(({ start, end }) => gramsIn(text, start, end, grams));
    return { passage, bm25, sentences, pieces, all: union(pieces, grams.count) };
  });
  const rarity = rarityAmong(drafts.map((draft) => draft.all));
  const shares = createShares(query, grams, rarity);
  return drafts.map((draft) => weigh(draft, query, index, shares));
}

/** The share of its pieces that a word found in another form usually keeps. */
const USUAL_PIECES = 0.6;

type PassageDraft = {
  readonly passage: number;
  readonly bm25: number;
  readonly sentences: readonly Draft[];
  /** For each sentence, and for all of them, which pieces of the question they hold. */
  readonly pieces: readonly Uint8Array[];
  readonly all: Uint8Array;
};

function union(sets: readonly Uint8Array[], count: number): Uint8Array {
  const all = new Uint8Array(count);
  for (const set of sets)
    for (let at = 0; at < count; at++) all[at] = (all[at] as number) | (set[at] as number);
  return all;
}

/** How much each piece tells these candidates apart: its idf among them, 0 for one none holds. */
function rarityAmong(sets: readonly Uint8Array[]): Float64Array {
  const rarity = new Float64Array(sets[0]?.length ?? 0);
  for (const set of sets)
    for (let at = 0; at < set.length; at++)
      rarity[at] = (rarity[at] as number) + (set[at] as number);
  return rarity.map((count) => (count === 0 ? 0 : inverseDocumentFrequency(count, sets.length)));
}

type Shares = ReturnType<typeof createShares>;

/** Turns what was found into shares of the whole question. */
function createShares(query: Query, grams: QueryGrams, rarity: Float64Array) {
  const total = query.weight || 1;
  const allRare = rarity.reduce((sum, value) => sum + value, 0) || 1;
  return {
    /** The share of the question's weight, each word counting as much as it was matched. */
    ofWeight(matched: ArrayLike<number>): number {
      let sum = 0;
      for (let at = 0; at < query.terms.length; at++) {
        sum += (matched[at] as number) * (query.terms[at] as QueryTerm).weight;
      }
      return sum / total;
    },
    /** The same for two sentences together. */
    ofBoth(matched: Float64Array, other: Float64Array): number {
      let sum = 0;
      for (let at = 0; at < query.terms.length; at++) {
        const weight = Math.max(matched[at] as number, other[at] as number);
        sum += weight * (query.terms[at] as QueryTerm).weight;
      }
      return sum / total;
    },
    /** The share of the question that only pieces of its unmatched words speak for. */
    ofParts(matched: ArrayLike<number>, pieces: Uint8Array): number {
      let sum = 0;
      for (let at = 0; at < query.terms.length; at++) {
        const inner = grams.ofTerm[at] as readonly number[];
        if ((matched[at] as number) > 0 || inner.length === 0) continue;
        let held = 0;
        for (const piece of inner) held += pieces[piece] as number;
        sum += (held / inner.length) ** 2 * (query.terms[at] as QueryTerm).weight;
      }
      return sum / total;
    },
    ofPieces: (pieces: Uint8Array): number => {
      let held = 0;
      for (let at = 0; at < pieces.length; at++) held += pieces[at] as number;
      return held / (pieces.length || 1);
    },
    ofRarePieces: (pieces: Uint8Array): number => {
      let held = 0;
      for (let at = 0; at < pieces.length; at++)
        held += (pieces[at] as number) * (rarity[at] as number);
      return held / allRare;
    },
  };
}

function weigh(
  draft: PassageDraft,
  query: Query,
  index: SearchIndex,
  shares: Shares,
): PassageEvidence {
  const { passage, bm25, pieces } = draft;
  const all = new Float64Array(query.terms.length);
  for (const sentence of draft.sentences) raise(all, sentence.matched);
  const article = index.articleOf[passage] as number;
  const inTitle = query.terms.map((term) => titleWeight(term, index, article));
  const coverage = shares.ofWeight(all);
  // A passage in another language holds no pieces of the question's words: what it covers stands in.
  const isForeign = index.articles[article]?.language !== query.language;
  const foreign = (coverage: number): number => USUAL_PIECES * coverage;
  const unlessFound = (weight: number, at: number): number =>
    (all[at] as number) > 0 ? 0 : weight;
  return {
    passage,
    bm25,
    coverage,
    partial: shares.ofParts(all, draft.all),
    pieces: isForeign ? foreign(coverage) : shares.ofPieces(draft.all),
    rarePieces: isForeign ? foreign(coverage) : shares.ofRarePieces(draft.all),
    names: shares.ofWeight(all.map((weight, at) => (query.terms[at]?.isName ? weight : 0))),
    title: shares.ofWeight(inTitle),
    titleOnly: shares.ofWeight(inTitle.map(unlessFound)),
    article: shares.ofWeight(
      query.terms.map((term, at) => unlessFound(1, at) && articleWeight(term, index, article)),
    ),
    length: index.length[passage] as number,
    sentences: draft.sentences.map((sentence, number): SentenceEvidence => {
      const next = draft.sentences[number + 1];
      const previous = draft.sentences[number - 1];
      const coverage = shares.ofWeight(sentence.matched);
      const held = pieces[number] as Uint8Array;
      return {
        number,
        start: sentence.start,
        end: sentence.end,
        matched: sentence.matched,
        coverage,
        partial: shares.ofParts(sentence.matched, held),
        pieces: isForeign ? foreign(coverage) : shares.ofPieces(held),
        rarePieces: isForeign ? foreign(coverage) : shares.ofRarePieces(held),
        adjacency: Math.min(1, sentence.adjacency / (query.weight || 1)),
        withNext: next === undefined ? coverage : shares.ofBoth(sentence.matched, next.matched),
        withPrevious:
          previous === undefined ? coverage : shares.ofBoth(sentence.matched, previous.matched),
        length: sentence.length,
        hasNumber: sentence.hasNumber,
        hasYear: sentence.hasYear,
        hasName: sentence.hasName,
      };
    }),
  };
}

type Match = { readonly at: number; readonly weight: number };

/** Which words of the question each term counts as; `isWanted` spares a look-up for all others. */
type Matches = {
  readonly isWanted: Uint8Array;
  readonly of: ReadonlyMap<number, readonly Match[]>;
};

function matchTable(query: Query, index: SearchIndex): Matches {
  const isWanted = new Uint8Array(index.terms.length);
  const table = new Map<number, Match[]>();
  query.terms.forEach(({ variants }, at) => {
    for (const { term, weight } of variants) {
      isWanted[term] = 1;
      const row = table.get(term);
      if (row === undefined) table.set(term, [{ at, weight }]);
      else row.push({ at, weight });
    }
  });
  return { isWanted, of: table };
}

type Draft = {
  readonly start: number;
  readonly end: number;
  readonly matched: Float64Array;
  adjacency: number;
  length: number;
  hasNumber: boolean;
  hasYear: boolean;
  hasName: boolean;
};

const YEAR = /^(?:1\d|20)\d\d$/;

function readSentences(
  passage: number,
  index: SearchIndex,
  query: Query,
  matches: Matches,
): Draft[] {
  const drafts: Draft[] = [];
  const { text } = index.passages[passage] as { text: string };
  const firstSpan = index.sentenceStart[passage] as number;
  const lastSpan = index.sentenceStart[passage + 1] as number;
  for (let span = firstSpan; span < lastSpan; span++) {
    drafts.push({
      start: index.sentenceSpan[2 * span] as number,
      end: index.sentenceSpan[2 * span + 1] as number,
      matched: new Float64Array(query.terms.length),
      adjacency: 0,
      length: 0,
      hasNumber: false,
      hasYear: false,
      hasName: false,
    });
  }
  const first = index.tokenStart[passage] as number;
  const last = index.tokenStart[passage + 1] as number;
  let number = 0;
  let previous = -1;
  let previousPlace = -9;
  for (let token = first; token < last; token++) {
    const offset = index.tokenOffset[token] as number;
    while (number + 1 < drafts.length && offset >= (drafts[number + 1] as Draft).start) number++;
    const draft = drafts[number];
    if (draft === undefined) break;
    draft.length++;
    const term = index.tokenTerm[token] as number;
    if (term === 0) continue;
    const found = matches.isWanted[term] === 1 ? matches.of.get(term) : undefined;
    if (found === undefined) {
      noteKind(draft, index.terms[term] as string, text, offset);
      continue;
    }
    for (const { at, weight } of found) {
      if (weight > (draft.matched[at] as number)) draft.matched[at] = weight;
    }
    const { at } = found[0] as Match;
    if (previous >= 0 && Math.abs(at - previous) === 1 && token - previousPlace <= 3) {
      const both =
        (query.terms[at] as QueryTerm).weight + (query.terms[previous] as QueryTerm).weight;
      draft.adjacency += (at > previous ? 0.5 : 0.25) * both;
    }
    previous = at;
    previousPlace = token;
  }
  addTags(passage, index, matches, drafts, first);
  return drafts;
}

function noteKind(draft: Draft, term: string, text: string, offset: number): void {
  const code = term.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) {
    draft.hasNumber = true;
    if (YEAR.test(term)) draft.hasYear = true;
    return;
  }
  if (draft.hasName || offset === draft.start) return;
  const unit = text.charCodeAt(offset);
  draft.hasName =
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x410 && unit <= 0x42f) ||
    (unit >= 0x30a1 && unit <= 0x30fa);
}

function addTags(
  passage: number,
  index: SearchIndex,
  matches: Matches,
  drafts: readonly Draft[],
  firstToken: number,
): void {
  const to = index.tagStart[passage + 1] as number;
  for (let row = index.tagStart[passage] as number; row < to; row++) {
    const found = matches.of.get(index.tag[3 * row] as number);
    if (found === undefined) continue;
    const offset = index.tokenOffset[firstToken + (index.tag[3 * row + 1] as number)] as number;
    const draft = drafts.findLast((candidate) => candidate.start <= offset);
    for (const { at, weight } of found) {
      if (draft !== undefined && weight > (draft.matched[at] as number)) draft.matched[at] = weight;
    }
  }
}

function raise(into: Float64Array, from: Float64Array): void {
  for (let at = 0; at < into.length; at++) {
    if ((from[at] as number) > (into[at] as number)) into[at] = from[at] as number;
  }
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
