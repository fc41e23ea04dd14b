import type { Article, Passage, Source } from '../../knowledge/article/article.ts';
import type { Citation } from '../reply.ts';
import { textFragment } from './text-fragment.ts';

/**
 * Where a quote of `passage` stands: an article cites its own page and links to the sentence; a
 * brief cites the sources of the paragraph, the most important first, and links to their pages.
 */
export function citationsFor(article: Article, passage: Passage, quote: string): Citation[] {
  if (article.kind === 'article') {
    return [{ ...described(article), url: article.url, link: textFragment(article.url, quote) }];
  }
  return passage.sources.map(sourceCitation);
}

function described(article: Article): Omit<Citation, 'url' | 'link'> {
  return {
    title: article.title,
    ...(article.author === undefined ? {} : { author: article.author }),
    publisher: article.publisher,
    published: article.published,
  };
}

function sourceCitation(source: Source): Citation {
  return {
    title: source.title,
    ...(source.author === undefined ? {} : { author: source.author }),
    publisher: source.publisher,
    ...(source.published === undefined ? {} : { published: source.published }),
    url: source.url,
    link: source.url,
  };
}
