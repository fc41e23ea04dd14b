import { diffArrays } from 'diff';
import type { Range } from './difference.ts';
import { typographyKey } from './typography.ts';

/** Sentences of more words than this can share are shown without marks. */
const MOST_EDITS = 200;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

type Word = { readonly key: string; readonly start: number; readonly end: number };

/** Where two sentences differ, in whole words; marks and spaces between two such words belong to them. */
export function wordsThatDiffer(
  before: string,
  after: string,
): { readonly gone: readonly Range[]; readonly come: readonly Range[] } {
  const [old, present] = [wordsOf(before), wordsOf(after)];
  const parts = diffArrays(
    old.map(({ key }) => key),
    present.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  );
  const [gone, come]: [Range[], Range[]] = [[], []];
  let [inOld, inPresent] = [0, 0];
  for (const { added, removed, count } of parts ?? []) {
    if (removed) gone.push(...rangeOf(old, inOld, count));
    if (added) come.push(...rangeOf(present, inPresent, count));
    if (!added) inOld += count;
    if (!removed) inPresent += count;
  }
  return { gone, come };
}

function rangeOf(words: readonly Word[], at: number, count: number): Range[] {
  const [first, last] = [words[at], words[at + count - 1]];
  return first === undefined || last === undefined ? [] : [[first.start, last.end]];
}

const wordsOf = (sentence: string): readonly Word[] =>
  [...segmenter.segment(sentence)]
    .filter(({ segment }) => segment.trim() !== '')
    .map(({ segment, index }) => ({
      key: typographyKey(segment),
      start: index,
      end: index + segment.length,
    }));
