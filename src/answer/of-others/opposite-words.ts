import { LANGUAGES, type Language } from '../../text/language.ts';
import { spanOf, termsOf } from '../../text/terms.ts';
import { OPPOSITES } from '../../text/thesaurus/opposites.ts';

/** A word of one side of a pair, by the numbers of both; Japanese words are looked for in the text, others as terms. */
type Word = {
  readonly pair: number;
  readonly side: Side;
  readonly text: string;
  readonly terms: readonly string[];
};

/** A bit each, so that both are 3. */
type Side = 1 | 2;

/** Which sides of each pair a text has words of. */
type Sides = ReadonlyMap<number, number>;

/** By language and first term, or `''` in Japanese: what was once asked for. */
const words = new Map<Language, ReadonlyMap<string, readonly Word[]>>();

function wordsIn(language: Language): ReadonlyMap<string, readonly Word[]> {
  const known = words.get(language);
  if (known !== undefined) return known;
  const made = new Map<string, Word[]>();
  for (const [pair, sides] of OPPOSITES.entries()) {
    for (const [at, side] of sides.entries()) {
      for (const word of (side.split(';')[LANGUAGES.indexOf(language)] ?? '').split(',')) {
        const text = word.trim();
        const terms = language === 'ja' ? [] : termsOf(text);
        const first = language === 'ja' ? '' : terms[0];
        // Of nothing but stop words: no row of terms holds it.
        if (first === undefined) continue;
        made.set(first, [
          ...(made.get(first) ?? []),
          { pair, side: at === 0 ? 1 : 2, text, terms },
        ]);
      }
    }
  }
  words.set(language, made);
  return made;
}

function sidesIn(text: string, language: Language): Sides {
  const sides = new Map<number, number>();
  const put = ({ pair, side }: Word): void => {
    sides.set(pair, (sides.get(pair) ?? 0) | side);
  };
  const known = wordsIn(language);
  if (language === 'ja') {
    for (const word of known.get('') ?? []) if (text.includes(word.text)) put(word);
    return sides;
  }
  const row = termsOf(text);
  for (const [at, term] of row.entries()) {
    for (const word of known.get(term) ?? []) if (spanOf(word.terms, row, at) > 0) put(word);
  }
  return sides;
}

/** What is done with it: "lift the freeze", «снять запрет», but no "talks that were suspended resumed". */
const WITH_OBJECT: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /(\p{L}+) (?:the|a|an|its|their|his|her) (?:\p{L}+ )?\p{L}+/giu,
  ru: /(\p{L}+[лт][аои]?|\p{L}+ть) (?:\p{L}+(?:[ыо]й|ую) )?\p{L}+[^хм\P{L}](?!\p{L})/giu,
};

/** Of a question with words of both sides, the side of what is done: in Japanese it stands last, 終わった交流はいつ再開した. */
function verbOf(question: string, language: Language, pair: number): number | undefined {
  if (language === 'ja') {
    const places = (wordsIn(language).get('') ?? [])
      .filter((word) => word.pair === pair)
      .map(({ text, side }) => ({ at: question.lastIndexOf(text), side }))
      .sort((a, b) => b.at - a.at);
    return places[0]?.side;
  }
  for (const [phrase, verb = ''] of question.matchAll(WITH_OBJECT[language] ?? /(?!)/gu)) {
    const side = sidesIn(verb, language).get(pair);
    if (side !== undefined && sidesIn(phrase, language).get(pair) === BOTH) return side;
  }
  return undefined;
}

/** From when to when: what began then ended then, and who was born then died then. */
const FROM_TO =
  /\d{4}[^.;\d]{0,20}[–—-][^.;]{0,20}\d{4}|(?:\bfrom|(?<!\p{L})(?:с|от))\s[^.;]{0,60}\d[^.;]{0,60}(?:\b(?:to|until|till)|(?<!\p{L})до)\s|から.{1,40}まで/u;

const BOTH = 3;

/**
 * Tells whether a sentence says the opposite of what a question asks, and its quote not that too: when something was
 * closed is not told by when it was opened.
 */
export function createOppositeWords(
  question: string,
  asker: Language,
): (sentence: string, quote: string, language: Language) => boolean {
  const asked = new Map<number, Side>();
  for (const [pair, side] of sidesIn(question, asker)) {
    const own = side === BOTH ? verbOf(question, asker, pair) : side;
    if (own === 1 || own === 2) asked.set(pair, own);
  }
  if (asked.size === 0) return () => false;
  return (sentence, quote, language) => {
    const told = sidesIn(sentence, language);
    const opposite = [...asked].filter(([pair, side]) => ((told.get(pair) ?? 0) & ~side) !== 0);
    if (opposite.length === 0 || FROM_TO.test(quote)) return false;
    const all = sidesIn(quote, language);
    return opposite.some(([pair, side]) => ((all.get(pair) ?? 0) & side) === 0);
  };
}
