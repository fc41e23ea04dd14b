import { type SearchIndex, termAt } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import type { Hit } from '../../search/rank/rank.ts';
import { wordEnd } from '../../text/word-end.ts';
import type { Range } from '../reply.ts';
import type { Quote } from './choose-quote.ts';

/** The words of a quote that the question names, as ranges of the quote. */
export function highlightsOf(hit: Hit, quote: Quote, query: Query, index: SearchIndex): Range[] {
  const { text } = index.passages[hit.passage] as { text: string };
  const first = index.tokenStart[hit.passage] as number;
  const last = index.tokenStart[hit.passage + 1] as number;
  const ranges: [number, number][] = [];
  const wanted = wantedTerms(query);
  const tags = tagged(hit.passage, wanted, index);
  for (let token = first; token < last; token++) {
    const from = index.tokenOffset[token] as number;
    if (from < quote.start) continue;
    if (from >= quote.end) break;
    if (!wanted.has(termAt(index, token)) && !tags.has(token - first)) continue;
    const next = token + 1 < last ? (index.tokenOffset[token + 1] as number) : text.length;
    const to = wordEnd(text, from, next);
    if (to > quote.end || from >= to) continue;
    const previous = ranges.at(-1);
    const [start, end] = [from - quote.start, to - quote.start];
    if (previous !== undefined && start <= previous[1]) previous[1] = Math.max(previous[1], end);
    else ranges.push([start, end]);
  }
  return withPhrases(ranges, hit.passage, quote, query);
}

/** A phrase is marked as one, with the small words in it. */
function withPhrases(
  ranges: readonly Range[],
  passage: number,
  quote: Quote,
  { phrases }: Query,
): Range[] {
  let all = [...ranges];
  for (const { places } of phrases) {
    const place = places.get(passage);
    if (place === undefined || place.start < quote.start || place.end > quote.end) continue;
    const from = place.start - quote.start;
    const to = place.end - quote.start;
    const touched = all.filter(([start, end]) => start <= to && end >= from);
    const whole: Range = [
      Math.min(from, ...touched.map(([start]) => start)),
      Math.max(to, ...touched.map(([, end]) => end)),
    ];
    all = [...all.filter((range) => !touched.includes(range)), whole];
  }
  return all.sort(([a], [b]) => a - b);
}

const wantedOf = new WeakMap<Query, ReadonlySet<number>>();

/** Every term that counts as a word of the question, near words too. */
function wantedTerms(query: Query): ReadonlySet<number> {
  const known = wantedOf.get(query);
  if (known !== undefined) return known;
  const wanted = new Set<number>();
  for (const { variants, near } of query.terms) {
    for (const { term } of variants) wanted.add(term);
    for (const { term } of near) wanted.add(term);
  }
  wanted.delete(0);
  wantedOf.set(query, wanted);
  return wanted;
}

/** The tokens of a passage, by their place in it, that belong to a wanted name of the glossary. */
function tagged(
  passage: number,
  wanted: ReadonlySet<number>,
  index: SearchIndex,
): ReadonlySet<number> {
  const tokens = new Set<number>();
  for (
    let row = index.tagStart[passage] as number;
    row < (index.tagStart[passage + 1] as number);
    row++
  ) {
    if (!wanted.has(index.tag[3 * row] as number)) continue;
    const first = index.tag[3 * row + 1] as number;
    for (let at = 0; at < (index.tag[3 * row + 2] as number); at++) tokens.add(first + at);
  }
  return tokens;
}
