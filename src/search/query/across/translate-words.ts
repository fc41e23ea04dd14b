import type { Dictionaries } from '../../../dictionaries/dictionaries.ts';
import { guessLanguage, type Language } from '../../../text/language.ts';
import { inverseDocumentFrequency } from '../../index/bm25.ts';
import { documentFrequency, type SearchIndex } from '../../index/search-index.ts';
import type { QueryTranslation, Variant } from '../query.ts';
import type { Token } from '../query-expansion.ts';
import { heldTerms } from './held-terms.ts';

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
      const forms = count === 1 ? formsOf(tokens, first, own, slips) : [whole];
      const read = (typed: string) => ({
        typed,
        said: heldTranslations(dictionaries.translate(typed, own, to), index),
      });
      const { typed, said } = forms.map(read).find((one) => one.said.length > 0) ?? read(whole);
      if (said.length === 0) continue;
      const covered = Array.from({ length: count }, (_, at) => first + at).filter(
        (at) => tokens[at]?.term !== '',
      );
      const share = count === 1 && inPhrase.has(first) ? IN_PHRASE : 1;
      found.push({ typed, tokens: covered, said, variants: variantsOf(said, share, index) });
      if (count > 1) for (const at of covered) inPhrase.add(at);
    }
  }
  return found;
}

const NO_SLIPS: ReadonlyMap<number, string> = new Map();

/** How a word may stand in a dictionary: as it was meant, or in Japanese with its ending. */
const formsOf = (
  tokens: readonly Token[],
  first: number,
  language: Language,
  slips: ReadonlyMap<number, string>,
): readonly string[] =>
  language === 'ja'
    ? withEndings(tokens, first)
    : [slips.get(first) ?? (tokens[first] as Token).raw];

const HIRAGANA = /^\p{Script=Hiragana}+$/u;

/** The most tokens that the ending of a Japanese word is cut into. */
const LONGEST_ENDING = 3;

/** A Japanese word as it is cut, and with the endings that were cut off: 呼|ばれ|ます. */
function withEndings(tokens: readonly Token[], first: number): readonly string[] {
  const forms = [(tokens[first] as Token).raw];
  for (let at = first + 1; at <= first + LONGEST_ENDING; at++) {
    const [before, token] = [tokens[at - 1] as Token, tokens[at]];
    if (token?.term !== '' || token.start !== before.start + before.raw.length) break;
    if (!HIRAGANA.test(token.raw)) break;
    forms.push(`${forms.at(-1)}${token.raw}`);
  }
  return forms;
}

type Held = Said & { readonly share: number };

/** The translations whose every word stands somewhere in the archive, with their share of the likeliest. */
export function heldTranslations(
  translations: ReturnType<Dictionaries['translate']>,
  index: SearchIndex,
): readonly Held[] {
  const held = translations.flatMap(({ text, alsoAs = [], source, weight }) =>
    [text, ...alsoAs].flatMap((form) => {
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
