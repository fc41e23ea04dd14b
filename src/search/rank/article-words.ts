import { documentFrequency, firstPosting, type SearchIndex } from '../index/search-index.ts';
import type { Query, QueryTerm } from '../query/query.ts';

/** What an article says of each word of the question, 0 to 1. */
export type ArticleWords = {
  /** The weight of the heaviest variant in its title. */
  readonly title: number[];
  /** How much the article is about the word: 1 where all its passages and no others hold it. */
  readonly topic: number[];
};

/** Reads the articles of a question's candidates, each once. */
export function createArticleWords({ terms }: Query, index: SearchIndex) {
  const known = new Map<number, ArticleWords>();
  const frequencies = terms.map(({ variants }) =>
    Math.max(...variants.map(({ term }) => documentFrequency(index, term))),
  );
  const read = (article: number): ArticleWords => {
    const words = {
      title: new Array<number>(terms.length).fill(0),
      topic: new Array<number>(terms.length).fill(0),
    };
    for (let at = 0; at < terms.length; at++) {
      words.title[at] = titleWeight(terms[at] as QueryTerm, index, article);
      words.topic[at] = topicWeight(
        terms[at] as QueryTerm,
        index,
        article,
        frequencies[at] as number,
      );
    }
    return words;
  };
  return {
    of(article: number): ArticleWords {
      const words = known.get(article) ?? read(article);
      known.set(article, words);
      return words;
    },
  };
}

function titleWeight(term: QueryTerm, index: SearchIndex, article: number): number {
  const title = index.titleTerms[article];
  let heaviest = 0;
  for (const variant of term.variants) {
    if (variant.weight > heaviest && title?.has(variant.term)) heaviest = variant.weight;
  }
  return heaviest;
}

/** So many postings are read in the time of a search among all. */
const FEW = 16;

/** How many passages from one position to another hold a term. */
function postingsWithin(index: SearchIndex, term: number, from: number, to: number): number {
  const first = firstPosting(index, term, from);
  const end = index.postingStart[term + 1] as number;
  // Most often they are few, and stand side by side.
  const near = Math.min(end, first + FEW);
  let last = first;
  while (last < near && (index.postingPassage[last] as number) < to) last++;
  return (last === near && near < end ? firstPosting(index, term, to) : last) - first;
}

/**
 * The geometric mean of two shares: of the article's passages, those that hold the word, and of the
 * passages that hold the word in its commonest form, `frequency` of them, those of the article.
 */
function topicWeight(
  term: QueryTerm,
  index: SearchIndex,
  article: number,
  frequency: number,
): number {
  const from = index.articleStart[article] as number;
  const to = index.articleStart[article + 1] as number;
  let heaviest = 0;
  for (const variant of term.variants) {
    const held = postingsWithin(index, variant.term, from, to);
    if (held === 0) continue;
    const share = held / Math.sqrt((to - from) * frequency);
    heaviest = Math.max(heaviest, variant.weight * share);
  }
  return heaviest;
}
