import type { SeenArchive, View } from '../../archive/several/view.ts';

/**
 * The archive that was chosen in a form by its name, or else the first; `undefined` where there is one alone, and
 * `gone` for one that the workspace does not have, or has no more.
 */
export function archiveOf(
  { archives, isEmpty }: Pick<View, 'archives' | 'isEmpty'>,
  name: string | undefined,
): SeenArchive | 'gone' | undefined {
  if (isEmpty) return 'gone';
  const [first] = archives;
  if (name === undefined || first === undefined) return first;
  return archives.find((one) => one.name === name) ?? 'gone';
}

/** Names of the archives to choose from; the one that is to be chosen at first comes first. */
export const namesFrom = (
  { archives }: Pick<View, 'archives'>,
  first?: string,
): readonly string[] =>
  archives.map(({ name }) => name).toSorted((a, b) => Number(b === first) - Number(a === first));
