import { guessLanguage } from '../../text/language.ts';
import { isMetonymAt } from '../../text/languages/metonymy.ts';
import { termOf } from '../../text/terms.ts';
import { type NearGroup, nearGroupsAt } from '../../text/thesaurus/near-terms.ts';
import { conceptTerm, findNames, isTold } from '../index/concepts.ts';
import { createScratch } from '../index/scratch.ts';
import { documentFrequency, type SearchIndex } from '../index/search-index.ts';
import { transliterationsOf } from '../index/transliterated-names.ts';
import type { Variant } from './query.ts';
import type { Speller, SpellingCorrection } from './spelling.ts';
import { isLookedUp } from './vocabulary.ts';

/** A word of a question as it stands there, folded, and as its term; `''` for a stop word. */
export type Token = {
  readonly term: string;
  readonly surface: string;
  readonly start: number;
  readonly raw: string;
  /** Terms that are the same word in other letters. */
  readonly twins?: readonly Variant[];
};

/** A capital within the question: at its beginning every word has one. */
export const isName = (token: Token): boolean =>
  token.start > 0 && /^\p{Lu}\p{Ll}/u.test(token.raw);

/** How much of a word's weight a passage earns by another name of the same concept. */
export const RELATION_WEIGHT = { synonym: 0.95, near: 0.8, family: 0.3, translation: 0.8 } as const;

/** The same for a name as another alphabet writes it. */
export const TRANSLITERATION_WEIGHT = 0.8;

/** The same for a state whose capital acts for it. */
const ACTING_WEIGHT = 0.5;

/** What a frame word keeps of its weight. */
export const FRAME_WEIGHT = 0.4;

/** What a word counts that says nearly the same. */
const NEAR_WEIGHT = 0.6;

/** So many unknown words of a question are looked up, the first: each takes two milliseconds in a large archive. */
const MOST_LOOKED_UP = 24;

/** What the words of a question may be, beside themselves; by number of the token. */
export type QueryExpansion = {
  readonly readings: ReadonlyMap<number, SpellingCorrection>;
  readonly concepts: FoundConcepts;
  /** The terms that are the same name in another alphabet. */
  readonly transliteratedNames: ReadonlyMap<number, readonly number[]>;
  /** The terms of the thesaurus that say nearly the same. */
  readonly nearWords: ReadonlyMap<number, readonly Variant[]>;
};

/**
 * The names of the glossary in the question, and what the words were read as that neither a passage
 * nor the glossary holds. What such a word was read as may be a name, or a part of one. Near words are of the
 * question's own language: where no passage is in that, they find nothing.
 */
export function expandQuery(
  text: string,
  tokens: readonly Token[],
  index: SearchIndex,
  speller: Speller,
  hasOwn = true,
): QueryExpansion {
  const row = tokens.map((token) => token.term);
  const correct = correctOnce(speller);
  const concepts = conceptsOf(text, tokens, row, new Map(), index);
  const readings = new Map<number, SpellingCorrection>();
  const transliteratedNames = new Map<number, readonly number[]>();
  tokens.forEach((token, at) => {
    if (token.term === '' || concepts.variants.has(at)) return;
    // The stem of a name may lack what sounds: лавр for Лавров.
    const found = [token.term, token.surface]
      .flatMap((word) => transliterationsOf(word, index))
      .filter((term, place, all) => all.indexOf(term) === place);
    if (found.length > 0) transliteratedNames.set(at, found);
    // What only the glossary holds is no reason to look no further.
    const isHeld =
      token.twins !== undefined || found.some((term) => documentFrequency(index, term) > 0);
    if (isHeld || index.termIds.has(token.term)) return;
    const reading = correct(token);
    if (reading === undefined) return;
    readings.set(at, reading);
    if (reading.word !== undefined) row[at] = termOf(reading.word);
  });
  const nearWords = hasOwn ? nearWordsOf(tokens, row, index) : NO_NEAR_WORDS;
  if (readings.size === 0) return { readings, concepts, transliteratedNames, nearWords };
  return {
    readings,
    transliteratedNames,
    nearWords,
    concepts: conceptsOf(text, tokens, row, readings, index),
  };
}

/** Reads the unknown words of one question: each once, however often it stands there. */
function correctOnce(speller: Speller): (token: Token) => SpellingCorrection | undefined {
  const known = new Map<string, SpellingCorrection>();
  let lookedUp = 0;
  return (token) => {
    const key = `${isName(token) ? 'name ' : ''}${token.surface}`;
    const read = known.get(key);
    if (read !== undefined) return read;
    if (isLookedUp(token.surface) && ++lookedUp > MOST_LOOKED_UP) return undefined;
    const reading = speller.correct(token.surface, isName(token));
    known.set(key, reading);
    return reading;
  };
}

const NO_NEAR_WORDS: QueryExpansion['nearWords'] = new Map();

function nearWordsOf(
  tokens: readonly Token[],
  row: readonly string[],
  index: SearchIndex,
): ReadonlyMap<number, readonly Variant[]> {
  const found = new Map<number, readonly Variant[]>();
  for (const [at, token] of tokens.entries()) {
    if (row[at] === '' || isName(token)) continue;
    const variants = heldOf(nearGroupsAt(row, at), row[at] as string, index);
    if (variants.length > 0) found.set(at, variants);
  }
  return found;
}

/** By what says nearly the same as a term: what of it the archive holds, looked up once. */
const heldIn = createScratch(() => new WeakMap<readonly NearGroup[], readonly Variant[]>());

function heldOf(
  groups: readonly NearGroup[],
  word: string,
  index: SearchIndex,
): readonly Variant[] {
  const known = heldIn(index).get(groups);
  if (known !== undefined) return known;
  const own = index.termIds.get(word);
  const near = new Map<number, number>();
  for (const { terms, weight } of groups) {
    for (const term of terms.flatMap((name) => index.termIds.get(name) ?? [])) {
      if (term !== own) near.set(term, Math.max(near.get(term) ?? 0, weight));
    }
  }
  const held = [...near].map(([term, share]) => ({ term, weight: NEAR_WEIGHT * share }));
  heldIn(index).set(groups, held);
  return held;
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
  readings: ReadonlyMap<number, SpellingCorrection>,
  index: SearchIndex,
): FoundConcepts {
  const variants = new Map<number, Variant[]>();
  const found: FoundConcept[] = [];
  const language = guessLanguage(text) ?? 'en';
  for (const { name, first, count } of findNames(index.concepts, row)) {
    const term = index.termIds.get(conceptTerm(name.concept));
    if (term === undefined) continue;
    const weight = RELATION_WEIGHT[name.concept.relation];
    const last = tokens[first + count - 1] as Token;
    const [start, end] = [(tokens[first] as Token).start, last.start + last.raw.length];
    const { actsFor } = name.concept;
    const isActing = actsFor.length > 0 && isMetonymAt(text, start, end, language);
    const states = (isActing ? actsFor : [])
      .flatMap((id) => index.termIds.get(`@${id}`) ?? [])
      .map((state) => ({ term: state, weight: ACTING_WEIGHT }));
    const covered = Array.from({ length: count }, (_, at) => first + at).filter((at) => row[at]);
    for (const at of covered) {
      const likeness = readings.get(at)?.variants[0]?.weight ?? 1;
      const own = { term, weight: weight * likeness };
      variants.set(at, [...(variants.get(at) ?? []), own, ...states]);
    }
    if (isTold(name.concept))
      found.push({ typed: text.slice(start, end), concept: term, tokens: covered });
  }
  return { variants, found };
}
