import { inverseDocumentFrequency } from '../index/bm25.ts';
import { popcount } from '../index/popcount.ts';
import type { Query } from '../query/query.ts';
import type { QueryNgrams } from './reading/character-ngrams.ts';
import type { PassageMatches } from './reading/passage-matches.ts';

export type Coverage = ReturnType<typeof createCoverage>;

/**
 * Turns what was found into shares of the whole question, 0 to 1. Pieces stand in rows of bits: row
 * `n` of `pieces` is the nth sentence's, the row after the last sentence the passage's.
 */
export function createCoverage(
  query: Query,
  ngrams: QueryNgrams,
  found: readonly PassageMatches[],
) {
  const { terms } = query;
  const weights = terms.map(({ weight }) => weight);
  const total = query.weight || 1;
  const rarity = rarityAmong(found, ngrams);
  const allRare = rarity.reduce((sum, value) => sum + value, 0) || 1;
  const { width, count } = ngrams;
  return {
    total,
    /** The share of the question's weight, each word counting as much as it was matched. */
    ofWeight(matched: readonly number[]): number {
      let sum = 0;
      for (let at = 0; at < weights.length; at++)
        sum += (matched[at] as number) * (weights[at] as number);
      return sum / total;
    },
    /** The same for two sentences together. */
    ofBoth(matched: readonly number[], other: readonly number[]): number {
      let sum = 0;
      for (let at = 0; at < weights.length; at++)
        sum += Math.max(matched[at] as number, other[at] as number) * (weights[at] as number);
      return sum / total;
    },
    /** How near neighbouring words stand, by the least number of words from one to the next. */
    ofCloseness(apart: number[]): number {
      let near = 0;
      let all = 0;
      for (let at = 0; at < apart.length; at++) {
        const both = Math.min(weights[at] as number, weights[at + 1] as number);
        all += both;
        near += both / Math.max(1, (apart[at] as number) / 2);
      }
      return all === 0 ? 0 : near / all;
    },
    /** The share of the question that only pieces of its unmatched words speak for. */
    ofParts(matched: readonly number[], pieces: Int32Array, row: number): number {
      let sum = 0;
      if (isEmpty(pieces, row, width)) return sum;
      for (let at = 0; at < weights.length; at++) {
        const inner = ngrams.ofTerm[at] as readonly number[];
        if ((matched[at] as number) > 0 || inner.length === 0) continue;
        let held = 0;
        for (let number = 0; number < inner.length; number++) {
          const piece = inner[number] as number;
          held += ((pieces[row * width + (piece >> 5)] as number) >>> (piece & 31)) & 1;
        }
        if (held > 0) sum += (held / inner.length) ** 2 * (weights[at] as number);
      }
      return sum / total;
    },
    ofPieces(pieces: Int32Array, row: number): number {
      let held = 0;
      for (let at = 0; at < width; at++) held += popcount(pieces[row * width + at] as number);
      return held / (count || 1);
    },
    ofRarePieces(pieces: Int32Array, row: number): number {
      let held = 0;
      for (let at = 0; at < width; at++) {
        let bits = pieces[row * width + at] as number;
        while (bits !== 0) {
          held += rarity[32 * at + 31 - Math.clz32(bits & -bits)] as number;
          bits &= bits - 1;
        }
      }
      return held / allRare;
    },
  };
}

function isEmpty(pieces: Int32Array, row: number, width: number): boolean {
  for (let at = row * width; at < (row + 1) * width; at++) if (pieces[at] !== 0) return false;
  return true;
}

/** How much each piece tells these passages apart: its idf among them, 0 for one none holds. */
function rarityAmong(found: readonly PassageMatches[], { count, width }: QueryNgrams): number[] {
  const rarity = new Array<number>(32 * width).fill(0);
  for (const { pieces, sentences } of found) {
    for (let piece = 0; piece < count; piece++) {
      const bits = pieces[sentences.length * width + (piece >> 5)] as number;
      rarity[piece] = (rarity[piece] as number) + ((bits >>> (piece & 31)) & 1);
    }
  }
  for (let piece = 0; piece < count; piece++) {
    const held = rarity[piece] as number;
    rarity[piece] = held === 0 ? 0 : inverseDocumentFrequency(held, found.length);
  }
  return rarity;
}
