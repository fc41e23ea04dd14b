import { countriesIn } from '../../dictionaries/world-names.ts';
import type { Query, QueryTerm } from '../../search/query/query.ts';
import { isRomanAt } from '../../values/roman-numbers.ts';

/** Whether a term of a question is a number: a year, or that of a ruler, a chapter or a war. */
export const isNumber = ({ term, start }: QueryTerm, { text }: Query): boolean =>
  /^\p{N}/u.test(term) || isRomanAt(text, start);

/**
 * In another language a name that the archive knows by no other spelling may stand there all the same: it
 * speaks against the quote by what it weighs, and does not rule it out. What a country is called is known.
 */
export const isUnheard = (term: QueryTerm, query: Query): boolean =>
  query.translations !== undefined &&
  term.variants.length === 0 &&
  !isNumber(term, query) &&
  !isOfCountry(term, query);

const known = new Map<string, ReturnType<typeof countriesIn>>();

/** A question has one text in all languages it is put in, and its words are asked for one by one. */
const MOST_KNOWN = 8;

/** Whether a term is of the name of a country, also where it begins the question. */
export function isOfCountry(
  { start }: Pick<QueryTerm, 'start'>,
  { text, language }: Pick<Query, 'text' | 'language'>,
): boolean {
  const key = `${language} ${text}`;
  let places = known.get(key);
  if (places === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    places = countriesIn(text, language);
    known.set(key, places);
  }
  return places.some((place) => place.start <= start && start < place.end);
}
