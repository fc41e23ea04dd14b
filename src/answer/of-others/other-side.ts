import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import { termsNamed } from '../../search/rank/answer/asked-words.ts';
import type { Language } from '../../text/language.ts';
import { termsOf } from '../../text/terms.ts';

/** How a language says for whom somebody acts: before the name, or right after it. */
type Side = { readonly before?: RegExp; readonly after?: RegExp; readonly name: RegExp };

const SIDES: Readonly<Record<Language, Side>> = {
  en: {
    before: /\b(?:for|on behalf of|on the part of|represent(?:ed|s|ing)?)\s+(?:the\s+)?$/iu,
    name: /\b(?:for|on behalf of|on the part of|represent(?:ed|s|ing)?)\s+(?:the\s+)?(\p{Lu}[\p{L}.]+(?: \p{Lu}\p{L}+)?)|(?<!\p{L})(\p{Lu}\p{L}+)['’]s\s(?:\p{L}+\s){0,3}(?:[Mm]inister|[Pp]resident|[Aa]mbassador|[Pp]remier|envoy|delegate)/gu,
  },
  ru: {
    before: /(?<!\p{L})(?:от|со стороны|от имени|за|представл\p{L}+)\s+$/iu,
    after: /^\s+сторон/iu,
    name: /(?<!\p{L})(?:от|со стороны|от имени|за|представл\p{L}+)\s+(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)|(?<!\p{L})с (\p{L}+[ое]й)(?: стороны)?(?!\p{L})/giu,
  },
  ja: {
    after: /^(?:の)?(?:側|を代表|代表)/u,
    name: /([\p{sc=Han}ァ-ヴー]{1,8}?)(?:側|を代表|代表)/gu,
  },
};

/** A land and what is of it begin alike: Japan and Japanese, «Япония» and «японский». */
const BEGINNING = 4;
const beginningOf = (term: string): string => term.slice(0, BEGINNING);

/**
 * Tells whether a quote names only others for whom somebody acted than the question does: who signed for
 * Japan is not who signed for the Soviet Union. Nothing where no person of a side is asked for.
 */
export function createOtherSide(
  query: Query,
  index: SearchIndex,
): (quote: string, language: Language) => boolean {
  const { text, language, terms, expected } = query;
  if (!expected.asked.includes('person')) return () => false;
  const { before, after } = SIDES[language];
  const asked = terms.filter(
    ({ start, typed }) =>
      before?.test(text.slice(0, start)) === true ||
      after?.test(text.slice(start + typed.length)) === true,
  );
  if (asked.length === 0) return () => false;
  const words = [...termsNamed(asked, index), ...asked.map(({ term }) => term)];
  const beginnings = new Set(words.map(beginningOf));
  return (quote, of) => {
    const told = [...quote.matchAll(SIDES[of].name)].map(
      ([, name = '', other = '']) => name + other,
    );
    return (
      told.length > 0 &&
      !told.some((name) => termsOf(name).some((term) => beginnings.has(beginningOf(term))))
    );
  };
}
