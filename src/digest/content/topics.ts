import type { Archive } from '../../answer/answer.ts';
import type { Query } from '../../search/query/query.ts';
import { readQuery } from '../../search/query/read-query.ts';
import { conceptName } from '../settings/concept-name.ts';
import type { Settings } from '../settings/settings.ts';

/** What a channel is interested in, as a question to the archive: an empty one where it has not said. */
export function topicsQuery(
  { topics, language }: Pick<Settings, 'topics' | 'language'>,
  { index, speller }: Archive,
  today: string,
): Query {
  const wanted = new Set(topics.concepts);
  const names = index.concepts.concepts
    .filter(({ id }) => wanted.has(id))
    .flatMap((concept) => conceptName(concept, language) ?? []);
  return readQuery([...names, ...topics.words].join(', '), index, speller, today);
}
