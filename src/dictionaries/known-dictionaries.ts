import type { Language } from '../text/language.ts';
import { readFreedict } from './entries/freedict.ts';
import { readMueller } from './entries/mueller.ts';
import type { Entry } from './entry.ts';
import type { Article } from './formats/dictd.ts';

/** A dictionary that the bot can read. */
export type KnownDictionary = {
  /** What its files are called, without their endings. */
  readonly file: string;
  /** Its name, for people. */
  readonly name: string;
  readonly from: Language;
  readonly to: Language;
  readonly read: (article: Article, to: Language) => readonly Entry[];
};

const freedict = (file: string, from: Language, to: Language, name = 'FreeDict') => ({
  file,
  name,
  from,
  to,
  read: readFreedict,
});

/** The better before the others: a translation is said to be from the first that has it. */
export const KNOWN: readonly KnownDictionary[] = [
  { file: 'mueller7', name: 'Mueller', from: 'en', to: 'ru', read: readMueller },
  freedict('freedict-jpn-eng', 'ja', 'en', 'JMdict'),
  freedict('freedict-jpn-rus', 'ja', 'ru', 'JMdict'),
  freedict('freedict-eng-jpn', 'en', 'ja'),
  freedict('freedict-eng-rus', 'en', 'ru'),
  freedict('freedict-rus-eng', 'ru', 'en'),
  freedict('freedict-rus-jpn', 'ru', 'ja'),
];
