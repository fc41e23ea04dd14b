import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query, QueryTerm } from '../../search/query/query.ts';
import { termsNamed } from '../../search/rank/answer/asked-words.ts';
import { hasSpeech } from '../../search/rank/answer/fit.ts';
import { isPassive } from '../../search/rank/answer/roles.ts';
import type { Language } from '../../text/language.ts';
import { sentences } from '../../text/sentences/sentences.ts';
import { eachToken, termOf } from '../../text/terms.ts';
import { AFTER_AUXILIARY, isRussianSubject, JAPANESE_SUBJECT } from './acting.ts';

/** Somebody, or a state, that a question names: the terms that passages name it by. */
type Party = {
  readonly words: ReadonlySet<string>;
  readonly isSubject: boolean;
  readonly start: number;
  readonly end: number;
};

/** Treaties and places act upon nobody. */
const ACTING: ReadonlySet<string | undefined> = new Set(['persons', 'general']);

const ALONE = /^ \p{Ll}+ed $/u;

/**
 * Tells whether a quote has the two parties of a question the other way round: which ports Russia opened to
 * Japan is not told by those that Japan opened to Russia. Only where both stand in a sentence with a word of
 * what was done between them, or where Japanese marks the subject.
 */
export function createExchangedParties(
  query: Query,
  index: SearchIndex,
): (quote: string, language: Language) => boolean {
  const parties = partiesOf(query, index);
  const [first, second] = parties;
  if (first === undefined || second === undefined || parties.length > 2) return () => false;
  if (!(first.isSubject || second.isSubject) || areTogether(first, second, query.text))
    return () => false;
  const [actor, other] = first.isSubject
    ? [first.words, second.words]
    : [second.words, first.words];
  const named = new Set([...actor, ...other]);
  const acts = termsNamed(
    query.terms.filter((term) => !term.isName),
    index,
  );
  // "Tell" is a stop word, so that every word of saying counts.
  const asksSpeech = query.expected.asked.includes('speech');
  const areTurned = (sentence: string, language: Language): boolean | undefined => {
    const terms = placedTerms(sentence);
    const placeOf = (words: ReadonlySet<string>): number =>
      terms.findIndex(({ term }) => words.has(term));
    const [a, b] = [placeOf(actor), placeOf(other)];
    if (a < 0 || b < 0) return undefined;
    if (language === 'ja') {
      const isSubject = (at: number): boolean =>
        JAPANESE_SUBJECT.test(sentence.slice((terms[at] as Placed).end));
      return isSubject(b) && !isSubject(a);
    }
    const [from, to] = [Math.min(a, b), Math.max(a, b)];
    const [before, after] = [terms[from] as Placed, terms[to] as Placed];
    const isSaid = asksSpeech && hasSpeech(sentence.slice(before.end, after.start), language);
    const between = terms.slice(from + 1, to);
    // "Russia entered Japan": what stands alone between them is what one did to the other.
    const isDone =
      language === 'en' &&
      between.length === 1 &&
      ALONE.test(sentence.slice(before.end, after.start)) &&
      !/['’]s(?!\p{L})/u.test(sentence.slice(after.start, after.end + 3));
    if (!isSaid && !isDone && !between.some(({ term }) => acts.has(term) && !named.has(term)))
      return undefined;
    return a < b === isPassive(sentence, before.start, after.start, language);
  };
  const heldOf = (sentence: string): number =>
    new Set(placedTerms(sentence).flatMap(({ term }) => (acts.has(term) ? [term] : []))).size;
  return (quote, language) => {
    const spans = sentences(quote);
    const told = spans.flatMap(([start, end]) => {
      const sentence = quote.slice(start, end);
      const isTurned = areTurned(sentence, language);
      return isTurned === undefined ? [] : [{ isTurned, held: heldOf(sentence) }];
    });
    // Of several that tell, the first that is most about what was done.
    const most = Math.max(0, ...told.map(({ held }) => held));
    if (told.find(({ held }) => held === most)?.isTurned === true) return true;
    return spans.length > 1 && areTurned(quote, language) === true;
  };
}

/** "Abe and Putin" did it together. */
const areTogether = (first: Party, second: Party, text: string): boolean =>
  /^[\s,]*(?:and|&|with|и|с|со|と|、|・|さんと)[\s,]*$/iu.test(text.slice(first.end, second.start));

type Placed = { readonly term: string; readonly start: number; readonly end: number };

function placedTerms(text: string): readonly Placed[] {
  const terms: Placed[] = [];
  eachToken(text, (start, end) => terms.push({ term: termOf(text.slice(start, end)), start, end }));
  return terms;
}

function partiesOf(query: Query, index: SearchIndex): readonly Party[] {
  const parties = new Map<string, Party>();
  for (const term of query.terms) {
    const found = properConcept(term, index);
    if (found === undefined || !ACTING.has(found.concept.group)) continue;
    const { concept, names } = found;
    const { text, language } = query;
    const { start, typed } = term;
    const isSubject =
      language === 'en'
        ? AFTER_AUXILIARY.test(text.slice(0, start))
        : language === 'ja'
          ? JAPANESE_SUBJECT.test(text.slice(start + typed.length))
          : isRussianSubject(concept, text, { start, end: start + typed.length });
    // Names of several words may hold another: Russia-Japan.
    const singleWords = names.flatMap((words) => (words.length === 1 ? words : []));
    const known = parties.get(concept.id);
    parties.set(concept.id, {
      words: new Set([...(known?.words ?? []), term.term, ...singleWords]),
      isSubject: isSubject || known?.isSubject === true,
      start: known?.start ?? start,
      end: start + typed.length,
    });
  }
  return [...parties.values()];
}

/** What the glossary has by that name, where it is a name: Russia, but no signature. */
function properConcept({ variants }: QueryTerm, { terms, concepts }: SearchIndex) {
  for (const { term } of variants) {
    const found = concepts.byTerm.get(terms[term] as string);
    if (found !== undefined && /^\p{Lu}/u.test(found.concept.names.en[0] ?? '')) return found;
  }
  return undefined;
}
