import { type SearchIndex, termAt } from '../../search/index/search-index.ts';
import type { Language } from '../../text/language.ts';

/** A sentence of a passage, and what it is compared with one in another language by. */
export type Statement = {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly language: Language;
  /** The terms of its words, and of what the glossary and its numbers are found by. */
  readonly terms: ReadonlySet<number>;
  /** The terms of what the glossary has by name in it: persons, places, institutions, treaties. */
  readonly named: ReadonlySet<number>;
  /** The terms of the years in it. */
  readonly years: ReadonlySet<number>;
  /** Where in `text` its sentences end. */
  readonly ends: readonly number[];
};

/** Reads what stands from `start` to `end` in a passage, in UTF-16 code units. */
export function readStatement(
  passage: number,
  start: number,
  end: number,
  index: SearchIndex,
): Statement {
  const { text } = index.passages[passage] as { text: string };
  const article = index.articles[index.articleOf[passage] as number];
  const terms = new Set<number>();
  const named = new Set<number>();
  const years = new Set<number>();
  const first = index.tokenStart[passage] as number;
  const last = index.tokenStart[passage + 1] as number;
  const isIn = (token: number): boolean => {
    const offset = index.tokenOffset[token] as number;
    return offset >= start && offset < end;
  };
  for (let token = first; token < last; token++) if (isIn(token)) terms.add(termAt(index, token));
  const to = index.tagStart[passage + 1] as number;
  for (let row = index.tagStart[passage] as number; row < to; row++) {
    if (!isIn(first + (index.tag[3 * row + 1] as number))) continue;
    const term = index.tag[3 * row] as number;
    terms.add(term);
    if (isNamed(term, index)) named.add(term);
  }
  terms.delete(0);
  for (const term of terms) if (YEAR.test(index.terms[term] as string)) years.add(term);
  const ends = sentencesWithin(passage, start, end, index).map((to) => to - start);
  const language = article?.language ?? 'en';
  return { passage, start, end, text: text.slice(start, end), language, terms, named, years, ends };
}

/** Where the sentences of a passage end that stand in a part of it. */
function sentencesWithin(
  passage: number,
  start: number,
  end: number,
  index: SearchIndex,
): readonly number[] {
  const ends: number[] = [];
  const last = index.sentenceStart[passage + 1] as number;
  for (let at = index.sentenceStart[passage] as number; at < last; at++) {
    const from = index.sentenceSpan[2 * at] as number;
    const to = index.sentenceSpan[2 * at + 1] as number;
    if (from < end && to > start) ends.push(to);
  }
  return ends;
}

const YEAR = /^(?:1[5-9]|20)\d\d$/;

/** Groups of the glossary whose concepts are somebody or something by name. */
const NAMED_GROUPS: ReadonlySet<string | undefined> = new Set([
  'persons',
  'places',
  'institutions',
  'treaties',
]);

function isNamed(term: number, index: SearchIndex): boolean {
  const id = index.terms[term] as string;
  if (!id.startsWith('@')) return false;
  const concept = index.concepts.byTerm.get(id)?.concept;
  return concept !== undefined && NAMED_GROUPS.has(concept.group);
}
