import { UserError } from '../errors.ts';
import type { Language } from '../text/language.ts';
import { type Loaded, type Translation, translateWith } from './combine.ts';
import { KNOWN } from './known-dictionaries.ts';
import { openTable } from './open-table.ts';
import { lookUpReadings } from './table/lookup.ts';
import { sizeOf } from './table/table.ts';

export interface Dictionaries {
  /**
   * Says `word`, as typed in any of its forms, or a phrase, in the language `to`: the best first, none when it
   * is unknown, at most 12. The same word is always said the same.
   */
  translate(word: string, from: Language, to: Language): readonly Translation[];
  /** How a Japanese word in kanji is read, in kana; none where no dictionary has it. */
  readingsOf(word: string): readonly string[];
  /** For logs. */
  readonly loaded: readonly {
    readonly name: string;
    readonly from: Language;
    readonly to: Language;
    readonly entries: number;
  }[];
}

export type DictionariesOptions = {
  /** The folder with the dictionaries' files, in the form of dictd. */
  readonly folder: string;
  /** Where what was compiled is kept for the next start; nowhere when absent. */
  readonly cacheFolder?: string;
  /** Is told, in a sentence, of a dictionary that cannot be used. */
  readonly refused?: (sentence: string) => void;
  /** Is told once, before the first dictionary is compiled, which takes a while. */
  readonly compiling?: () => void;
};

/** Opens all dictionaries of `folder` that are known; `undefined` where there is none. */
export async function openDictionaries(
  options: DictionariesOptions,
): Promise<Dictionaries | undefined> {
  const loaded: Loaded[] = [];
  let isTold = false;
  const compiling = (): void => {
    if (!isTold) options.compiling?.();
    isTold = true;
  };
  for (const known of KNOWN) {
    if (loaded.some((one) => one.known.file === known.insteadOf)) continue;
    try {
      const table = await openTable(known, { ...options, compiling });
      if (table !== undefined) loaded.push({ known, table });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      options.refused?.(`The dictionary ${known.file} is not used: ${error.message}.`);
    }
  }
  if (loaded.length === 0) return undefined;
  return {
    loaded: loaded.map(({ known: { name, from, to }, table }) => ({
      name,
      from,
      to,
      entries: sizeOf(table.from),
    })),
    translate: remembering((word, from, to) => translateWith(loaded, word, from, to)),
    readingsOf: (word) =>
      loaded.flatMap(({ known, table }) =>
        known.from === 'ja' ? lookUpReadings(table, word) : NO_READINGS,
      ),
  };
}

const NO_READINGS: readonly string[] = [];

/** So many words are remembered with what they are called: to look one up reads all that share its stem. */
const MOST_REMEMBERED = 20_000;

function remembering(translate: Dictionaries['translate']): Dictionaries['translate'] {
  const said = new Map<string, readonly Translation[]>();
  return (word, from, to) => {
    const key = `${from} ${to} ${word}`;
    const before = said.get(key);
    if (before !== undefined) return before;
    if (said.size >= MOST_REMEMBERED) said.clear();
    const found = translate(word, from, to);
    said.set(key, found);
    return found;
  };
}
