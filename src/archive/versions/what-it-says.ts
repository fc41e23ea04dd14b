import type { ReadDocument } from '../../importing/document/document.ts';
import { weightOf } from '../../importing/document/weight.ts';
import { likenessOf } from '../../importing/saving/likeness.ts';
import type { Article } from '../../knowledge/article/article.ts';
import type { Steps } from '../../pace.ts';
import { sentences } from '../../text/sentences/sentences.ts';
import { differencesOf } from './differences.ts';

/** A page that has less of its old sentences is another one: a notice, a list, a wall before the text. */
const LEAST_KEPT = 0.4;

/** What a reader doubts of pages that do not show their text, or more than one. */
const NOT_THE_TEXT: ReadonlySet<string> = new Set(['cut-off', 'several-articles', 'little-text']);

/** Twice what a reader calls little: at least half of such a text is gone where little is left. */
const LONG = 1000;

/** What a page says of an article that was made of it once. */
export type Said = 'the-same' | 'otherwise' | 'something-else';

/** Whether a page that was read again is still that of `article`, and says the same. */
export function* whatItSays(
  { title, paragraphs, doubts }: Pick<ReadDocument, 'title' | 'paragraphs' | 'doubts'>,
  article: Pick<Article, 'title' | 'passages' | 'imported'>,
): Steps<Said> {
  // Where the article says otherwise nevertheless, somebody has corrected it.
  if ((yield* likenessOf(paragraphs)).whole === article.imported?.at(-1)) return 'the-same';
  // A headline is set anew for many reasons, and the article keeps its own.
  const present = {
    title: article.title,
    passages: paragraphs.filter((text) => text !== title).map((text) => ({ text })),
  };
  const differences = yield* differencesOf(article, present);
  if (differences.length === 0) return 'the-same';
  const before = article.passages.reduce((sum, { text }) => sum + sentences(text).length, 0);
  const removed = differences.filter(({ kind }) => kind === 'removed').length;
  const isOther = removed > (1 - LEAST_KEPT) * before;
  const weight = article.passages.reduce((sum, { text }) => sum + weightOf(text), 0);
  const isNotTheText = doubts.some(
    ({ kind }) => NOT_THE_TEXT.has(kind) && (kind !== 'little-text' || weight >= LONG),
  );
  return isOther || isNotTheText ? 'something-else' : 'otherwise';
}
