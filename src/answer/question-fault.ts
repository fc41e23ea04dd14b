import type { SearchIndex } from '../search/index/search-index.ts';
import { readMarkedWords } from '../search/query/marked-words.ts';
import { tokensOf } from '../search/query/tokens.ts';
import { guessLanguage } from '../text/language.ts';
import { withoutEmoji } from '../typed/emoji.ts';
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
  const tokens = tokensOf(question);
  const isOfSigns = tokens.length === 0 || !/[\p{L}\p{N}]/u.test(withoutEmoji(question));
  if (isOfSigns) return 'only-punctuation';
  const isUnread = guessLanguage(question) === undefined && !/\p{N}/u.test(question);
  if (isUnread && !tokens.some(({ term }) => termIds.has(term))) return 'unknown-script';
  if (!tokens.some(isTelling)) return 'only-stop-words';
  const { text, unwanted } = readMarkedWords(question);
  return unwanted.length > 0 && !tokensOf(text).some(isTelling) ? 'only-unwanted' : undefined;
}

const isTelling = ({ term }: { readonly term: string }): boolean => term !== '';
