import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { runInSlices } from '../pace.ts';
import type { Language } from '../text/language.ts';
import type { Entry } from './entry.ts';
import { readDictd } from './formats/dictd.ts';
import { keyOf } from './key.ts';
import { KNOWN, type KnownDictionary } from './known-dictionaries.ts';
import { buildTable } from './table/build-table.ts';
import { lookBackward, lookForward } from './table/lookup.ts';
import { sizeOf, type Table } from './table/table.ts';

/** How a word is said in another language. */
interface Translation {
  readonly text: string;
  /** Share of the word's senses, 0 to 1; all of a word sum to about 1. */
  readonly weight: number;
  /** The name of the dictionary, for people: "Mueller", "JMdict". */
  readonly source: string;
  /** Where it went through English. */
  readonly isThroughEnglish?: true;
}

export interface Dictionaries {
  /**
   * Says `word`, as typed in any of its forms, or a phrase, in the language `to`: the best first, none when it
   * is unknown, at most 12. The same word is always said the same.
   */
  translate(word: string, from: Language, to: Language): readonly Translation[];
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
};

/** A dictionary that is open. */
type Loaded = { readonly known: KnownDictionary; readonly table: Table };

const MOST = 12;

/** A dictionary turned round says less well what a word is called than one made for it. */
const TURNED = 0.5;

/** How much what went through English counts beside what did not, and by itself. */
const THROUGH_ENGLISH = 0.5;

/** How many English words a word goes through. */
const MOST_ENGLISH = 6;

/** Opens all dictionaries of `folder` that are known; `undefined` where there is none. */
export async function openDictionaries(
  options: DictionariesOptions,
): Promise<Dictionaries | undefined> {
  const loaded: Loaded[] = [];
  for (const known of KNOWN) {
    const table = await compile(options.folder, known);
    if (table !== undefined) loaded.push({ known, table });
  }
  if (loaded.length === 0) return undefined;
  return {
    loaded: loaded.map(({ known: { name, from, to }, table }) => ({
      name,
      from,
      to,
      entries: sizeOf(table.from),
    })),
    translate: (word, from, to) => translateWith(loaded, word, from, to),
  };
}

async function compile(folder: string, known: KnownDictionary): Promise<Table | undefined> {
  const path = join(folder, known.file);
  const index = await readFile(`${path}.index`).catch(() => undefined);
  const packed = await readFile(`${path}.dict.dz`).catch(() => undefined);
  if (index === undefined || packed === undefined) return undefined;
  const body = await promisify(gunzip)(packed, { maxOutputLength: 1 << 28 });
  return runInSlices(buildTable(entriesOf(index, body, known), known.from, known.to));
}

function* entriesOf(
  index: Buffer,
  body: Buffer,
  { read, to }: KnownDictionary,
): Generator<Entry | undefined, void, void> {
  for (const article of readDictd(index, body)) {
    if (article === undefined) yield undefined;
    else yield* read(article, to);
  }
}

function translateWith(
  loaded: readonly Loaded[],
  word: string,
  from: Language,
  to: Language,
): readonly Translation[] {
  if (from === to) return [];
  const direct = directly(loaded, word, from, to);
  if (from === 'en' || to === 'en') return best(direct, to, 1);
  const through = directly(loaded, word, from, 'en');
  const found = [...direct];
  for (const english of best(through, 'en', 1).slice(0, MOST_ENGLISH)) {
    for (const { text, weight, source } of best(directly(loaded, english.text, 'en', to), to, 1))
      found.push({
        text,
        weight: THROUGH_ENGLISH * english.weight * weight,
        source,
        isThroughEnglish: true,
      });
  }
  return best(found, to, direct.length > 0 ? 1 : THROUGH_ENGLISH);
}

function directly(
  loaded: readonly Loaded[],
  word: string,
  from: Language,
  to: Language,
): Translation[] {
  return loaded.flatMap(({ known, table }) => {
    if (known.from === from && known.to === to)
      return lookForward(table, word).map((one) => ({ ...one, source: known.name }));
    if (known.from !== to || known.to !== from) return [];
    return lookBackward(table, word).map(({ text, weight }) => ({
      text,
      weight: TURNED * weight,
      source: known.name,
    }));
  });
}

/** The best of translations, those of one key as one, with weights that sum to `total` at most. */
function best(found: readonly Translation[], to: Language, total: number): Translation[] {
  const byKey = new Map<string, Translation>();
  let sum = 0;
  for (const one of found) {
    const key = keyOf(one.text, to);
    const before = byKey.get(key);
    const weight = one.weight + (before?.weight ?? 0);
    byKey.set(key, { ...(before ?? one), weight });
    sum += one.weight;
  }
  return [...byKey.values()]
    .map((one) => ({ ...one, weight: (total * one.weight) / sum }))
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1))
    .slice(0, MOST);
}
