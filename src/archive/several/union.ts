import { isDeepStrictEqual } from 'node:util';
import type { Archive } from '../../answer/answer.ts';
import type { Dictionaries } from '../../dictionaries/dictionaries.ts';
import type { Concept, Glossary } from '../../knowledge/glossary.ts';
import { prefixOf } from '../../knowledge/qualified-id.ts';
import type { Steps } from '../../pace.ts';
import { buildArchive } from '../build-archive.ts';

/** One of the archives that are put together. */
export type Part = {
  readonly name: string;
  readonly key: string | undefined;
  readonly archive: Archive;
};

/**
 * Several archives as one that is asked: with an index of its own, since how rare a word is, which scores and
 * the trust in an answer rest on, differs from archive to archive, and scores of two indexes do not compare. It
 * holds nothing of any other archive: no rank, no correction of spelling and no closest title tells of one.
 */
export function* buildUnion(parts: readonly Part[], dictionaries?: Dictionaries): Steps<Archive> {
  const articles = parts
    .flatMap(({ archive }) => archive.index.articles)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  yield;
  const glossary = glossaryOf(parts);
  yield;
  const built = yield* buildArchive({ articles, glossary, answers: [] }, dictionaries);
  const chosen = parts.flatMap(({ archive }) => archive.chosen ?? []);
  const prefixes = parts.map(({ key }) => prefixOf(key));
  return { ...built, ...(chosen.length > 0 && { chosen }), prefixes };
}

/** Two archives may know a concept by the same id: where they say something else of it, both are kept. */
function glossaryOf(parts: readonly Part[]): Glossary {
  const taken = new Map<string, Concept>();
  for (const { name, archive } of parts) {
    const own = archive.index.concepts.concepts;
    const isOther = (concept: Concept): boolean =>
      taken.has(concept.id) && !isDeepStrictEqual(taken.get(concept.id), concept);
    // No id in a file has two hyphens in a row.
    const renamed = new Map(own.filter(isOther).map(({ id }) => [id, `${name}--${id}`]));
    const idNow = (id: string): string => renamed.get(id) ?? id;
    for (const one of own) {
      const { related, distinct, belongs } = one;
      const isTouched = [one.id, ...related, ...distinct, ...belongs].some((id) => renamed.has(id));
      const concept = isTouched
        ? {
            ...one,
            id: idNow(one.id),
            related: related.map(idNow),
            distinct: distinct.map(idNow),
            belongs: belongs.map(idNow),
          }
        : one;
      taken.set(concept.id, concept);
    }
  }
  return { concepts: [...taken.values()] };
}
