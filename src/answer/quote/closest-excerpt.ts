import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import type { SentenceEvidence } from '../../search/rank/evidence.ts';
import { type Hit, hitsOf } from '../../search/rank/rank.ts';
import { candidates } from '../../search/retrieve/candidates.ts';
import type { Excerpt } from '../reply.ts';
import { excerptOf } from './excerpt-of.ts';

/** Passages of one article that are looked at closely. */
const LOOKED_AT = 5;

/**
 * The excerpt of one article, by its position, that comes closest to a query; its first sentence
 * where none comes close, or the query is empty.
 */
export function closestExcerpt(
  article: number,
  query: Query,
  index: SearchIndex,
): Excerpt | undefined {
  const from = index.articleStart[article] as number;
  const to = index.articleStart[article + 1] as number;
  const isOfArticle = (passage: number): boolean => passage >= from && passage < to;
  const found = candidates(query, index, LOOKED_AT, isOfArticle);
  for (const hit of hitsOf(found, query, index).sort((a, b) => b.score - a.score)) {
    const excerpt = excerptOf(hit, query, index);
    if (excerpt !== undefined) return excerpt;
  }
  return from < to ? excerptAt(from, 0, query, index) : undefined;
}

/** The excerpt whose sentence stands at `offset` of a passage, given by its position. */
export function excerptAt(
  passage: number,
  offset: number,
  query: Query,
  index: SearchIndex,
): Excerpt | undefined {
  const [hit] = hitsOf([{ passage, bm25: 0 }], query, index);
  const sentence = hit?.evidence.sentences.find(({ end }) => offset < end);
  if (hit === undefined || sentence === undefined) return undefined;
  return excerptOf(withSentence(hit, sentence), query, index);
}

const withSentence = (hit: Hit, sentence: SentenceEvidence): Hit => ({ ...hit, sentence });
