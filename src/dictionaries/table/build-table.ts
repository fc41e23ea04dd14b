import type { Language } from '../../text/language.ts';
import type { Entry } from '../entry.ts';
import { hashOf } from '../key.ts';
import { addReadings, packReadings } from './readings.ts';
import { buildRows } from './rows.ts';
import { buildSide } from './side.ts';
import type { Table } from './table.ts';

/** How much less a translation says than the one before it in its sense. */
const NEXT_TRANSLATION = 0.85;

/** Several words for one explain it as often as they say it. */
const EXPLAINS = 0.5;

/** How many pairs are done between two places where the builder may pause. */
const STRIDE = 4096;
const FEW = 100;

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
  const readings: string[][] = [];
  for (const entry of entries) {
    if (entry === undefined) yield;
    else {
      addEntry(entry, heads.of, others.of, pairs, sameAs);
      addReadings(entry, heads.of, readings);
    }
  }
  const backward = yield* buildRows(
    { from: pairs.to, to: pairs.from, weight: pairs.weight },
    others.words.length,
  );
  yield* followReferences(pairs, sameAs);
  return {
    forward: yield* buildRows(pairs, heads.words.length),
    backward,
    commonness: Uint8Array.from(heads.commonness, (common) => Math.round(255 * common)),
    from: yield* buildSide(heads.words, from),
    to: yield* buildSide(others.words, to),
    readings: yield* packReadings(readings, heads.words.length),
  };
}

function addEntry(
  entry: Entry,
  headOf: (word: string, commonness?: number) => number,
  otherOf: (word: string) => number,
  pairs: GrowingPairs,
  sameAs: Map<number, number[]>,
): void {
  const senses = entry.senses.slice(0, MOST_SENSES);
  const sum = senses.reduce((all, { weight }) => all + weight, 0);
  for (const { text, commonness } of entry.heads.slice(0, MOST_HEADS)) {
    const head = headOf(text, commonness);
    for (const { translations, weight } of senses) {
      const shares = decaying(Math.min(MOST_TRANSLATIONS, translations.length));
      shares.forEach((share, at) => {
        const translation = translations[at] as string;
        const explains = translation.includes(' ') && !text.includes(' ');
        pairs.from.push(head);
        pairs.to.push(otherOf(translation));
        pairs.weight.push((commonness * share * weight * (explains ? EXPLAINS : 1)) / sum);
      });
    }
    for (const other of entry.sameAs?.slice(0, MOST_HEADS) ?? [])
      if (other !== text) add(sameAs, head, headOf(other));
  }
}

/** More than the longest entries have; a hostile one may have any number. */
const MOST_HEADS = 40;
const MOST_SENSES = 100;
const MOST_TRANSLATIONS = 40;

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
  let heads = 0;
  for (const head of sameAs.keys()) {
    if (heads++ % FEW === 0) yield;
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

/**
 * Shares of a sense, each a little less than the one before. Together they are more the more there are: with many
 * words for it, a sense is a common one, and any of them says it.
 */
function decaying(count: number): number[] {
  const sum = (1 - NEXT_TRANSLATION ** count) / (1 - NEXT_TRANSLATION);
  return Array.from({ length: count }, (_, at) => NEXT_TRANSLATION ** at / Math.sqrt(sum));
}

/** One map of half a million words stands still for longer than anything may when it grows. */
const SHARDS = 64;

type Numbered = {
  readonly words: string[];
  readonly commonness: number[];
  readonly of: (word: string, commonness?: number) => number;
};

/** Numbers words from 0, in the order in which they come. */
function numbered(): Numbered {
  const words: string[] = [];
  const commonness: number[] = [];
  const numbers = Array.from({ length: SHARDS }, () => new Map<string, number>());
  return {
    words,
    commonness,
    of(word, common = 0) {
      const shard = numbers[hashOf(word) % SHARDS] as Map<string, number>;
      let number = shard.get(word);
      if (number === undefined) {
        number = words.length;
        shard.set(word, number);
        words.push(word);
        commonness.push(0);
      }
      commonness[number] = Math.max(common, commonness[number] as number);
      return number;
    },
  };
}
