import type { Range } from '../../archive/versions/difference.ts';
import { literal } from '../kit/escape.ts';

/** A sentence, or a piece of it, in runs; those that differ from the other version are marked. */
export type MarkedRun = { readonly text: string; readonly isMarked: boolean };

/** Longer sentences are shown around what differs. */
const LONGEST = 320;
/** Marks of one sentence: each costs about 150 characters of a message, and of more nobody sees the sense. */
const MOST_MARKS = 6;
/** What stands before it there. */
const LEAD = 120;

/** The sentence with its marks, shortened to around the first of them where it is very long. */
export function markedRuns(sentence: string, marks: readonly Range[]): readonly MarkedRun[] {
  const first = marks[0]?.[0] ?? 0;
  const from = sentence.length <= LONGEST ? 0 : wordStart(sentence, Math.max(0, first - LEAD));
  const to =
    sentence.length - from <= LONGEST ? sentence.length : wordEnd(sentence, from + LONGEST);
  const runs: MarkedRun[] = [];
  const add = (start: number, end: number, isMarked: boolean): void => {
    const text = literal(sentence.slice(Math.max(from, start), Math.min(to, end)));
    if (text !== '') runs.push({ text, isMarked });
  };
  let at = from;
  for (const [start, end] of marks.slice(0, MOST_MARKS)) {
    if (start >= to || end <= from) continue;
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  if (at < to) add(at, to, false);
  return [
    ...(from > 0 ? [{ text: '… ', isMarked: false }] : []),
    ...runs,
    ...(to < sentence.length ? [{ text: ' …', isMarked: false }] : []),
  ];
}

/** Where a word begins, a little later; in text without spaces where it stands, but never within a sign. */
function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const space = /\s/.exec(text.slice(at, at + 30));
  return space === null ? whole(text, at) : at + space.index + 1;
}

function wordEnd(text: string, at: number): number {
  const space = /\s\S*$/.exec(text.slice(at - 30, at));
  return space === null ? whole(text, at) : at - 30 + space.index;
}

const whole = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at;
