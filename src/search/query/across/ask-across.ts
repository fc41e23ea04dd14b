import type { Dictionaries } from '../../../dictionaries/dictionaries.ts';
import { isFrameWord } from '../../../text/frame-words.ts';
import { LANGUAGES, type Language } from '../../../text/language.ts';
import { inverseDocumentFrequency } from '../../index/bm25.ts';
import { documentFrequency, type SearchIndex } from '../../index/search-index.ts';
import type { Query, QueryTerm, Variant } from '../query.ts';
import {
  FRAME_WEIGHT,
  RELATION_WEIGHT,
  type Token,
  TRANSLITERATION_WEIGHT,
} from '../query-expansion.ts';
import { type HeardNames, namesHeardAs } from './heard-names.ts';
import { type Translated, translateWords } from './translate-words.ts';

/** What finds words in another language: dictionaries, and the archive's names by their sound. */
export type AcrossLanguages = { readonly dictionaries: Dictionaries; readonly names: HeardNames };

/** The question as passages in the other languages of an archive are asked it, by language. */
export type QueriesAcross = Readonly<Partial<Record<Language, Query>>>;

/**
 * Asks every word of a question in the other languages of the archive, too. What the glossary knows a
 * word as goes before any dictionary; `placeOf` gives the number of a term among the words of `query`.
 */
export function askAcross(
  query: Query,
  tokens: readonly Token[],
  placeOf: ReadonlyMap<string, number>,
  { dictionaries, names }: AcrossLanguages,
  index: SearchIndex,
): QueriesAcross {
  const across: Partial<Record<Language, Query>> = {};
  const heard = new Map(
    query.terms.map((term, word) => [word, heardAs(term, names, index)] as const),
  );
  for (const to of LANGUAGES) {
    if (to === query.language || index.passagesIn[to] === 0) continue;
    const { text, language } = query;
    const found = translateWords(text, tokens, language, to, dictionaries, index);
    across[to] = withTranslations(query, found, heard, tokens, placeOf, to, index);
  }
  return across;
}

function withTranslations(
  query: Query,
  found: readonly Translated[],
  heard: ReadonlyMap<number, readonly Variant[]>,
  tokens: readonly Token[],
  placeOf: ReadonlyMap<string, number>,
  to: Language,
  index: SearchIndex,
): Query {
  const added = new Map<number, Variant[]>();
  const translations = found.flatMap((one) => {
    const words = one.tokens.flatMap((at) => placeOf.get(tokens[at]?.term ?? '') ?? []);
    const unknown = words.filter((word) => !isInGlossary(query.terms[word] as QueryTerm, index));
    for (const word of unknown) added.set(word, [...(added.get(word) ?? []), ...one.variants]);
    return unknown.length === 0 ? [] : [{ typed: one.typed, words, said: one.said }];
  });
  const terms = query.terms.map((term, word) => {
    const variants = heaviestOf([
      ...term.variants,
      ...(added.get(word) ?? []),
      ...(heard.get(word) ?? []),
    ]);
    return { ...term, variants, near: [], weight: weightIn(to, term, variants, index) };
  });
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  return { ...query, terms, weight, translations };
}

/** Whether a word, or a phrase that it is part of, is of a concept that passages name. */
const isInGlossary = ({ variants }: QueryTerm, index: SearchIndex): boolean =>
  variants.some(
    ({ term }) => index.terms[term]?.startsWith('@') && documentFrequency(index, term) > 0,
  );

const KATAKANA = /^[ァ-ヶー]+$/;

/** The names of the archive in another script that a word of the question may be. */
function heardAs(
  { term, surface, isName, start, typed }: QueryTerm,
  names: HeardNames,
  index: SearchIndex,
): readonly Variant[] {
  const mayBeName = isName || KATAKANA.test(surface) || (start === 0 && /^\p{Lu}/u.test(typed));
  if (!mayBeName) return [];
  const found = new Set([surface, term].flatMap((word) => namesHeardAs(word, names, index)));
  return [...found].map((heard) => ({ term: heard, weight: TRANSLITERATION_WEIGHT }));
}

/** Each term once, as the heaviest variant. */
function heaviestOf(variants: readonly Variant[]): readonly Variant[] {
  const byTerm = new Map<number, Variant>();
  for (const variant of variants) {
    const before = byTerm.get(variant.term);
    if (before === undefined || before.weight < variant.weight) byTerm.set(variant.term, variant);
  }
  return [...byTerm.values()];
}

/**
 * The inverse document frequency of a word in another language, by the passages that any of its
 * translations stands in, each counting by how likely it is: Darwish and Oard, "Probabilistic Structured
 * Query Methods" (2003).
 */
function weightIn(
  language: Language,
  { surface }: QueryTerm,
  variants: readonly Variant[],
  index: SearchIndex,
): number {
  const counted = variants.filter(({ weight }) => weight > RELATION_WEIGHT.family);
  const likeliest = Math.max(0, ...counted.map(({ weight }) => weight)) || 1;
  const frequency = counted.reduce(
    (sum, { term, weight }) => sum + (documentFrequency(index, term) * weight) / likeliest,
    0,
  );
  // A name of the glossary stands in passages of all languages.
  const isShared = counted.some(({ term }) => index.terms[term]?.startsWith('@'));
  const passages = isShared ? index.passages.length : index.passagesIn[language];
  const idf = inverseDocumentFrequency(Math.min(passages, frequency), passages);
  return idf * (isFrameWord(surface) ? FRAME_WEIGHT : 1);
}
