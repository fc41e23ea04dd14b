import type { Article, Passage } from '../../knowledge/article/article.ts';
import type { Steps } from '../../pace.ts';
import { citationsFor, sourceCitation } from '../quote/citation.ts';
import type { Citation, Excerpt, Range } from '../reply.ts';
import { type PresentSentence, presentSentence } from './present-sentence.ts';

/** What an article said once. */
export type EarlierText = Omit<Citation, 'dated' | 'link' | 'file'> & {
  readonly passages: readonly Pick<Passage, 'text' | 'sources'>[];
};

/** What was quoted of it: a part of the passage at `at`, which had that id. */
export type Quoted = { readonly id: string; readonly at: number; readonly quote: Range };

/**
 * An excerpt as it was shown once, with what `article` says now in its place. Its source leads to the page,
 * where the quote is not to be looked for. `undefined` where nothing was quoted there.
 */
export function* earlierExcerpt(
  { id, at, quote: range }: Quoted,
  { passages, ...cited }: EarlierText,
  article: Article,
): Steps<Excerpt | undefined> {
  const { text, sources } = passages[at] ?? { text: '', sources: [] };
  const quote = text.slice(...range);
  if (quote === '') return undefined;
  const present = yield* presentSentence(quote, article);
  const [previous, next] = [passages[at - 1]?.text, passages[at + 1]?.text];
  const { url } = cited;
  const own = { ...cited, ...(url === undefined ? { file: article.file } : { link: url }) };
  const based = article.kind === 'brief' ? sources.map(sourceCitation) : [];
  return {
    quote,
    highlights: [],
    score: 0,
    passage: { id, text },
    citation: based[0] ?? own,
    sources: based,
    article: { id: article.id, title: article.title, kind: article.kind },
    changed: {
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
      ...(present === undefined ? {} : { now: nowSaid(article, present) }),
    },
  };
}

function nowSaid(article: Article, { passage, start, end }: PresentSentence) {
  const quote = passage.text.slice(start, end);
  const [citation] = citationsFor(article, passage, quote, start);
  const { link } = citation ?? {};
  return { quote, ...(link === undefined ? {} : { link }) };
}
