import type { SearchIndex } from '../search/index/search-index.ts';
import { guessLanguage } from '../text/language.ts';
import { eachToken, termOf } from '../text/terms.ts';
import type { NothingReason } from './reply.ts';

/** The longest question, in UTF-16 code units. */
const LONGEST_QUESTION = 1000;

/**
 * Why a question cannot be looked up at all, or `undefined` when it can. One in a script we do not analyse
 * can where the archive has a word of it as it stands.
 */
export function questionFault(
  question: string,
  { termIds }: Pick<SearchIndex, 'termIds'>,
): Exclude<NothingReason, 'not-found'> | undefined {
  if (question.trim() === '') return 'empty';
  if (question.length > LONGEST_QUESTION) return 'too-long';
  const tokens: string[] = [];
  eachToken(question, (start, end) => tokens.push(question.slice(start, end)));
  if (tokens.length === 0) return 'only-punctuation';
  const isUnread = guessLanguage(question) === undefined && !/\p{N}/u.test(question);
  if (isUnread && !tokens.some((token) => termIds.has(termOf(token)))) return 'unknown-script';
  return tokens.some((token) => termOf(token) !== '') ? undefined : 'only-stop-words';
}
