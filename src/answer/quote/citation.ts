import type { Article, Passage, Source } from '../../knowledge/article/article.ts';
import type { Citation } from '../reply.ts';
import { mayStandBefore, pageText } from './page-text.ts';
import { textFragment } from './text-fragment.ts';

/**
 * Where a quote of `passage` stands, that begins at `start` of it: an article cites its own page and links to the sentence; a
 * brief cites the sources of the paragraph, the most important first, and links to their pages.
 */
export function citationsFor(
  article: Article,
  passage: Passage,
  quote: string,
  start = 0,
): Citation[] {
  if (article.kind === 'article') {
    const link = textFragment(article.url, quote, {
      page: () => pageText(article, passage, start),
      mayStandBefore: (words) => mayStandBefore(words, article, passage, start),
    });
    return [{ ...described(article), url: article.url, link }];
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
