import { fold } from '../../text/fold.ts';
import { dependsOnCase, termOf } from '../../text/terms.ts';
import { roleOf } from '../../values/find-values.ts';
import { growableArray } from './growable-array.ts';
import { joinKind, type SearchIndex, termIn, WORD_KIND } from './search-index.ts';
import { createStopWordBitmaps } from './stop-word-postings.ts';
import { createTokenTable } from './token-table.ts';

const YEAR = /^(?:1\d|20)\d\d$/;
const NAME = /^[A-ZА-Яァ-ヺ]/;

function kindOf(token: string, term: string): number {
  const first = term.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return YEAR.test(term) ? WORD_KIND.year : WORD_KIND.number;
  return term !== '' && NAME.test(token) ? WORD_KIND.name : WORD_KIND.word;
}

export type Words = Pick<
  SearchIndex,
  'terms' | 'termIds' | 'stopWords' | 'vocabulary' | 'wordTerm' | 'isCommonWord'
>;

/** Numbers the words of an archive as they are met, and the terms they stand for. */
export function createLexicon() {
  const terms: string[] = [''];
  const termIds = new Map<string, number>();
  const vocabulary = new Map<string, number>();
  const wordTerm: number[] = [];
  const isCommonWord: number[] = [];
  /** By surface, a word as it stands in a text: its term and its kind. */
  const surfaceTerm = growableArray();
  const stops = createStopWordBitmaps();
  /** By surface: the number of a stop word. */
  const stopOf: number[] = [];
  /** By surface: what it may be of a number or a date. */
  const valueRole: number[] = [];

  const idOf = (term: string): number => {
    const known = termIds.get(term);
    if (known !== undefined) return known;
    const id = terms.length;
    terms.push(term);
    termIds.set(term, id);
    return id;
  };
  const addWord = (word: string, id: number): number => {
    const number = vocabulary.size;
    vocabulary.set(word, number);
    wordTerm.push(id);
    isCommonWord.push(0);
    return number;
  };
  const readSurface = (token: string): number => {
    const word = fold(token);
    let number = vocabulary.get(word);
    let id = wordTerm[number ?? -1] ?? 0;
    // Stemming is dear: of `Treaty` and `treaty` it is done for one.
    if (number === undefined || dependsOnCase(word)) {
      const term = termOf(token, word);
      id = term === '' ? 0 : idOf(term);
      if (id > 0) {
        number ??= addWord(word, id);
        wordTerm[number] = id;
      }
    }
    if (id > 0 && token[0] === word[0]) isCommonWord[number as number] = 1;
    surfaceTerm.push(joinKind(id, kindOf(token, terms[id] as string)));
    stopOf.push(id > 0 ? -1 : stops.numberOf(word));
    valueRole.push(roleOf(word));
    return surfaceTerm.length() - 1;
  };

  const termWithKind = (surface: number): number => surfaceTerm.get(surface);
  const termAt = (surface: number): number => termIn(termWithKind(surface));

  return {
    idOf,
    surfaceOf: createTokenTable(readSurface).numberOf,
    termAt,
    /** The term of a surface and its kind, as `joinKind` joins them. */
    termWithKind,
    /** What a surface may be of a number or a date: one of `ROLE`. */
    valueRole: (surface: number): number => valueRole[surface] as number,
    /** Notes that a stop word stands in a passage. */
    addStop: (surface: number, passage: number): void =>
      stops.add(stopOf[surface] as number, passage),
    /** What a term is written as, `''` for a stop word. */
    termText: (term: number): string => terms[term] as string,
    /** Lets a misspelt word be read as a name, where the archive holds what the name stands for. */
    addName(word: string, term: string, concept: string): void {
      if (!vocabulary.has(word) && termIds.has(concept)) addWord(word, idOf(term));
    },
    done: (): Words => ({
      stopWords: stops.done(),
      terms,
      termIds,
      vocabulary,
      wordTerm: new Uint32Array(wordTerm),
      isCommonWord: new Uint8Array(isCommonWord),
    }),
  };
}
