import type { Language } from '../text/language.ts';
import { readEdictLine } from './entries/edict.ts';
import { readFreedict } from './entries/freedict.ts';
import { readMueller } from './entries/mueller.ts';
import type { Entry } from './entry.ts';
import { type Article, readDictd } from './formats/dictd.ts';
import { readEdict } from './formats/edict.ts';
import { type Files, findDictd, findEdict, type UnpackedFiles } from './formats/files.ts';

/** A dictionary that the bot can read. */
export type KnownDictionary = {
  /** What its files are called, without their endings. */
  readonly file: string;
  /** Looks for its files beside one another, given their path without an ending. */
  readonly find: (path: string) => Promise<Files | undefined>;
  /** Its name, for people. */
  readonly name: string;
  readonly from: Language;
  readonly to: Language;
  /** Cuts its files into articles, with places to pause. */
  readonly cut: (files: UnpackedFiles) => Iterable<Article | undefined>;
  readonly read: (article: Article, to: Language) => readonly Entry[];
  /** A dictionary that has all it has: where that is open, this is not. */
  readonly insteadOf?: string;
};

const dictd = {
  find: findDictd,
  cut: ({ index, body }: UnpackedFiles) => readDictd(index, body),
} as const;

const freedict = (file: string, from: Language, to: Language, name = 'FreeDict') => ({
  ...dictd,
  file,
  name,
  from,
  to,
  read: readFreedict,
});

/** The better before the others: a translation is said to be from the first that has it. */
export const KNOWN: readonly KnownDictionary[] = [
  { ...dictd, file: 'mueller7', name: 'Mueller', from: 'en', to: 'ru', read: readMueller },
  freedict('freedict-jpn-eng', 'ja', 'en', 'JMdict'),
  {
    file: 'edict',
    name: 'EDICT',
    from: 'ja',
    to: 'en',
    find: findEdict,
    cut: ({ body }) => readEdict(body),
    read: readEdictLine,
    insteadOf: 'freedict-jpn-eng',
  },
  freedict('freedict-jpn-rus', 'ja', 'ru', 'JMdict'),
  freedict('freedict-eng-jpn', 'en', 'ja'),
  freedict('freedict-eng-rus', 'en', 'ru'),
  freedict('freedict-rus-eng', 'ru', 'en'),
  freedict('freedict-rus-jpn', 'ru', 'ja'),
];
