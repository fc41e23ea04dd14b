import type { Article } from '../../knowledge/article/article.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import { phrasesIn } from '../../search/rank/by-phrases.ts';
import type { Hit } from '../../search/rank/rank.ts';
import { fold } from '../../text/fold.ts';
import { placeOf } from '../quote/citation.ts';
import { excerptOf } from '../quote/excerpt-of.ts';
import type { Citation, Excerpt, Range } from '../reply.ts';
import { isSameSentence, type ReadQuote, readQuote } from './same-sentence.ts';

/** How many to show; of passages with a quote of theirs given, that is what is shown. */
type Choice = { readonly top: number; readonly quotes: ReadonlyMap<string, Range> };

/** A hit and what is shown of it. */
export type Shown = { readonly hit: Hit; readonly excerpt: Excerpt };

/**
 * What an excerpt must have of the best score to be shown beside it. Of those below, on the questions
 * of tests/questions, 1 in 12 answers; of those above, 2 in 5.
 */
const LEAST_SHARE = 0.5;

/** The first hits, at most `top`, that have something to say; those far below the best, or that say it again, have not. */
export function chooseExcerpts(
  hits: readonly Hit[],
  query: Query,
  index: SearchIndex,
  { top, quotes }: Choice,
): readonly Shown[] {
  const best = Math.max(...hits.map(({ score }) => score));
  const isFarBelow = ({ score, passage }: Hit): boolean =>
    best > 0 && score < LEAST_SHARE * best && phrasesIn(query, passage) === 0;
  const shown: Shown[] = [];
  const quotesShown: ReadQuote[] = [];
  const repeating: Shown[] = [];
  for (const hit of hits) {
    if (shown.length >= top) break;
    if (isFarBelow(hit)) continue;
    const one = shownOf(hit, query, index, quotes);
    if (one === undefined) continue;
    const quote = readQuote(one.excerpt.quote);
    const same = quotesShown.findIndex((other) => isSameSentence(other, quote));
    if (same >= 0) {
      shown[same] = withPlace(shown[same] as Shown, one.excerpt);
      continue;
    }
    if (repeatsTitle(one)) {
      repeating.push(one);
      continue;
    }
    shown.push(one);
    quotesShown.push(quote);
  }
  return shown.length > 0 ? shown : repeating.slice(0, 1);
}

/** Places told of where else a sentence stands. */
const MOST_PLACES = 5;

/** The same with a place where nearly the same sentence stands too. */
function withPlace({ hit, excerpt }: Shown, other: Excerpt): Shown {
  const { alsoIn = [], citation } = excerpt;
  const isKnown = [citation, ...alsoIn].some((one) => placeOf(one) === placeOf(other.citation));
  if (isKnown || alsoIn.length >= MOST_PLACES) return { hit, excerpt };
  const places: readonly Citation[] = [...alsoIn, other.citation];
  return { hit, excerpt: { ...excerpt, alsoIn: places } };
}

/** Every hit that can be quoted, in its order. */
export const everyExcerpt = (
  hits: readonly Hit[],
  query: Query,
  index: SearchIndex,
  { top, quotes }: Choice,
): readonly Shown[] =>
  hits.flatMap((hit) => shownOf(hit, query, index, quotes) ?? []).slice(0, top);

function shownOf(
  hit: Hit,
  query: Query,
  index: SearchIndex,
  quotes: Choice['quotes'],
): Shown | undefined {
  const quote = quotes.get(index.passages[hit.passage]?.id ?? '');
  const excerpt = excerptOf(hit, query, index, quote);
  return excerpt && { hit, excerpt };
}

function repeatsTitle({ hit: { article }, excerpt: { quote, citation } }: Shown): boolean {
  const own = bareTitle(article);
  const titles = citation.title === article.title ? [own] : [own, bare(citation.title)];
  // Most quotes begin with a word that no title holds, which is sooner seen than read.
  const beginning = bare(WORD.exec(quote)?.[0] ?? '');
  if (!titles.some((title) => title.includes(beginning))) return false;
  const said = bare(quote);
  return titles.some((title) => title.includes(said));
}

const titlesOf = new WeakMap<Article, string>();

function bareTitle(article: Article): string {
  const known = titlesOf.get(article);
  if (known !== undefined) return known;
  const title = bare(article.title);
  titlesOf.set(article, title);
  return title;
}

const WORD = /[\p{L}\p{N}]+/u;

const bare = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
