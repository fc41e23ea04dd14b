import { fold } from '../../../text/fold.ts';
import { inflectedForms } from '../../../text/languages/ru/inflected.ts';
import { eachToken, termOf } from '../../../text/terms.ts';
import { documentFrequency, type SearchIndex } from '../../index/search-index.ts';

/** For each word of a text, the terms that passages hold it as, in any of its forms, the commonest first. */
export type HeldTerms = readonly (readonly number[])[];

const known = new WeakMap<SearchIndex, Map<string, HeldTerms>>();

/** So many texts are remembered with their terms: to cut Japanese into words takes long. */
const MOST_KNOWN = 20_000;

/** The words of a dictionary's translation, stop words left out, each by the terms that the archive has it as. */
export function heldTerms(text: string, index: SearchIndex): HeldTerms {
  const texts = known.get(index) ?? new Map<string, HeldTerms>();
  known.set(index, texts);
  const before = texts.get(text);
  if (before !== undefined) return before;
  const held: (readonly number[])[] = [];
  eachToken(text, (start, end) => {
    const token = text.slice(start, end);
    if (termOf(token) !== '') held.push(termsOfForms(token, index));
  });
  if (texts.size < MOST_KNOWN) texts.set(text, held);
  return held;
}

function termsOfForms(token: string, index: SearchIndex): readonly number[] {
  const found = new Set<number>();
  for (const form of [token, ...inflectedForms(fold(token))]) {
    const term = index.termIds.get(termOf(form));
    if (term !== undefined && documentFrequency(index, term) > 0) found.add(term);
  }
  return [...found].sort(
    (a, b) => documentFrequency(index, b) - documentFrequency(index, a) || a - b,
  );
}
