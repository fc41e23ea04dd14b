import { fold } from '../../text/fold.ts';
import { hashOf, keyOf } from '../key.ts';
import { type Rows, type Side, type Table, wordAt } from './table.ts';

/** What one dictionary calls a word, with its share. */
export type Found = { readonly text: string; readonly weight: number };

/** The translations of a word in the dictionary's own direction. */
export const lookForward = ({ from, to, forward }: Table, word: string): Found[] =>
  look(from, forward, to, word);

/** Those in the other direction. */
export const lookBackward = ({ from, to, backward }: Table, word: string): Found[] =>
  look(to, backward, from, word);

/** Words that share the stem stand in for a word that is not there itself. */
function look(side: Side, rows: Rows, other: Side, word: string): Found[] {
  const words = wordsOf(side, word);
  const shares = new Map<number, number>();
  for (const one of words) {
    for (let row = rows.start[one] as number; row < (rows.start[one + 1] as number); row++) {
      const to = rows.word[row] as number;
      const share = (rows.weight[row] as number) / 255 / words.length;
      shares.set(to, (shares.get(to) ?? 0) + share);
    }
  }
  return [...shares].map(([to, weight]) => ({ text: wordAt(other, to), weight }));
}

function wordsOf(side: Side, word: string): number[] {
  const key = keyOf(word, side.language);
  if (key === '') return [];
  const own = hashOf(key) & (side.bucket.length - 2);
  const alike: number[] = [];
  const same: number[] = [];
  const folded = fold(word.trim());
  for (let at = side.bucket[own] as number; at < (side.bucket[own + 1] as number); at++) {
    const candidate = side.bucketed[at] as number;
    const text = wordAt(side, candidate);
    if (keyOf(text, side.language) !== key) continue;
    alike.push(candidate);
    if (fold(text) === folded) same.push(candidate);
  }
  return same.length > 0 ? same : alike;
}
