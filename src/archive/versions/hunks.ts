import { diffArrays } from 'diff';

/** A sentence as it is written, and what it is compared by. */
export type Sentence = { readonly text: string; readonly key: string };

/** Sentences of one place of which one version has some and the other has others. */
export type Hunk = { readonly before: readonly Sentence[]; readonly after: readonly Sentence[] };

/**
 * Beyond so many sentences that differ the places of the others tell nothing any more, and to find the
 * shortest way between the two would take seconds.
 */
const MOST_EDITS = 400;

/** Where two texts differ; what only moved from one place to another is left out. */
export function hunksOf(before: readonly Sentence[], after: readonly Sentence[]): Hunk[] {
  const parts = differ(before, after) > MOST_EDITS ? undefined : diffOf(before, after);
  if (parts === undefined) return withoutMoved([{ before, after }]);
  const hunks: { before: Sentence[]; after: Sentence[] }[] = [];
  let [inBefore, inAfter] = [0, 0];
  let isOpen = false;
  for (const { added, removed, count } of parts) {
    if ((added || removed) && !isOpen) hunks.push({ before: [], after: [] });
    isOpen = added || removed;
    const hunk = hunks.at(-1);
    if (removed) hunk?.before.push(...before.slice(inBefore, inBefore + count));
    if (added) hunk?.after.push(...after.slice(inAfter, inAfter + count));
    if (!added) inBefore += count;
    if (!removed) inAfter += count;
  }
  return withoutMoved(hunks);
}

const diffOf = (before: readonly Sentence[], after: readonly Sentence[]) =>
  diffArrays(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  );

/** How many sentences either has more often than the other: each of them is an edit, wherever it stands. */
function differ(before: readonly Sentence[], after: readonly Sentence[]): number {
  const [had, has] = [countsOf(before), countsOf(after)];
  let common = 0;
  for (const [key, count] of had) common += Math.min(count, has.get(key) ?? 0);
  return before.length + after.length - 2 * common;
}

function withoutMoved(hunks: readonly Hunk[]): Hunk[] {
  const left = countsOf(hunks.flatMap(({ before }) => before));
  const came = countsOf(hunks.flatMap(({ after }) => after));
  const moved = new Map(
    [...left].map(([key, count]) => [key, Math.min(count, came.get(key) ?? 0)]),
  );
  const stayed = () => {
    const rest = new Map(moved);
    return ({ key }: Sentence): boolean => {
      const count = rest.get(key) ?? 0;
      rest.set(key, count - 1);
      return count <= 0;
    };
  };
  const [isGone, isNew] = [stayed(), stayed()];
  return hunks.map(({ before, after }) => ({
    before: before.filter(isGone),
    after: after.filter(isNew),
  }));
}

function countsOf(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { key } of sentences) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
