import type { WrittenAnswer } from '../../knowledge/answers/written-answers.ts';
import type { Article } from '../../knowledge/article/article.ts';
import { textHash } from '../../knowledge/article/content-hash.ts';
import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Range } from '../reply.ts';
import { isSameQuestion } from './same-question.ts';

/** A passage that somebody has chosen as the answer to a question. */
export type Chosen = {
  readonly question: string;
  /** The id of the passage, or of its article alone: then it is the one that holds the quote. */
  readonly passage: string;
  readonly quote: string;
  /** SHA-256 of the text of the passage when it was chosen; absent where the quote alone must stand. */
  readonly hash?: string;
  /** The name of who chose it, and the day, `YYYY-MM-DD`. */
  readonly by: string;
  readonly on: string;
};

/** Where what was chosen stands in an index: the position of its passage, and what of it is quoted. */
type Place = { readonly passage: number; readonly quote: Range };

export const chosenOfFile = ({ article, ...written }: WrittenAnswer): Chosen => ({
  question: written.question,
  passage: article,
  quote: written.quote,
  by: written.by,
  on: written.on,
});

/**
 * The first of those that were chosen for nearly this question and stand in the archive as they did,
 * with its place; `undefined` for most questions.
 */
export function chosenFor(
  question: string,
  chosen: readonly Chosen[],
  index: SearchIndex,
): { readonly chosen: Chosen; readonly place: Place } | undefined {
  for (const one of chosen) {
    if (!isSameQuestion(one.question, question)) continue;
    const place = placeOf(one, index);
    if (place !== undefined) return { chosen: one, place };
  }
  return undefined;
}

/** A passage that has moved within its article is found by what it says. */
function placeOf({ passage, quote, hash }: Chosen, index: SearchIndex): Place | undefined {
  const mark = passage.lastIndexOf('#');
  const isWhole = mark < 0 || index.articles.some(({ id }) => id === passage);
  const id = isWhole ? passage : passage.slice(0, mark);
  const at = index.articles.findIndex((one) => one.id === id);
  const article: Article | undefined = index.articles[at];
  const nth =
    article?.passages.findIndex(
      ({ text }) => text.includes(quote) && (hash === undefined || textHash(text) === hash),
    ) ?? -1;
  const text = article?.passages[nth]?.text;
  if (text === undefined) return undefined;
  const start = text.indexOf(quote);
  return {
    passage: (index.articleStart[at] as number) + nth,
    quote: [start, start + quote.length],
  };
}
