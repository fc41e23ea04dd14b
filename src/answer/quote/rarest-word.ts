import {
  documentFrequency,
  firstPosting,
  type SearchIndex,
  termAt,
} from '../../search/index/search-index.ts';
import { fold } from '../../text/fold.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { dependsOnCase } from '../../text/terms.ts';

/** Whether a passage of an article, by its place there from 0, may hold words. */
export type MayHold = (at: number) => boolean;

const ALL: MayHold = () => true;
const NONE: MayHold = () => false;

/**
 * Which passages of its article may hold the `length` UTF-16 code units from `start` of a passage, by its position, in
 * capitals or not: those with the rarest word of them, which the postings tell without a look at any text.
 */
export function mayHoldWords(
  passage: number,
  start: number,
  length: number,
  index: SearchIndex,
): MayHold {
  const article = index.articleOf[passage] as number;
  // Where no space parts words, what stands beside them decides how they are cut.
  if (index.articles[article]?.language === 'ja') return ALL;
  const term = rarestTerm(passage, start, start + length, index);
  if (term === undefined) return ALL;
  if (documentFrequency(index, term) === 1) return NONE;
  const first = index.articleStart[article] as number;
  const last = index.postingStart[term + 1] as number;
  return (at) => {
    const row = firstPosting(index, term, first + at);
    return row < last && index.postingPassage[row] === first + at;
  };
}

/** The term of the rarest word that begins between two places; of words that are read by their case, none. */
function rarestTerm(
  passage: number,
  start: number,
  end: number,
  index: SearchIndex,
): number | undefined {
  const { text } = index.passages[passage] as { text: string };
  const last = index.tokenStart[passage + 1] as number;
  let rarest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let token = index.tokenStart[passage] as number; token < last; token++) {
    const offset = index.tokenOffset[token] as number;
    if (offset < start) continue;
    if (offset >= end) break;
    const term = termAt(index, token);
    const frequency = term === 0 ? least : documentFrequency(index, term);
    if (frequency >= least || isReadByCase(text, offset)) continue;
    rarest = term;
    least = frequency;
  }
  return rarest;
}

const WORD = /[\p{L}\p{N}\p{M}]+/uy;

function isReadByCase(text: string, offset: number): boolean {
  WORD.lastIndex = offset;
  const word = fold(WORD.exec(text)?.[0] ?? '');
  return isStopWord(word) || dependsOnCase(word);
}
