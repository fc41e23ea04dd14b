import {
  documentFrequency,
  firstPosting,
  type SearchIndex,
  termAt,
} from '../../search/index/search-index.ts';
import { fold } from '../../text/fold.ts';
import { isStopWord } from '../../text/stop-words.ts';
import { dependsOnCase } from '../../text/terms.ts';

/** The passages of an article, by their places there from 0, that may hold words. */
export type MayHold = Iterable<number>;

/**
 * Which passages of its article before a passage, by its position, and it may hold the `length` UTF-16 code units from
 * `start` of it, in capitals or not: those with the rarest word of them, which the postings tell without a look at any
 * text.
 */
export function mayHoldWords(
  passage: number,
  start: number,
  length: number,
  index: SearchIndex,
): MayHold {
  const article = index.articleOf[passage] as number;
  // Where no space parts words, what stands beside them decides how they are cut.
  const first = index.articleStart[article] as number;
  const isJapanese = index.articles[article]?.language === 'ja';
  const term = isJapanese ? undefined : rarestTerm(passage, start, start + length, index);
  if (term === undefined) return Array(passage - first + 1).keys();
  const own = [passage - first];
  if (documentFrequency(index, term) === 1) return own;
  const above: number[] = [];
  const last = index.postingStart[term + 1] as number;
  for (let row = firstPosting(index, term, first); row < last; row++) {
    const holder = index.postingPassage[row] as number;
    if (holder >= passage) break;
    above.push(holder - first);
  }
  return [...above, ...own];
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
