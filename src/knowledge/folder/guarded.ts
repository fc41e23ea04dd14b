import { isDeepStrictEqual } from 'node:util';
import type { Steps } from '../../pace.ts';
import type { ParsedArticle } from '../article/parse-article.ts';

/**
 * Reads a file; where the reader itself fails, that is said of this file as well. One file must not
 * keep all the others from being read, whatever is in it.
 */
export function* guarded<T>(steps: Steps<T>, failed: (message: string) => T): Steps<T> {
  try {
    return yield* steps;
  } catch (error) {
    return failed(`expected a readable file; reading it failed (${error})`);
  }
}

/** Whether two readings of a file say the same: one that was only touched is no change. */
export function* saysTheSame(before: ParsedArticle, after: ParsedArticle): Steps<boolean> {
  if (before.kind !== 'article' || after.kind !== 'article') {
    return isDeepStrictEqual(before, after);
  }
  if (!isDeepStrictEqual(before.doubts, after.doubts)) return false;
  const { passages: were, ...was } = before.article;
  const { passages: are, ...is } = after.article;
  return isDeepStrictEqual(was, is) && (yield* sameRows(were, are));
}

/** Whether two lists are alike, with a place to pause after each of their entries. */
export function* sameRows(before: readonly unknown[], after: readonly unknown[]): Steps<boolean> {
  if (before.length !== after.length) return false;
  for (const [at, row] of before.entries()) {
    if (!isDeepStrictEqual(row, after[at])) return false;
    yield;
  }
  return true;
}
