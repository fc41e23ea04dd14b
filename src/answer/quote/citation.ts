import type { Article, Passage, Source } from '../../knowledge/article/article.ts';
import type { Citation } from '../reply.ts';
import type { MayHold } from './rarest-word.ts';
import { textFragment } from './text-fragment.ts';

/**
 * Where a quote of `passage` stands, that begins at `start` of it: an article cites its own page and links to
 * the sentence, or to the page where it is printed on pages; a brief cites the sources of the paragraph, the
 * most important first, and links to their pages. `mayHold` tells which passages of the article may hold the
 * first so many code units of the quote: all, where nothing is known.
 */
export function citationsFor(
  article: Article,
  passage: Passage,
  quote: string,
  start = 0,
  mayHold?: (length: number) => MayHold,
): Citation[] {
  if (article.kind === 'brief') return passage.sources.map(sourceCitation);
  const { url, file } = article;
  if (url === undefined) return [{ ...described(article), file }];
  if (passage.page !== undefined) {
    return [{ ...described(article), url, link: pageLink(url, passage.page) }];
  }
  const link = textFragment(url, quote, { article, passage, start, ...(mayHold && { mayHold }) });
  return [{ ...described(article), url, link }];
}

/** Opens a PDF at that page. RFC 8118, section 3. */
const pageLink = (url: string, page: number): string => `${url.replace(/#.*$/s, '')}#page=${page}`;

/** What tells one place from another: the address of a page, or the path of a note. */
export const placeOf = ({ url, file, title }: Citation): string => url ?? file ?? title;

function described(article: Article): Omit<Citation, 'url' | 'link' | 'file'> {
  return {
    title: article.title,
    ...(article.author === undefined ? {} : { author: article.author }),
    ...(article.publisher === undefined ? {} : { publisher: article.publisher }),
    published: article.published,
    ...(article.dated === undefined ? {} : { dated: article.dated }),
  };
}

/** Of what a brief rests on. */
export function sourceCitation(source: Source): Citation {
  return {
    title: source.title,
    ...(source.author === undefined ? {} : { author: source.author }),
    publisher: source.publisher,
    ...(source.published === undefined ? {} : { published: source.published }),
    url: source.url,
    link: source.url,
  };
}
