import type { Dictionaries } from '../../../dictionaries/dictionaries.ts';
import { isFrameWord } from '../../../text/frame-words.ts';
import { LANGUAGES, type Language } from '../../../text/language.ts';
import { nearGroupsAt } from '../../../text/thesaurus/near-terms.ts';
import { inverseDocumentFrequency } from '../../index/bm25.ts';
import { isEveryday } from '../../index/concepts.ts';
import { documentFrequency, type SearchIndex } from '../../index/search-index.ts';
import type { Query, QueryTerm, Variant } from '../query.ts';
import {
  FRAME_WEIGHT,
  RELATION_WEIGHT,
  type Token,
  TRANSLITERATION_WEIGHT,
} from '../query-expansion.ts';
import {
  type HeardNames,
  isNameInKanji,
  japaneseNamesOf,
  namesHeardAs,
  wordsHeardAs,
} from './heard-names.ts';
import { type Translated, translateWords } from './translate-words.ts';

/** What finds words in another language: dictionaries, and the archive's names by their sound. */
export type AcrossLanguages = { readonly dictionaries: Dictionaries; readonly names: HeardNames };

/** The question as passages in the other languages of an archive are asked it, by language. */
export type QueriesAcross = Readonly<Partial<Record<Language, Query>>>;

/**
 * Asks every word of a question in the other languages of the archive, too. What the glossary knows a
 * word as goes before any dictionary, but for words of every day; `placeOf` gives the number of a term among the words of `query`.
 */
export function askAcross(
  query: Query,
  tokens: readonly Token[],
  placeOf: ReadonlyMap<string, number>,
  { dictionaries, names }: AcrossLanguages,
  index: SearchIndex,
  slips?: ReadonlyMap<number, string>,
): QueriesAcross {
  const { text, language } = query;
  const others = LANGUAGES.filter((to) => to !== language && index.passagesIn[to] > 0);
  const across: Partial<Record<Language, Query>> = {};
  if (others.length === 0) return across;
  const heard = query.terms.map((term) => heardAs(term, { dictionaries, names }, index));
  for (const to of others) {
    const found = translateWords(text, tokens, language, to, dictionaries, index, slips);
    across[to] = withTranslations(query, found, heard, tokens, placeOf, to, index);
  }
  return across;
}

function withTranslations(
  query: Query,
  found: readonly Translated[],
  heard: readonly Heard[],
  tokens: readonly Token[],
  placeOf: ReadonlyMap<string, number>,
  to: Language,
  index: SearchIndex,
): Query {
  const added = new Map<number, Variant[]>();
  const translations = found.flatMap((one) => {
    const words = one.tokens.flatMap((at) => placeOf.get(tokens[at]?.term ?? '') ?? []);
    const asked = words.filter((word) => {
      const share = shareBeside(query.terms[word] as QueryTerm, index);
      const variants = one.variants.map(({ term, weight }) => ({ term, weight: share * weight }));
      if (share > 0) added.set(word, [...(added.get(word) ?? []), ...variants]);
      return share > 0;
    });
    return asked.length === 0 ? [] : [{ typed: one.typed, words, said: one.said }];
  });
  const terms = query.terms.map((term, word) => {
    const said = [...term.variants, ...(added.get(word) ?? [])];
    const isKnown = said.some((one) => documentFrequency(index, one.term) > 0);
    const { isName, variants: alike } = heard[word] as Heard;
    const variants = heaviestOf(isName || !isKnown ? [...said, ...alike] : said);
    const near = nearTo(added.get(word) ?? [], variants, index);
    return { ...term, variants, near, weight: weightIn(to, term, variants, index) };
  });
  const weight = terms.reduce((sum, term) => sum + term.weight, 0);
  return { ...query, terms, weight, translations };
}

/** What a word counts that says nearly the same as a translation, of that. */
const NEAR_TRANSLATION = 0.5;

/** What the thesaurus has beside the translations of a word, as far as that is no translation itself. */
function nearTo(
  said: readonly Variant[],
  variants: readonly Variant[],
  index: SearchIndex,
): readonly Variant[] {
  const own = new Set(variants.map(({ term }) => term));
  const near = said.flatMap(({ term, weight }) =>
    nearGroupsAt([index.terms[term] as string], 0).flatMap((group) =>
      group.terms
        .flatMap((name) => index.termIds.get(name) ?? [])
        .filter((other) => !own.has(other))
        .map((other) => ({ term: other, weight: NEAR_TRANSLATION * weight * group.weight })),
    ),
  );
  return heaviestOf(near);
}

/** What a dictionary counts of a word that the glossary has for every day: it may be meant in another sense. */
const BESIDE_EVERYDAY = 0.85;

/**
 * How much a dictionary has to say of a word beside the glossary: nothing where the word, or a phrase that it is
 * part of, is of a concept that passages name.
 */
function shareBeside({ variants }: QueryTerm, index: SearchIndex): number {
  let share = 1;
  for (const { term } of variants) {
    const id = index.terms[term];
    if (id?.startsWith('@') !== true || documentFrequency(index, term) === 0) continue;
    const concept = index.concepts.byTerm.get(id)?.concept;
    if (concept === undefined || !isEveryday(concept)) return 0;
    share = BESIDE_EVERYDAY;
  }
  return share;
}

const KATAKANA = /^[ァ-ヶー]+$/;

/** The words of the archive in other scripts that sound like one of the question. */
type Heard = { readonly isName: boolean; readonly variants: readonly Variant[] };

/** A word that is no name may be one that came with its sound: питчер, ピッチャー. */
function heardAs(
  { term, surface, isName, start, typed }: QueryTerm,
  { dictionaries, names }: AcrossLanguages,
  index: SearchIndex,
): Heard {
  const mayBeName =
    isName ||
    KATAKANA.test(surface) ||
    (start === 0 && /^\p{Lu}/u.test(typed)) ||
    isNameInKanji(surface, dictionaries);
  const found = new Set([
    ...[surface, term].flatMap((word) => namesHeardAs(word, names, index)),
    ...(mayBeName
      ? japaneseNamesOf(surface, names, dictionaries, index)
      : wordsHeardAs(surface, term, names, index)),
  ]);
  return {
    isName: mayBeName,
    variants: [...found].map((heard) => ({ term: heard, weight: TRANSLITERATION_WEIGHT })),
  };
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
