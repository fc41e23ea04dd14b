import type { SearchIndex } from '../index/search-index.ts';
import type { Phrase } from '../query/phrases.ts';
import type { Query } from '../query/query.ts';
import { type Candidate, candidates } from '../retrieve/candidates.ts';
import type { SentenceEvidence } from './evidence.ts';

type Keep = (passage: number) => boolean;

/** Lets through what holds nothing that the question leaves out. */
export function withoutUnwanted({ without }: Query, keep?: Keep): Keep | undefined {
  if (without.length === 0) return keep;
  return (passage) =>
    !without.some(({ places }) => places.has(passage)) && (keep?.(passage) ?? true);
}

/** The candidates, and the best of those that hold a phrase, however little else they hold. */
export function candidatesOf(
  query: Query,
  index: SearchIndex,
  limit: number,
  keep?: Keep,
): readonly Candidate[] {
  const found = candidates(query, index, limit, keep);
  if (!query.phrases.some(({ places }) => places.size > 0)) return found;
  const isHolder: Keep = (passage) => phrasesIn(query, passage) > 0 && (keep?.(passage) ?? true);
  const known = new Set(found.map(({ passage }) => passage));
  const more = candidates(query, index, limit, isHolder);
  return [...found, ...more.filter(({ passage }) => !known.has(passage))];
}

/** What holds a phrase of the question before what does not, else in their order. */
export const byPhrases = <T extends { readonly passage: number }>(
  hits: readonly T[],
  query: Query,
): readonly T[] =>
  query.phrases.length === 0
    ? hits
    : hits.toSorted((a, b) => phrasesIn(query, b.passage) - phrasesIn(query, a.passage));

/** How many phrases of a question a passage holds. */
export const phrasesIn = ({ phrases }: Query, passage: number): number =>
  phrases.reduce((sum, { places }) => sum + (places.has(passage) ? 1 : 0), 0);

/** The sentences of a passage in which a phrase begins; all where none does. */
export function sentencesWith(
  { phrases }: Query,
  passage: number,
  sentences: readonly SentenceEvidence[],
): readonly SentenceEvidence[] {
  if (phrases.length === 0) return sentences;
  const holds = ({ start, end }: SentenceEvidence, { places }: Phrase): boolean => {
    const place = places.get(passage);
    return place !== undefined && place.start >= start && place.start < end;
  };
  const held = sentences.filter((one) => phrases.some((phrase) => holds(one, phrase)));
  return held.length > 0 ? held : sentences;
}
