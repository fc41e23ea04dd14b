import { guessLanguage } from '../text/language.ts';
import { eachToken, termOf } from '../text/terms.ts';
import type { NothingReason } from './reply.ts';

/** The longest question, in UTF-16 code units. */
const LONGEST_QUESTION = 1000;

/** Why a question cannot be looked up at all, or `undefined` when it can. */
export function questionFault(question: string): Exclude<NothingReason, 'not-found'> | undefined {
  if (question.trim() === '') return 'empty';
  if (question.length > LONGEST_QUESTION) return 'too-long';
  let count = 0;
  let isKnown = false;
  eachToken(question, (start, end) => {
    count++;
    isKnown ||= termOf(question.slice(start, end)) !== '';
  });
  if (count === 0) return 'only-punctuation';
  if (guessLanguage(question) === undefined && !/\p{N}/u.test(question)) return 'unknown-script';
  return isKnown ? undefined : 'only-stop-words';
}
