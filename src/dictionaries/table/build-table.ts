import type { Language } from '../../text/language.ts';
import type { Entry } from '../entry.ts';
import { hashOf } from '../key.ts';
import { buildRows } from './rows.ts';
import { buildSide } from './side.ts';
import type { Table } from './table.ts';

/** How much less a sense says than the one before it, and a translation within its sense. */
const NEXT_SENSE = 0.7;
const NEXT_TRANSLATION = 0.85;

/** How many pairs are done between two places where the builder may pause. */
const STRIDE = 4096;

type GrowingPairs = { readonly from: number[]; readonly to: number[]; readonly weight: number[] };

/**
 * Makes a table of entries. A word's senses share its weight, the first having the most. The other direction is
 * the same turned round: a word stands for what says it the most exclusively, and is common itself; for the
 * weights are p(b|a) p(a), which Bayes's rule makes p(a|b) once they sum to 1 for each b.
 */
export function* buildTable(
  entries: Iterable<Entry | undefined>,
  from: Language,
  to: Language,
): Generator<void, Table, void> {
  const heads = numbered();
  const others = numbered();
  const pairs: GrowingPairs = { from: [], to: [], weight: [] };
  const sameAs = new Map<number, number[]>();
  for (const entry of entries) {
    if (entry === undefined) yield;
    else addEntry(entry, heads.of, others.of, pairs, sameAs);
  }
  const backward = yield* buildRows(
    { from: pairs.to, to: pairs.from, weight: pairs.weight },
    others.words.length,
  );
  yield* followReferences(pairs, sameAs);
  return {
    forward: yield* buildRows(pairs, heads.words.length),
    backward,
    from: yield* buildSide(heads.words, from),
    to: yield* buildSide(others.words, to),
  };
}

function addEntry(
  entry: Entry,
  headOf: (word: string) => number,
  otherOf: (word: string) => number,
  pairs: GrowingPairs,
  sameAs: Map<number, number[]>,
): void {
  const shares = decaying(entry.senses.length, NEXT_SENSE);
  for (const { text, commonness } of entry.heads) {
    const head = headOf(text);
    entry.senses.forEach((sense, rank) => {
      const parts = decaying(sense.length, NEXT_TRANSLATION);
      sense.forEach((translation, at) => {
        pairs.from.push(head);
        pairs.to.push(otherOf(translation));
        pairs.weight.push(commonness * (shares[rank] as number) * (parts[at] as number));
      });
    });
    for (const other of entry.sameAs ?? []) if (other !== text) add(sameAs, head, headOf(other));
  }
}

/** How many references lead on from one another: `went` to `go`. Some lead round in a ring. */
const MOST_REFERENCES = 3;

/** What a reference leads to counts less than what the entry says itself. */
const REFERRED = 0.5;

function add(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

/** Gives words that only lead to others the translations of these. */
function* followReferences(
  pairs: GrowingPairs,
  sameAs: ReadonlyMap<number, readonly number[]>,
): Generator<void, void, void> {
  const reached = new Map<number, number[]>();
  for (const head of sameAs.keys()) {
    const seen = new Set([head]);
    let next: readonly number[] = [head];
    for (let step = 0; step < MOST_REFERENCES && next.length > 0; step++) {
      next = next.flatMap((one) => sameAs.get(one) ?? []).filter((one) => !seen.has(one));
      for (const one of next) seen.add(one);
    }
    seen.delete(head);
    for (const one of seen) add(reached, one, head);
  }
  yield;
  const count = pairs.from.length;
  for (let pair = 0; pair < count && pairs.from.length < 2 * count; pair++) {
    if (pair % STRIDE === 0) yield;
    for (const head of reached.get(pairs.from[pair] as number) ?? []) {
      pairs.from.push(head);
      pairs.to.push(pairs.to[pair] as number);
      pairs.weight.push(REFERRED * (pairs.weight[pair] as number));
    }
  }
}

/** Shares of 1, each `ratio` of the one before. */
function decaying(count: number, ratio: number): number[] {
  const sum = (1 - ratio ** count) / (1 - ratio);
  return Array.from({ length: count }, (_, at) => ratio ** at / sum);
}

/** One map of half a million words stands still for longer than anything may when it grows. */
const SHARDS = 64;

/** Numbers words from 0, in the order in which they come. */
function numbered(): { readonly words: string[]; readonly of: (word: string) => number } {
  const words: string[] = [];
  const numbers = Array.from({ length: SHARDS }, () => new Map<string, number>());
  return {
    words,
    of(word) {
      const shard = numbers[hashOf(word) % SHARDS] as Map<string, number>;
      let number = shard.get(word);
      if (number === undefined) {
        number = words.length;
        shard.set(word, number);
        words.push(word);
      }
      return number;
    },
  };
}
