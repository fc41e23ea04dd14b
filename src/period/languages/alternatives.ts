import { english } from './en.ts';
import { japanese } from './ja.ts';
import { russian } from './ru.ts';
import type { AlphabeticWords, PeriodWords } from './words.ts';

type Picked = string | readonly string[];

/** What English or Russian says, in that order, as alternatives without a group around them. */
export const inAlphabets = (pick: (words: AlphabeticWords) => Picked): string =>
  [english, russian].flatMap(pick).join('|');

/** The same with Japanese after them. */
export const inAll = (pick: (words: PeriodWords) => Picked): string =>
  [english, russian, japanese].flatMap(pick).join('|');
