import { fold } from '../text/fold.ts';
import { isFrameWord } from '../text/frame-words.ts';
import { guessLanguage, type Language } from '../text/language.ts';
import { eachToken, termOf } from '../text/terms.ts';
import { inverseDocumentFrequency } from './bm25.ts';
import { conceptTerm, findNames, isTold } from './concepts.ts';
import { type Expected, expectedIn } from './expected.ts';
import { type PeriodReading, readPeriod } from './period.ts';
import { documentFrequency, type SearchIndex } from './search-index.ts';
import type { Reading, Speller } from './spelling.ts';

/** A term of the index that counts as a word of the question, and how much: 1 is the word itself. */
export type Variant = { readonly term: number; readonly weight: number };

/** A word of the question that says something about the subject. */
export type QueryTerm = {
  readonly term: string;
  /** As typed, folded. */
  readonly surface: string;
  /** How much it tells: its inverse document frequency. */
  readonly weight: number;
  /** Itself first, when any passage holds it. */
  readonly variants: readonly Variant[];
  /** Whether it is a name or a number: a capital within the question, or digits. */
  readonly isName: boolean;
};

export type Query = {
  readonly text: string;
  readonly language: Language;
  readonly terms: readonly QueryTerm[];
  /** The sum of the terms' weights: what a passage that holds everything would cover. */
  readonly weight: number;
  readonly expected: Expected;
  readonly corrections: readonly { readonly from: string; readonly to: string }[];
  /** Names of the glossary that the question holds. */
  readonly concepts: readonly NamedConcept[];
  /** What the question says about time. */
  readonly time: PeriodReading;
};

/** What a frame word keeps of its weight. */
const FRAME_WEIGHT = 0.4;

/** A name of the glossary in a question: as typed, its concept's term, and the terms it covers. */
type NamedConcept = {
  readonly typed: string;
  readonly concept: number;
  readonly words: readonly number[];
};

type Token = {
  readonly term: string;
  readonly surface: string;
  readonly start: number;
  readonly raw: string;
};

/** How much of a word's weight a passage earns by another name of the same concept. */
const RELATION_WEIGHT = { synonym: 0.95, near: 0.8, family: 0.3, translation: 0.8 } as const;

/** Reads a question into weighted terms, each with everything in the index that counts as it. */
export function readQuery(
  question: string,
  index: SearchIndex,
  speller: Speller,
  today: string,
): Query {
  const time = readPeriod(question, today);
  const text = time.rest;
  const language = guessLanguage(question) ?? 'en';
  const tokens = tokensOf(text);
  const { readings, concepts } = understood(text, tokens, index, speller);
  const corrections: { from: string; to: string }[] = [];
  const terms: QueryTerm[] = [];
  const seen = new Set<string>();
  const placeOf = new Map<string, number>();
  tokens.forEach((token, at) => {
    if (token.term === '' || seen.has(token.term)) return;
    seen.add(token.term);
    placeOf.set(token.term, terms.length);
    const own = index.termIds.get(token.term);
    const variants: Variant[] = own === undefined ? [] : [{ term: own, weight: 1 }];
    variants.push(...(concepts.variants.get(at) ?? []));
    const reading = readings.get(at);
    if (reading !== undefined) {
      variants.push(...reading.variants);
      if (reading.word !== undefined) corrections.push({ from: token.raw, to: reading.word });
    }
    terms.push({
      term: token.term,
      surface: token.surface,
      weight: weightOf(token, variants, index) * (isFrameWord(token.surface) ? FRAME_WEIGHT : 1),
      variants,
      isName: isName(token) || /^\p{N}/u.test(token.raw),
    });
  });
  return {
    text,
    language,
    terms,
    weight: terms.reduce((sum, term) => sum + term.weight, 0),
    expected: expectedIn(text),
    corrections,
    time,
    concepts: concepts.found.map(({ typed, concept, tokens: at }) => ({
      typed,
      concept,
      words: at.flatMap((token) => placeOf.get(tokens[token]?.term ?? '') ?? []),
    })),
  };
}

/** A capital within the question: at its beginning every word has one. */
const isName = (token: Token): boolean => token.start > 0 && /^\p{Lu}\p{Ll}/u.test(token.raw);

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  eachToken(text, (start, end) => {
    const raw = text.slice(start, end);
    tokens.push({ term: termOf(raw), surface: fold(raw), start, raw });
  });
  return tokens;
}

/**
 * A word weighs by how few passages hold it, of those in its language: in an archive that is mostly
 * English every Russian word is rare, and would outweigh the names that all languages share.
 */
function weightOf(token: Token, variants: readonly Variant[], index: SearchIndex): number {
  const isShared = variants.some(({ term }) => index.terms[term]?.startsWith('@'));
  const own = index.passagesIn[guessLanguage(token.raw) ?? 'en'];
  const passages = isShared || own === 0 ? index.passages.length : own;
  const frequencies = variants
    .filter((variant) => variant.weight > RELATION_WEIGHT.family)
    .map((variant) => documentFrequency(index, variant.term));
  return inverseDocumentFrequency(Math.min(passages, Math.max(0, ...frequencies)), passages);
}

/**
 * The names of the glossary in the question, and what the words were read as that neither a passage
 * nor the glossary holds. What such a word was read as may be a name, or a part of one.
 */
function understood(
  text: string,
  tokens: readonly Token[],
  index: SearchIndex,
  speller: Speller,
): { readings: ReadonlyMap<number, Reading>; concepts: FoundConcepts } {
  const row = tokens.map((token) => token.term);
  const concepts = conceptsOf(text, tokens, row, new Map(), index);
  const readings = new Map<number, Reading>();
  tokens.forEach((token, at) => {
    if (token.term === '' || index.termIds.has(token.term) || concepts.variants.has(at)) return;
    const reading = speller.correct(token.surface, isName(token));
    readings.set(at, reading);
    if (reading.word !== undefined) row[at] = termOf(reading.word);
  });
  if (readings.size === 0) return { readings, concepts };
  return { readings, concepts: conceptsOf(text, tokens, row, readings, index) };
}

type FoundConcepts = {
  readonly variants: ReadonlyMap<number, readonly Variant[]>;
  readonly found: readonly FoundConcept[];
};

type FoundConcept = {
  readonly typed: string;
  readonly concept: number;
  readonly tokens: readonly number[];
};

function conceptsOf(
  text: string,
  tokens: readonly Token[],
  row: readonly string[],
  readings: ReadonlyMap<number, Reading>,
  index: SearchIndex,
): FoundConcepts {
  const variants = new Map<number, Variant[]>();
  const found: FoundConcept[] = [];
  for (const { name, first, count } of findNames(index.concepts, row)) {
    const term = index.termIds.get(conceptTerm(name.concept));
    if (term === undefined) continue;
    const weight = RELATION_WEIGHT[name.concept.relation];
    const covered = Array.from({ length: count }, (_, at) => first + at).filter((at) => row[at]);
    for (const at of covered) {
      const likeness = readings.get(at)?.variants[0]?.weight ?? 1;
      const variant = { term, weight: weight * likeness };
      variants.set(at, [...(variants.get(at) ?? []), variant]);
    }
    const last = tokens[first + count - 1] as Token;
    const typed = text.slice((tokens[first] as Token).start, last.start + last.raw.length);
    if (isTold(name.concept)) found.push({ typed, concept: term, tokens: covered });
  }
  return { variants, found };
}
