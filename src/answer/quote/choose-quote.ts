import { type SearchIndex, termAt } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import type { SentenceEvidence } from '../../search/rank/evidence.ts';
import type { Hit } from '../../search/rank/rank.ts';
import { leansBack } from '../../text/sentences/refers-back.ts';

/** The longest quote in UTF-16 code units: two sentences of a newspaper, or two lines of Japanese. */
const LONGEST_QUOTE = { en: 320, ru: 320, ja: 160 } as const;

/** Where a quote stands in its passage. */
export type Quote = { readonly start: number; readonly end: number };

/**
 * The sentence of a hit that answers, or that sentence and a neighbour when the neighbour is needed:
 * it holds words of the question that the sentence lacks, or what its pronoun stands for. A sentence
 * too long to quote is cut at a clause.
 */
export function chooseQuote(hit: Hit, query: Query, index: SearchIndex): Quote {
  const passage = index.passages[hit.passage] as { text: string };
  const article = index.articles[index.articleOf[hit.passage] as number];
  const longest = LONGEST_QUOTE[article?.language ?? 'en'];
  const { sentences } = hit.evidence;
  const { sentence } = hit;
  if (sentence.end - sentence.start > longest) {
    return cut(passage.text, sentence, matchedPlaces(hit, query, index), longest);
  }
  const near = [sentences[sentence.number + 1], sentences[sentence.number - 1]]
    .filter((neighbour) => neighbour !== undefined)
    .filter((neighbour) => lengthWith(sentence, neighbour) <= longest)
    .filter((neighbour) => isOneLine(passage.text, sentence, neighbour))
    .map((neighbour) => ({ neighbour, need: needOf(neighbour, hit, query, passage.text) }))
    .filter(({ need }) => need > 0)
    .sort((a, b) => b.need - a.need)[0]?.neighbour;
  return {
    start: Math.min(sentence.start, near?.start ?? sentence.start),
    end: Math.max(sentence.end, near?.end ?? sentence.end),
  };
}

/** Items of a list and rows of a table are quoted alone. */
const isOneLine = (text: string, a: SentenceEvidence, b: SentenceEvidence): boolean =>
  !text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)).includes('\n');

const lengthWith = (a: SentenceEvidence, b: SentenceEvidence): number =>
  Math.max(a.end, b.end) - Math.min(a.start, b.start);

/** The share of the question that a neighbour must add, or hold, to be quoted too. */
const NEEDED_GAIN = 0.02;
const NEEDED_COVERAGE = 0.2;

/** A sentence of so few words, as "No.", says nothing without the next. */
const SAYS_NOTHING = 1;

/** How much a sentence needs its neighbour: 0 for not at all. */
function needOf(neighbour: SentenceEvidence, hit: Hit, query: Query, text: string): number {
  const { sentence } = hit;
  const isNext = neighbour.number > sentence.number;
  const leaning = isNext ? neighbour : sentence;
  const leans = leansBack(text.slice(leaning.start, leaning.start + 40));
  const gain = (isNext ? sentence.withNext : sentence.withPrevious) - sentence.coverage;
  const brings = holdsExpected(neighbour, query) && !holdsExpected(sentence, query);
  const isTooShort = isNext && sentence.length <= SAYS_NOTHING;
  if (
    !leans &&
    !brings &&
    !isTooShort &&
    gain < NEEDED_GAIN &&
    neighbour.coverage < NEEDED_COVERAGE
  )
    return 0;
  return (
    gain +
    neighbour.coverage / 4 +
    (brings ? 0.3 : 0) +
    (leans ? (isNext ? 0.1 : 0.3) : 0) +
    (isTooShort ? 0.3 : 0) +
    (isNext ? 0.01 : 0)
  );
}

/** Whether a sentence holds the kind of thing that is asked for. */
const holdsExpected = (sentence: SentenceEvidence, { expected }: Query): boolean =>
  ((expected.number || expected.time) && sentence.hasNumber) || (expected.name && sentence.hasName);

/** Places where a sentence may be cut: after a clause's sign, or before a space as a last resort. */
const CLAUSE = /[;,:—–、，；：)）」』]\s*/gu;

/**
 * The clauses of a sentence that together hold most of what matched; the longest row among equals. A
 * window goes over the sentence once, however many clauses there are.
 */
function cut(
  text: string,
  sentence: SentenceEvidence,
  matched: readonly MatchedPlace[],
  longest: number,
): Quote {
  const body = text.slice(sentence.start, sentence.end);
  const ends = [...body.matchAll(CLAUSE)].map((match) => match.index + match[0].length);
  const places = [0, ...ends, body.length];
  const inside = matched.filter(({ offset }) => offset >= sentence.start && offset < sentence.end);
  const held = new Map<number, number>();
  let [last, added, dropped, sum] = [0, 0, 0, 0];
  let best: Quote = { start: 0, end: clip(body, longest) };
  let most = -1;
  for (const start of places) {
    while (last + 1 < places.length && (places[last + 1] as number) - start <= longest) last++;
    const end = places[last] as number;
    if (end <= start) continue;
    for (; added < inside.length; added++) {
      const { offset, word, weight } = inside[added] as MatchedPlace;
      if (offset >= sentence.start + end) break;
      const times = held.get(word) ?? 0;
      held.set(word, times + 1);
      if (times === 0) sum += weight;
    }
    for (; dropped < added; dropped++) {
      const { offset, word, weight } = inside[dropped] as MatchedPlace;
      if (offset >= sentence.start + start) break;
      const times = held.get(word) as number;
      held.set(word, times - 1);
      if (times === 1) sum -= weight;
    }
    const worth = sum + (end - start) / 1e4;
    if (worth > most + 1e-9) {
      most = worth;
      best = { start, end };
    }
  }
  const trimmed = body.slice(best.start, best.end).trimEnd();
  return { start: sentence.start + best.start, end: sentence.start + best.start + trimmed.length };
}

/** Where in a passage a word of the question stands, by its number there, and what it weighs. */
type MatchedPlace = { readonly offset: number; readonly word: number; readonly weight: number };

function matchedPlaces(hit: Hit, query: Query, index: SearchIndex): MatchedPlace[] {
  const words = new Map<number, number>();
  query.terms.forEach(({ variants, near }, word) => {
    for (const { term } of [...near, ...variants]) words.set(term, word);
  });
  const places: MatchedPlace[] = [];
  const to = index.tokenStart[hit.passage + 1] as number;
  for (let token = index.tokenStart[hit.passage] as number; token < to; token++) {
    const word = words.get(termAt(index, token));
    if (word === undefined) continue;
    const weight = query.terms[word]?.weight ?? 0;
    places.push({ offset: index.tokenOffset[token] as number, word, weight });
  }
  return places;
}

/** The last place up to `longest` that cuts no word and no surrogate pair. */
function clip(body: string, longest: number): number {
  const space = body.lastIndexOf(' ', longest);
  if (space > longest / 2) return space;
  const unit = body.charCodeAt(longest - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? longest - 1 : longest;
}
