import { type ConceptNames, findNames, isTold } from '../../search/index/concepts.ts';
import { fold } from '../../text/fold.ts';
import type { Language } from '../../text/language.ts';
import { eachToken, termOf } from '../../text/terms.ts';
import { conceptName } from './concept-name.ts';
import type { Settings } from './settings.ts';

type Topics = Settings['topics'];

const SEPARATOR = /[,;，、；\n]+/u;

/** What a channel wants to hear of: names of the glossary, and any other words as they stand. */
export function readTopics(typed: string, names: ConceptNames): Topics {
  const concepts = new Set<string>();
  const words = new Map<string, string>();
  for (const one of typed.split(SEPARATOR).map((part) => part.trim())) {
    if (one === '') continue;
    const named = conceptsOf(one, names);
    for (const id of named) concepts.add(id);
    if (named.length === 0 && !words.has(fold(one))) words.set(fold(one), one);
  }
  return { concepts: [...concepts], words: [...words.values()] };
}

/** The concepts that the whole of it is a name of. */
function conceptsOf(topic: string, names: ConceptNames): readonly string[] {
  const row: string[] = [];
  eachToken(topic, (start, end) => row.push(termOf(topic.slice(start, end))));
  return findNames(names, row)
    .filter(
      ({ first, count, name }) =>
        first + count === row.length && first === 0 && isTold(name.concept),
    )
    .map(({ name }) => name.concept.id);
}

/** Topics as people read them; what the glossary no longer holds is left out. */
export type ShownTopics = { readonly names: readonly string[]; readonly words: readonly string[] };

export function showTopics(
  { concepts, words }: Topics,
  names: ConceptNames,
  language: Language,
): ShownTopics {
  const byId = new Map(names.concepts.map((concept) => [concept.id, concept]));
  return {
    names: concepts.flatMap((id) => {
      const concept = byId.get(id);
      return concept === undefined ? [] : (conceptName(concept, language) ?? []);
    }),
    words,
  };
}
