import { citationsFor } from '../../../answer/quote/citation.ts';
import { closestExcerpt } from '../../../answer/quote/closest-excerpt.ts';
import { citationAhead, markedAhead } from '../../../answer/quote/dated-ahead.ts';
import type { Citation } from '../../../answer/reply.ts';
import { unlessAhead } from '../../../period/calendar/ahead.ts';
import type { SearchIndex } from '../../../search/index/search-index.ts';
import type { Query } from '../../../search/query/query.ts';
import type { NewItem } from '../content.ts';
import { type Story, storiesOf } from './stories.ts';

/** An article of the archive and when it was first seen there, in ms since 1970. */
export type NewArticle = { readonly id: string; readonly firstSeenAt: number };

/** Other places of one article that are named. */
const ALSO_LIMIT = 3;

/**
 * The articles that are new, newest first and those dated later than `today` last, each with the quote
 * that comes closest to `topics` and where else the same is told. Those that are no longer in the archive
 * are left out; `all` counts the articles, `more` those beyond `limit` stories.
 */
export function newsOf(
  articles: readonly NewArticle[],
  topics: Query,
  index: SearchIndex,
  { today, limit }: { readonly today: string; readonly limit: number },
): { readonly news: readonly NewItem[]; readonly all: number; readonly more: number } {
  const firstSeen = new Map(articles.map(({ id, firstSeenAt }) => [id, firstSeenAt]));
  const positions = index.articles.flatMap(({ id }, at) => (firstSeen.has(id) ? [at] : []));
  const newest = positions.sort((a, b) => byDate(a, b, index, firstSeen, today));
  const { stories, more } = storiesOf(newest, index, limit);
  const news = stories.flatMap((story) => itemOf(story, topics, index, today) ?? []);
  return { news, all: positions.length, more };
}

/** By the date of publication, if it has come; those of one day by when they came, then by id. */
function byDate(
  a: number,
  b: number,
  { articles }: SearchIndex,
  firstSeen: ReadonlyMap<string, number>,
  today: string,
): number {
  const [one, other] = [articles[a], articles[b]];
  if (one === undefined || other === undefined) return 0;
  const [first = '', second = ''] = [one, other].map((article) =>
    unlessAhead(article.published, today),
  );
  if (first !== second) return first < second ? 1 : -1;
  return (firstSeen.get(other.id) ?? 0) - (firstSeen.get(one.id) ?? 0) || a - b;
}

function itemOf(
  { first, others }: Story,
  topics: Query,
  index: SearchIndex,
  today: string,
): NewItem | undefined {
  const excerpt = closestExcerpt(first, topics, index);
  if (excerpt === undefined) return undefined;
  const places = others.flatMap((other) => pageOf(other, index) ?? []);
  return {
    excerpt: markedAhead(excerpt, today),
    alsoIn: places.slice(0, ALSO_LIMIT).map((place) => citationAhead(place, today)),
    moreIn: Math.max(0, places.length - ALSO_LIMIT),
  };
}

/** Where an article itself stands; for a brief the first of its sources. */
function pageOf(position: number, index: SearchIndex): Citation | undefined {
  const article = index.articles[position];
  const [passage] = article?.passages ?? [];
  if (article === undefined || passage === undefined) return undefined;
  const [citation] = citationsFor(article, passage, '');
  return citation;
}
