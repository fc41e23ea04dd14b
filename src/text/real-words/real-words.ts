import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createWordList, type WordList } from './word-list.ts';

const LISTS = [
  { letters: /^[a-z']+$/, from: 'dictionary-en' },
  { letters: /^[а-я-]+$/, from: 'dictionary-ru' },
] as const;

const loaded = new Map<string, WordList>();

/** Whether a folded word is a word or a name of English or Russian; reads a list when it is first asked. */
export function isRealWord(word: string): boolean {
  const list = LISTS.find(({ letters }) => letters.test(word));
  return list !== undefined && listOf(list.from).has(word);
}

/**
 * The words of the list that a folded word of English or Russian is a form of: `ведут` of `вести`, `surveys` of
 * `survey`. Itself where it stands there, as forms do that the list gives one by one.
 */
export function basesOf(word: string): readonly string[] {
  const list = LISTS.find(({ letters }) => letters.test(word));
  return list === undefined ? [] : listOf(list.from).basesOf(word);
}

/** Reads every list, with a pause between them: a question would wait a tenth of a second for one. */
export function* readRealWords(): Generator<void, void, void> {
  for (const { from } of LISTS) {
    listOf(from);
    yield;
  }
}

function listOf(name: string): WordList {
  let list = loaded.get(name);
  if (list === undefined) {
    const folder = dirname(createRequire(import.meta.url).resolve(name));
    const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
    list = createWordList(read('index.dic'), read('index.aff'));
    loaded.set(name, list);
  }
  return list;
}
