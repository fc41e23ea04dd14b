import type { Archive } from '../answer/answer.ts';
import { chosenOfFile } from '../answer/chosen/chosen.ts';
import type { Dictionaries } from '../dictionaries/dictionaries.ts';
import type { Knowledge } from '../knowledge/folder/folder-reader.ts';
import { buildIndex } from '../search/index/build-index.ts';
import { buildHeardNames } from '../search/query/across/heard-names.ts';
import { buildSpeller } from '../search/query/spelling.ts';

/** Makes what questions are put to, with many places to pause. */
export function* buildArchive(
  knowledge: Omit<Knowledge, 'faults' | 'notices'>,
  dictionaries?: Dictionaries,
): Generator<void, Archive, void> {
  const index = yield* buildIndex(knowledge.articles, knowledge.glossary);
  const speller = yield* buildSpeller(index);
  const chosen = knowledge.answers.map(chosenOfFile);
  const archive = { index, speller, ...(chosen.length > 0 && { chosen }) };
  if (dictionaries === undefined) return archive;
  return {
    ...archive,
    across: { dictionaries, names: yield* buildHeardNames(index, dictionaries) },
  };
}
