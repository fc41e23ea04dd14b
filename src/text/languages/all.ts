import { english } from './en/words.ts';
import { japanese } from './ja/words.ts';
import { russian } from './ru/words.ts';
import type { TextWords } from './words.ts';

/** The words of every language. */
export const ALL: readonly TextWords[] = [english, russian, japanese];

/** The lists of one kind in every language as one. */
export const listed = (pick: (words: TextWords) => string | undefined): ReadonlySet<string> =>
  new Set(ALL.flatMap((words) => pick(words)?.trim().split(/\s+/) ?? []));
