import { LANGUAGES, type Language } from '../../text/language.ts';
import { spanOf, termsOf } from '../../text/terms.ts';
import { OPPOSITES } from '../../text/thesaurus/opposites.ts';

/** Tells whether a text has a word of one side of a pair. */
type Side = (terms: readonly string[], text: string) => boolean;

type Pair = readonly [Side, Side];

/** By language: what was once asked for. */
const pairs = new Map<Language, readonly Pair[]>();

function pairsIn(language: Language): readonly Pair[] {
  const known = pairs.get(language);
  if (known !== undefined) return known;
  const made = OPPOSITES.map(
    ([side, other]): Pair => [sideOf(side, language), sideOf(other, language)],
  );
  pairs.set(language, made);
  return made;
}

function sideOf(words: string, language: Language): Side {
  const own = (words.split(';')[LANGUAGES.indexOf(language)] ?? '').split(',');
  if (language === 'ja') {
    const beginnings = own.map((word) => word.trim());
    return (_terms, text) => beginnings.some((one) => text.includes(one));
  }
  const rows = own.map(termsOf).filter((row) => row.length > 0);
  const single = new Set(rows.flatMap((row) => (row.length === 1 ? row : [])));
  const several = rows.filter((row) => row.length > 1);
  return (terms) =>
    terms.some((term, at) => single.has(term) || several.some((row) => spanOf(row, terms, at) > 0));
}

/** From when to when: what began then ended then, and who was born then died then. */
const FROM_TO =
  /\d{4}[^.;\d]{0,20}[–—-][^.;]{0,20}\d{4}|(?:\bfrom|(?<!\p{L})(?:с|от))\s[^.;]{0,60}\d[^.;]{0,60}(?:\b(?:to|until|till)|(?<!\p{L})до)\s|から.{1,40}まで/u;

/**
 * Tells whether a sentence says the opposite of what a question asks, and its quote not that too: when something was
 * closed is not told by when it was opened.
 */
export function createOppositeWords(
  question: string,
  asker: Language,
): (sentence: string, quote: string, language: Language) => boolean {
  const terms = termsOf(question);
  const asked = pairsIn(asker).flatMap(([one, other], at) => {
    const [first, second] = [one(terms, question), other(terms, question)];
    if (first !== second) return [{ at, side: first ? 0 : 1 } as const];
    // What a Japanese question asks stands last: 終わった交流はいつ再開した.
    const last = asker === 'ja' && first ? question.split(/[、，\sは]|って/u).at(-1) : undefined;
    if (last === undefined || one([], last) === other([], last)) return [];
    return [{ at, side: one([], last) ? 0 : 1 } as const];
  });
  if (asked.length === 0) return () => false;
  return (sentence, quote, language) => {
    const told = termsOf(sentence);
    const opposite = asked.filter(({ at, side }) =>
      (pairsIn(language)[at] as Pair)[side === 0 ? 1 : 0](told, sentence),
    );
    if (opposite.length === 0 || FROM_TO.test(quote)) return false;
    const all = termsOf(quote);
    return opposite.some(({ at, side }) => !(pairsIn(language)[at] as Pair)[side](all, quote));
  };
}
