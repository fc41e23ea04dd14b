import type { Dictionaries } from '../../../dictionaries/dictionaries.ts';
import { guessLanguage, type Language } from '../../../text/language.ts';
import { inverseDocumentFrequency } from '../../index/bm25.ts';
import { documentFrequency, type SearchIndex } from '../../index/search-index.ts';
import type { QueryTranslation, Variant } from '../query.ts';
import type { Token } from '../query-expansion.ts';
import { heldTerms } from './held-terms.ts';
import { formsOf, partsOf } from './word-forms.ts';

/** A word or a phrase of the question in another language, as far as the archive holds it. */
export type Translated = {
  /** As typed. */
  readonly typed: string;
  /** Its tokens in the question, by number. */
  readonly tokens: readonly number[];
  /** What it is called there, the likeliest first. */
  readonly said: readonly Said[];
  /** The terms of the index that count as it, and how much. */
  readonly variants: readonly Variant[];
};

/** One translation, the dictionary that has it, and the terms of its words. */
type Said = QueryTranslation['said'][number];

/** What the likeliest translation counts of the word itself. */
const LIKELIEST = 0.8;

/** A sense that is half as likely counts as much as the square root of a half. */
const SENSE_POWER = 0.5;

/** Less likely senses, by the share of the likeliest one's weight that remains, are not asked. */
const LEAST_SENSE = 0.15;

/** The most tokens of a phrase that is looked up as a whole. */
const LONGEST_PHRASE = 4;

/** What the words of a phrase that has a translation of its own count when they are read one by one. */
const IN_PHRASE = 0.5;

/** What one of the two words of a compound counts. */
const PART = 0.5;

/** What may stand between the tokens of a phrase. */
const OF_A_PHRASE = /^[\p{L}\p{M}\p{N}\s'’・-]+$/u;

/**
 * Says the words of a question in another language, phrases before words; `''` is the term of a stop word.
 * Only what the archive holds is given: a translation that stands nowhere is as good as none.
 */
export function translateWords(
  text: string,
  tokens: readonly Token[],
  language: Language,
  to: Language,
  dictionaries: Dictionaries,
  index: SearchIndex,
  slips: ReadonlyMap<number, string> = NO_SLIPS,
): readonly Translated[] {
  const found: Translated[] = [];
  const inPhrase = new Set<number>();
  for (let count = LONGEST_PHRASE; count >= 1; count--) {
    for (let first = 0; first + count <= tokens.length; first++) {
      const [from, last] = [tokens[first] as Token, tokens[first + count - 1] as Token];
      if (from.term === '' || last.term === '') continue;
      const whole = text.slice(from.start, last.start + last.raw.length);
      if (count > 1 && !OF_A_PHRASE.test(whole)) continue;
      const own = guessLanguage(whole) ?? language;
      if (own === to) continue;
      const covered = Array.from({ length: count }, (_, at) => first + at).filter(
        (at) => tokens[at]?.term !== '',
      );
      const put = (typed: string, share: number): boolean => {
        const said = heldTranslations(dictionaries.translate(typed, own, to), index);
        if (said.length > 0)
          found.push({ typed, tokens: covered, said, variants: variantsOf(said, share, index) });
        return said.length > 0;
      };
      if (count === 1) {
        const share = inPhrase.has(first) ? IN_PHRASE : 1;
        let isFound = false;
        for (const form of formsOf(tokens, first, own, slips)) {
          isFound = put(form.typed, share * form.share);
          if (isFound) break;
        }
        if (!isFound)
          for (const part of partsOf(from.raw, to, dictionaries)) put(part, share * PART);
      } else if (put(whole, 1)) for (const at of covered) inPhrase.add(at);
    }
  }
  return found;
}

const NO_SLIPS: ReadonlyMap<number, string> = new Map();

type Held = Said & { readonly share: number };

/** The translations whose every word stands somewhere in the archive, with their share of the likeliest. */
export function heldTranslations(
  translations: ReturnType<Dictionaries['translate']>,
  index: SearchIndex,
): readonly Held[] {
  const held = translations.flatMap(({ text, alsoAs = [], source, weight }) =>
    [text, ...alsoAs, ...joined(text)].flatMap((form) => {
      const words = heldTerms(form, index);
      const [first, ...others] = words;
      if (first === undefined || words.some(({ length }) => length === 0)) return [];
      const wholes = others.length === 0 ? first.map((term) => [term]) : [words.map(commonest)];
      return wholes.map((terms) => ({ text: form, source, terms, weight }));
    }),
  );
  const most = Math.max(...held.map(({ weight }) => weight));
  return held
    .map(({ weight, ...said }) => ({ ...said, share: (weight / most) ** SENSE_POWER }))
    .filter(({ share }) => share >= LEAST_SENSE);
}

/** Of two words also the one that is made of them: `space-suit`, `spacesuit`. */
const joined = (text: string): readonly string[] =>
  TWO_WORDS.test(text) ? [text.replace(/[ -]/, '')] : [];

const TWO_WORDS = /^[a-z]{3,}[ -][a-z]{3,}$/;

const commonest = ([first]: readonly number[]): number => first as number;

/** Of several words the rare one says most of what they mean together. */
function variantsOf(held: readonly Held[], share: number, index: SearchIndex): readonly Variant[] {
  const weights = new Map<number, number>();
  for (const { terms, share: likely } of held) {
    const rarity = terms.map((term) =>
      inverseDocumentFrequency(documentFrequency(index, term), index.passages.length),
    );
    const all = rarity.reduce((sum, one) => sum + one, 0) || 1;
    terms.forEach((term, at) => {
      const weight = (LIKELIEST * share * likely * (rarity[at] as number)) / all;
      weights.set(term, Math.max(weights.get(term) ?? 0, weight));
    });
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
