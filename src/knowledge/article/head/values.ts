import type { Fields } from './load-fields.ts';

/** Longer, what stands in a field is cut: it stands beside every quote. */
const LONGEST = 1000;

/** The values of some fields by their names, in whatever form these were written. */
export type Named = ReadonlyMap<string, unknown>;

export const named = (fields: Fields): Named =>
  new Map(Object.entries(fields).map(([key, value]) => [formOf(key), value]));

/** The first of some fields that has a value. */
export const firstOf = (fields: Named, names: readonly string[]): unknown =>
  names.map((name) => fields.get(formOf(name))).find((value) => !isNothing(value));

/** `Date Created`, `date_created` and `dateCreated` are one field to whoever wrote it. */
export const formOf = (key: string): string => key.toLowerCase().replace(/[\s_-]/g, '');

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && !value.length);

/** What a value says in words: names of a list one after another, of a person the name. */
export function wordsOf(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    const all = value.flatMap((one) => wordsOf(one) ?? []);
    return all.length === 0 ? undefined : cut([...new Set(all)].join(', '));
  }
  if (typeof value === 'object' && value !== null) {
    return 'name' in value ? wordsOf(value.name) : undefined;
  }
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const words = unlinked(String(value))
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return words === '' ? undefined : cut(words);
}

/** `[[Jane Doe|Jane]]` is how Obsidian writes a name that has a note of its own. */
export const unlinked = (text: string): string =>
  text.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1');

const cut = (text: string): string =>
  text.length > LONGEST ? text.slice(0, LONGEST).replace(/[\ud800-\udbff]$/, '') : text;
