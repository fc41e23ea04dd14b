import { termsOf } from '../../../../text/terms.ts';
import type { ConceptNames } from '../../../index/concepts.ts';

/** Groups of the glossary whose names are nobody's. */
const THINGS: ReadonlySet<string | undefined> = new Set(['places', 'treaties']);

const known = new WeakMap<ConceptNames, ReadonlySet<string>>();

/** Whether the glossary has a name for a place or a treaty, and for no person. */
export const isKnownThing = (name: string, concepts: ConceptNames): boolean =>
  thingsOf(concepts).has(termsOf(name).join(' '));

function thingsOf(concepts: ConceptNames): ReadonlySet<string> {
  const before = known.get(concepts);
  if (before !== undefined) return before;
  const things = new Set<string>();
  const persons: string[] = [];
  for (const { concept, names } of concepts.byTerm.values()) {
    const written = names.map((terms) => terms.join(' '));
    if (THINGS.has(concept.group)) for (const name of written) things.add(name);
    else if (concept.group === 'persons') persons.push(...written);
  }
  for (const name of persons) things.delete(name);
  known.set(concepts, things);
  return things;
}
