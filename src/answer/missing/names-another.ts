import type { SearchIndex } from '../../search/index/search-index.ts';
import type { Query } from '../../search/query/query.ts';
import type { SentenceEvidence } from '../../search/rank/evidence.ts';
import { fold } from '../../text/fold.ts';
import { PERSONAL_TITLES } from '../../text/languages/ja/titles.ts';
import { isRealWord } from '../../text/real-words/real-words.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { termOf } from '../../text/terms.ts';

const FIRST_WORD = /^[^\p{L}\p{N}]{0,3}(\p{Lu}\p{Ll}[\p{L}'’-]{0,30})/u;

/** In katakana what a sentence begins with is a name from somewhere else where it is its subject. */
const FIRST_IN_KATAKANA =
  /^[「『（(]?([ァ-ヴー]{3,}(?:・[ァ-ヴー]+)*)(?:\p{Script=Han}{1,4}|さん)?[はがも]/u;

/**
 * Whether a sentence of a passage, given by its position, names somebody or something that the question
 * does not, so that it is not of whom the title names. Every sentence begins with a capital: what begins it
 * is a name where it stands nowhere without one, and the title holds it or it is no word of the language.
 */
export function namesAnother(
  { hasName, start, end }: SentenceEvidence,
  passage: number,
  { terms, text: question }: Query,
  index: SearchIndex,
): boolean {
  if (hasName) return true;
  const text = index.passages[passage]?.text ?? '';
  const inKatakana = FIRST_IN_KATAKANA.exec(text.slice(start, end))?.[1];
  if (inKatakana !== undefined && !question.includes(inKatakana)) return true;
  const typed = FIRST_WORD.exec(text.slice(start, end))?.[1] ?? '';
  const word = fold(typed);
  const place = index.vocabulary.get(word);
  if (place === undefined || index.isCommonWord[place] === 1 || isStopWord(word)) return false;
  const term = index.termIds.get(termOf(typed)) ?? -1;
  if (terms.some(({ variants }) => variants.some((one) => one.term === term))) return false;
  const title = index.titleTerms[index.articleOf[passage] as number];
  return title?.has(term) === true || !isRealWord(word);
}

const SUBJECT = new RegExp(
  `([ァ-ヴー・]{3,}|\\p{Script=Han}{2,4}(?=${PERSONAL_TITLES}))(?:${PERSONAL_TITLES})?(?:は|が|も)`,
  'gu',
);

/**
 * Whether a Japanese sentence is about another than its question names. What an article is about it leaves unsaid, so
 * that another name which is no subject of it is as often the answer.
 */
export const hasOtherSubject = (sentence: string, question: string): boolean =>
  [...sentence.matchAll(SUBJECT)].some(([, name = '']) => !question.includes(name));
