import type { SearchIndex } from '../../search/index/search-index.ts';
import { type Query, queryIn } from '../../search/query/query.ts';
import type { Hit } from '../../search/rank/rank.ts';
import type { Excerpt, Range } from '../reply.ts';
import { chooseQuote } from './choose-quote.ts';
import { citationsFor } from './citation.ts';
import { highlightsOf } from './highlights.ts';
import { CELLS } from './page-text.ts';
import { mayHoldWords } from './rarest-word.ts';

/**
 * The excerpt of a hit, with the sentence that answers best or the one at `quoted`; `undefined` where its
 * quote would not stand word for word in the passage.
 */
export function excerptOf(
  hit: Hit,
  query: Query,
  index: SearchIndex,
  quoted?: Range,
): Excerpt | undefined {
  const passage = index.passages[hit.passage];
  const article = index.articles[index.articleOf[hit.passage] as number];
  if (passage === undefined || article === undefined) return undefined;
  const asked = queryIn(query, article.language);
  const place =
    quoted === undefined ? chooseQuote(hit, asked, index) : { start: quoted[0], end: quoted[1] };
  const quote = passage.text.slice(place.start, place.end);
  const [citation, ...others] = citationsFor(article, passage, quote, place.start, (length) =>
    mayHoldWords(hit.passage, place.start, length, index),
  );
  if (citation === undefined || quote === '' || !passage.text.includes(quote)) return undefined;
  const under = [...(passage.under ?? []), ...headOf(passage.text, place.start)];
  return {
    quote,
    highlights: highlightsOf(hit, place, asked, index),
    score: Math.round(hit.score * 1000) / 1000,
    passage: { id: passage.id, text: passage.text },
    citation,
    sources: article.kind === 'brief' ? [citation, ...others] : [],
    article: { id: article.id, title: article.title, kind: article.kind },
    ...(under.length > 0 && { under }),
  };
}

/** The first line of a list or a table that its other lines need to be understood. */
function headOf(text: string, start: number): readonly string[] {
  const end = text.indexOf('\n');
  if (end < 0 || start <= end) return [];
  const head = text.slice(0, end);
  return head.includes(CELLS) || /[:：]$/.test(head) ? [head] : [];
}
