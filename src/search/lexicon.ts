import { fold } from '../text/fold.ts';
import { termOf } from '../text/terms.ts';
import { growing } from './growing.ts';
import { type SearchIndex, WORD_KIND } from './search-index.ts';
import { createTokenTable } from './token-table.ts';

const YEAR = /^(?:1\d|20)\d\d$/;
const NAME = /^[A-ZА-Яァ-ヺ]/;

function kindOf(token: string, term: string): number {
  if (term === '') return WORD_KIND.word;
  if (YEAR.test(term)) return WORD_KIND.year;
  if (/^[0-9]/.test(term)) return WORD_KIND.number;
  return NAME.test(token) ? WORD_KIND.name : WORD_KIND.word;
}

type Words = Pick<
  SearchIndex,
  'terms' | 'termIds' | 'surfaceTerm' | 'surfaceKind' | 'vocabulary' | 'commonWords'
>;

/** Numbers the words of an archive as they are met, and the terms they stand for. */
export function createLexicon() {
  const terms: string[] = [''];
  const termIds = new Map<string, number>();
  const vocabulary = new Map<string, number>();
  const commonWords = new Set<string>();
  const surfaceTerm = growing(1 << 12);
  const table = createTokenTable();
  const kinds: number[] = [];

  const idOf = (term: string): number => {
    const known = termIds.get(term);
    if (known !== undefined) return known;
    const id = terms.length;
    terms.push(term);
    termIds.set(term, id);
    return id;
  };
  const readSurface = (token: string): number => {
    const term = termOf(token);
    const id = term === '' ? 0 : idOf(term);
    if (id > 0) {
      const word = fold(token);
      vocabulary.set(word, id);
      if (token[0] === word[0]) commonWords.add(word);
    }
    surfaceTerm.push(id);
    kinds.push(kindOf(token, term));
    return surfaceTerm.length() - 1;
  };

  return {
    idOf,
    surfaceOf: (text: string, start: number, end: number): number =>
      table.numberOf(text, start, end, readSurface),
    termOf: (surface: number): number => surfaceTerm.get(surface),
    /** Whether a surface is no stop word. */
    isSubject: (surface: number): boolean => surfaceTerm.get(surface) > 0,
    /** The term of a surface, `''` for a stop word. */
    subject(surface: number): string {
      return terms[surfaceTerm.get(surface)] as string;
    },
    /** Lets a misspelt word be read as a name, where the archive holds what the name stands for. */
    addName(word: string, term: string, concept: string): void {
      if (!vocabulary.has(word) && termIds.has(concept)) vocabulary.set(word, idOf(term));
    },
    done: (): Words => ({
      terms,
      termIds,
      surfaceTerm: surfaceTerm.done(),
      surfaceKind: Uint8Array.from(kinds),
      vocabulary,
      commonWords,
    }),
  };
}
