import { fold } from '../../text/fold.ts';
import { wordEnd } from '../../text/word-end.ts';
import { createScratch } from '../index/scratch.ts';
import { kindIn, type SearchIndex, termIn, WORD_KIND } from '../index/search-index.ts';
import type { KeywordQuery } from '../query/keyword-query.ts';
import { ngramsIn, type QueryNgrams } from './character-ngrams.ts';
import type { TermLookup } from './term-lookup.ts';

/** Words that share nothing with the question: those that are no names, and those that are. */
export const NOTHING = 1;
export const SOME_NAME = 2;

/** By surface: the word's number in this question, from 1, or 0 while it has not been met. */
const scratchOf = createScratch((index) => new Int32Array(index.surfaceTerm.length));

/** What the words of an archive are to one question, each looked at only once. */
export function openSurfaceLookup(
  roles: TermLookup,
  ngrams: QueryNgrams,
  index: SearchIndex,
  list?: KeywordQuery,
) {
  const { width } = ngrams;
  const numberOf = scratchOf(index);
  const used: number[] = [];
  // A row a word: its role, its kind, its number from 1 on in a list, and from there its pieces as bits.
  const row = 3 + width;
  let rows = new Int32Array(256 * row);
  let count = 3;

  const meet = (surface: number, text: string, start: number, end: number): number => {
    used.push(surface);
    if ((count + 1) * row > rows.length) {
      const larger = new Int32Array(2 * rows.length);
      larger.set(rows);
      rows = larger;
    }
    const joined = index.surfaceTerm[surface] as number;
    const role = roles.of(termIn(joined));
    const kind = kindIn(joined);
    const holds = ngramsIn(text, start, end, ngrams, rows, count * row + 3);
    let number = count;
    if (holds || role !== 0 || kind === WORD_KIND.number || kind === WORD_KIND.year) {
      rows[number * row] = role;
      rows[number * row + 1] = kind;
      if (list !== undefined && role !== 0)
        rows[number * row + 2] = typedAs(list, text.slice(start, end));
      count++;
    } else number = kind === WORD_KIND.name ? SOME_NAME : NOTHING;
    numberOf[surface] = number;
    return number;
  };

  return {
    /** The number of the word that stands at `start`; `end` is where the next one begins. */
    of: (surface: number, text: string, start: number, end: number): number =>
      numberOf[surface] || meet(surface, text, start, end),
    role: (word: number): number => rows[word * row] as number,
    kind: (word: number): number => rows[word * row + 1] as number,
    typed: (word: number): number => rows[word * row + 2] as number,
    addPieces(word: number, into: Int32Array, at: number): void {
      const from = word * row + 3;
      for (let bits = 0; bits < width; bits++) {
        into[at + bits] = (into[at + bits] as number) | (rows[from + bits] as number);
      }
    },
    /** Forgets the question. */
    close(): void {
      for (let at = 0; at < used.length; at++) numberOf[used[at] as number] = 0;
    },
  };
}

/** The number from 1 on of the list's word that this is, as typed, or 0; `raw` may end in signs. */
const typedAs = ({ words }: KeywordQuery, raw: string): number =>
  (words.get(fold(raw.slice(0, wordEnd(raw, 0, raw.length)))) ?? -1) + 1;
